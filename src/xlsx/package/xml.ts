/**
 * Reading and wording XML. saxes reads strictly and says where each element stands, so that a cell can be exchanged and
 * everything around it left as it is. Declarations (DTD, entities) are refused: no spreadsheet program writes them, and
 * they are how a file makes a reader fetch or multiply things. May not know a spreadsheet.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { XlsxRefusal } from "../refusal";

export type XmlTag = {
  /** Without prefix. */
  readonly local: string;
  /** As in the file, with prefix. */
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly selfClosing: boolean;
  /** From its `<` to behind its `>`. */
  readonly start: number;
  readonly end: number;
};

export type XmlHandlers = {
  readonly open?: (tag: XmlTag) => void;
  readonly text?: (text: string) => void;
  /** `start` is the `<` of the closing tag (of the tag itself when it closes itself). */
  readonly close?: (local: string, start: number, end: number) => void;
};

/** Deeper than anything the format describes. */
const DEEPEST = 512;

/**
 * Reads ahead what it knows by itself: whether it read the text from `at` on, and where it or, if not, the parser stops. The text goes on
 * outside of any tag there.
 */
export type Ahead = {
  readonly from: number;
  readonly to: number;
  readonly read: (at: number) => { readonly end: number; readonly known: boolean };
};

export function scanXml(text: string, part: string, handlers: XmlHandlers, ahead: Ahead | null = null): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("doctype", () => {
    throw new XlsxRefusal("declarations", { part });
  });
  parser.on("error", (error) => {
    throw new XlsxRefusal("malformedXml", { part, why: error.message.replace(/^\d+:\d+: /, "") });
  });
  let depth = 0;
  /** Characters the parser never saw. */
  let skipped = 0;
  parser.on("opentag", (tag) => {
    const end = parser.position + skipped;
    // Looking up namespaces takes longer with every level, so a deep part could keep a reader busy for hours.
    if (++depth > DEEPEST) throw new XlsxRefusal("malformedXml", { part, why: `> ${DEEPEST}` });
    handlers.open?.({
      local: tag.local,
      name: tag.name,
      uri: tag.uri,
      attributes: plainAttributes(tag),
      selfClosing: tag.isSelfClosing,
      start: text.lastIndexOf("<", end - 1),
      end,
    });
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  parser.on("closetag", (tag) => {
    const end = parser.position + skipped;
    depth--;
    handlers.close?.(tag.local, text.lastIndexOf("<", end - 1), end);
  });
  let at = 0;
  if (ahead) {
    parser.write(text.slice(0, ahead.from));
    at = ahead.from;
    while (at < ahead.to) {
      const { end, known } = ahead.read(at);
      if (known) skipped += end - at;
      else parser.write(text.slice(at, end));
      at = end;
    }
  }
  parser.write(text.slice(at)).close();
}

/** By name without prefix, except `r:id` and its like, which keep theirs as `r:`. */
function plainAttributes(tag: SaxesTagNS): Record<string, string> {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.prefix === "xmlns" || attribute.name === "xmlns") continue;
    const relationship = /\/relationships$/.test(attribute.uri);
    plain[attribute.prefix === "" ? attribute.local : relationship ? `r:${attribute.local}` : attribute.name] = attribute.value;
  }
  return plain;
}

export function decodeXml(bytes: Uint8Array, part: string): string {
  // Two bytes a character, with the mark in front that says so or without it.
  const starts = (first: number, second: number): boolean => bytes[0] === first && bytes[1] === second;
  const label = starts(0xff, 0xfe) || starts(0x3c, 0) ? "utf-16le" : starts(0xfe, 0xff) || starts(0, 0x3c) ? "utf-16be" : "utf-8";
  try {
    // The mark at the beginning is left out by the decoder.
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    const declared = /^<\?xml[^>]*?encoding=["']([^"']+)["']/.exec(text)?.[1]?.toLowerCase() ?? "utf-8";
    if (label === "utf-8" && !/^(utf-?8|us-ascii)$/.test(declared)) throw new XlsxRefusal("encoding", { part });
    return label === "utf-8" ? text : text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']+/, "$1UTF-8");
  } catch {
    throw new XlsxRefusal("encoding", { part });
  }
}

export const escapeText = (text: string): string =>
  // The file format can not hold a carriage return otherwise: readers turn it into a line feed.
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");

/** Outside of cells there is no way to write a character XML has no room for, so it is left out. */
// eslint-disable-next-line no-control-regex
const allowed = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "",
  );

export const escapeAttribute = (text: string): string =>
  escapeText(allowed(text)).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");

/** Characters XML has no room for are written `_x0008_` in cells, and a text that looks like that is kept apart. */
export function encodeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // eslint-disable-next-line no-control-regex
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return escapeText(safe);
}

export const encodeDrawingText = (text: string): string => escapeText(allowed(text));

export function decodeCellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
