/**
 * New looks of cells in the styles a file has: a combination is added behind the file's own, made from the one the cell
 * had, so that what is not mentioned (typeface, protection, rotation) stays. May not change what other cells look like.
 */
import { scanXml, escapeAttribute } from "../package/xml";
import type { CellStyle } from "../write/newBook";
import { borderXml, builtInFormat, fontParts, hexColor } from "../write/styles";

type List = {
  readonly items: string[];
  readonly end: number;
  readonly open: { readonly start: number; readonly end: number };
  readonly count: number;
};
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs"] as const;
type ListName = (typeof LISTS)[number];

export type LooksPatch = {
  /** The number of the look that differs from the look `base` as `to` differs from `from`. */
  readonly change: (base: number, from: CellStyle, to: CellStyle) => number;
  /** The style part with what was added; null: nothing was. */
  readonly text: () => string | null;
};

/** null: a style part this cannot add to. */
export function looksPatch(text: string, part: string): LooksPatch | null {
  const lists = readLists(text, part);
  const { fonts, fills, borders, cellXfs } = lists;
  if (!fonts || !fills || !borders || !cellXfs) return null;
  const added: Record<ListName, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [] };
  const prefix = /^<([^\s/>:]+:)?/.exec(cellXfs.items[0] ?? "<xf")?.[1] ?? "";
  const own = (xml: string): string => (prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`));
  const add = (name: ListName, xml: string): number => {
    const items = lists[name]?.items ?? [];
    const known = [...items, ...added[name]].indexOf(xml);
    return known >= 0 ? known : items.length + added[name].push(xml) - 1;
  };
  const formatId = (code: string): number => {
    const known =
      builtInFormat(code) ?? [...(lists.numFmts?.items ?? []), ...added.numFmts].map(formatOf).find((format) => format.code === code)?.id;
    if (known !== undefined) return known;
    const ids = [...(lists.numFmts?.items ?? []), ...added.numFmts].map((item) => formatOf(item).id);
    const id = Math.max(163, ...ids) + 1;
    added.numFmts.push(own(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`));
    return id;
  };

  const change = (base: number, from: CellStyle, to: CellStyle): number => {
    const differs = (...keys: readonly (keyof CellStyle)[]): boolean => keys.some((key) => from[key] !== to[key]);
    const xf = [...cellXfs.items, ...added.cellXfs][base] ?? cellXfs.items[0] ?? "<xf/>";
    let made = xf;
    const at = (name: string): number => Number(attribute(made, name) ?? 0);
    if (differs("numberFormat")) made = withAttributes(made, { numFmtId: formatId(to.numberFormat ?? "General"), applyNumberFormat: 1 });
    if (differs("bold", "italic", "underlineText", "color", "size"))
      made = withAttributes(made, {
        fontId: add("fonts", own(changedFont([...fonts.items, ...added.fonts][at("fontId")] ?? "<font/>", from, to))),
        applyFont: 1,
      });
    if (differs("fill"))
      made = withAttributes(made, {
        fillId:
          to.fill === undefined
            ? 0
            : add(
                "fills",
                own(
                  `<fill><patternFill patternType="solid"><fgColor rgb="FF${hexColor(to.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
                ),
              ),
        applyFill: 1,
      });
    if (differs("framed", "underlined"))
      made = withAttributes(made, { borderId: to.framed || to.underlined ? add("borders", own(borderXml(to))) : 0, applyBorder: 1 });
    if (differs("align", "vertical", "wrap")) made = withAlignment(withAttributes(made, { applyAlignment: 1 }), from, to, prefix);
    return made === xf ? base : add("cellXfs", made);
  };
  return { change, text: () => written(text, lists, added, prefix) };
}

const attribute = (xml: string, name: string): string | undefined =>
  new RegExp(`^<[^>]*?\\s${name}=(?:"([^"]*)"|'([^']*)')`)
    .exec(xml)
    ?.slice(1)
    .find((value) => value !== undefined);

function withAttributes(xml: string, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values).reduce(
    (made, [name, value]) =>
      made
        .replace(new RegExp(`^(<[^>]*?)\\s${name}=(?:"[^"]*"|'[^']*')`), "$1")
        .replace(/^<[^\s/>]+/, (start) => `${start} ${name}="${value}"`),
    xml,
  );
}

function formatOf(xml: string): { readonly id: number; readonly code: string } {
  let code = "";
  scanXml(xml.replace(/^<[^\s/>]+:/, "<"), "numFmt", { open: ({ attributes }) => void (code = attributes["formatCode"] ?? "") });
  return { id: Number(attribute(xml, "numFmtId") ?? 0), code };
}

/** Elements of a font that say what changed give way; the rest of it stays, in the order the format wants. */
function changedFont(font: string, from: CellStyle, to: CellStyle): string {
  const plain = font.replace(/<(\/?)[^\s/>:]+:/g, "<$1");
  const children = [
    ...plain.matchAll(
      /<(b|i|strike|condense|extend|outline|shadow|u|vertAlign|sz|color|name|family|charset|scheme)\b[^>]*?(?:\/>|>[^<]*<\/\1>)/g,
    ),
  ].map(([xml, name]) => ({ name: name ?? "", xml }));
  const wanted = fontParts(to);
  const changed: Readonly<Record<string, boolean>> = {
    b: from.bold !== to.bold,
    i: from.italic !== to.italic,
    u: from.underlineText !== to.underlineText,
    color: from.color !== to.color,
    sz: from.size !== to.size,
  };
  const kept = children.filter(({ name }) => !changed[name]);
  const added = Object.entries(wanted)
    .filter(([name]) => changed[name])
    .map(([name, xml]) => ({ name, xml }));
  const order = [
    "b",
    "i",
    "strike",
    "condense",
    "extend",
    "outline",
    "shadow",
    "u",
    "vertAlign",
    "sz",
    "color",
    "name",
    "family",
    "charset",
    "scheme",
  ];
  return `<font>${[...kept, ...added]
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ xml }) => xml)
    .join("")}</font>`;
}

function withAlignment(xf: string, from: CellStyle, to: CellStyle, prefix: string): string {
  const element = new RegExp(`<${prefix}alignment\\b[^>]*?(?:/>|></${prefix}alignment>)`);
  const old = element.exec(xf)?.[0] ?? `<${prefix}alignment/>`;
  let made = old;
  const set = (name: string, value: string | undefined): void => {
    made = made.replace(new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`), "");
    if (value !== undefined) made = made.replace(/^<[^\s/>]+/, (start) => `${start} ${name}="${value}"`);
  };
  if (from.align !== to.align) set("horizontal", to.align);
  if (from.vertical !== to.vertical) set("vertical", to.vertical);
  if (from.wrap !== to.wrap) set("wrapText", to.wrap ? "1" : undefined);
  if (element.test(xf)) return xf.replace(element, made);
  return /\/>$/.test(xf) && !/<\//.test(xf)
    ? `${xf.replace(/\s*\/>$/, ">")}${made}</${prefix}xf>`
    : xf.replace(/^<[^>]*>/, (open) => `${open}${made}`);
}

function readLists(text: string, part: string): Partial<Record<ListName, List>> {
  const found: Partial<Record<ListName, List>> = {};
  const starts: { start: number; end: number; local: string }[] = [];
  let items: string[] = [];
  scanXml(text, part, {
    open: ({ local, start, end }) => {
      starts.push({ local, start, end });
      if (starts.length === 2) items = [];
    },
    close: (local, start, end) => {
      const open = starts.pop();
      if (!open) return;
      if (starts.length === 2) items.push(text.slice(open.start, end));
      const name = LISTS.find((list) => list === local);
      if (starts.length === 1 && name) found[name] = { items, end: start, open, count: items.length };
    },
  });
  return found;
}

function written(
  text: string,
  lists: Partial<Record<ListName, List>>,
  added: Readonly<Record<ListName, readonly string[]>>,
  prefix: string,
): string | null {
  if (LISTS.every((name) => added[name].length === 0)) return null;
  const splices: { at: number; to: number; text: string }[] = [];
  for (const name of LISTS) {
    const list = lists[name];
    if (added[name].length === 0) continue;
    if (!list) {
      // Number formats come first in the style part.
      const root = /<(?:[^\s/>?!:]+:)?styleSheet\b[^>]*>/.exec(text);
      const at = (root?.index ?? 0) + (root?.[0].length ?? 0);
      splices.push({ at, to: at, text: `<${prefix}${name} count="${added[name].length}">${added[name].join("")}</${prefix}${name}>` });
      continue;
    }
    const opening = withAttributes(text.slice(list.open.start, list.open.end), { count: list.count + added[name].length });
    splices.push({ at: list.open.start, to: list.open.end, text: opening.replace(/\s*\/>$/, ">") });
    const closes = text.slice(list.open.start, list.open.end).endsWith("/>");
    splices.push({
      at: closes ? list.open.end : list.end,
      to: closes ? list.open.end : list.end,
      text: `${added[name].join("")}${closes ? `</${prefix}${name}>` : ""}`,
    });
  }
  return splices
    .sort((a, b) => b.at - a.at || b.to - a.to)
    .reduce((made, { at, to, text: piece }) => made.slice(0, at) + piece + made.slice(to), text);
}
