/**
 * Reading and wording the small XML of the record: a root with a row of elements that hold text and no elements of their
 * own. Anything else, declarations above all, is a fault. May not know what an element means.
 */

/** The record cannot be used: it is not what any version of this program writes. */
export class RecordFault extends Error {
  constructor(what: string) {
    super(`The record of frozen formulas is damaged: ${what}`);
    this.name = "RecordFault";
  }
}

export type RecordElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly root: boolean;
};

// Each piece is one pass without going back: a hostile text must not cost more than its length.
const SKIPPED = /\s+|<\?[^>]*\?>|<!--[^]*?-->/y;
const OPEN = /<([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const CLOSE = /<\/([A-Za-z_][\w.:-]*)\s*>/y;
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const TEXT = /[^<]+|<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/y;

/** Tells of the root first (without its text), then of every element in it. */
export function elementsOf(xml: string, visit: (element: RecordElement) => void): void {
  let at = xml.startsWith("\ufeff") ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(xml);
    if (match) at += match[0].length;
    return match;
  };
  const skip = (): void => {
    while (take(SKIPPED)) continue;
  };
  skip();
  const root = take(OPEN);
  if (!root) throw new RecordFault("no root element");
  visit({ name: local(root[1]), attributes: attributesOf(root[2] ?? ""), text: "", root: true });
  while (root[3] === "") {
    skip();
    const closed = take(CLOSE);
    if (closed) {
      if (closed[1] !== root[1]) throw new RecordFault("closing tag");
      break;
    }
    const open = take(OPEN);
    if (!open) throw new RecordFault(`at ${at}`);
    let text = "";
    if (open[3] === "") {
      for (let piece = take(TEXT); piece; piece = take(TEXT)) text += plain(piece[0]);
      if (take(CLOSE)?.[1] !== open[1]) throw new RecordFault("closing tag");
    }
    visit({ name: local(open[1]), attributes: attributesOf(open[2] ?? ""), text: decodeMarks(text), root: false });
  }
  skip();
  if (at !== xml.length) throw new RecordFault("text behind the root element");
}

const local = (name = ""): string => name.slice(name.indexOf(":") + 1);

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name ?? "", decodeMarks(decoded(double ?? single ?? ""))]),
  );
}

function plain(piece: string): string {
  if (piece.startsWith("<!--")) return "";
  return piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : decoded(piece);
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));|&/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? "";
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : Number.NaN;
      if (!(code <= 0x10ffff)) throw new RecordFault(`entity ${whole}`);
      return String.fromCodePoint(code);
    },
  );
}

const decodeMarks = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Characters XML has no room for get the marks that cells use, and a text that looks like a mark is kept apart. */
export const contentText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // eslint-disable-next-line no-control-regex
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;");

export const attributeText = (text: string): string =>
  contentText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
