/** The style part: every combination that is used once, in the order of first use. May not know a cell. */
import { escapeAttribute } from "../package/xml";
import type { CellStyle } from "./newBook";

export type Styles = { readonly idOf: (style: CellStyle | undefined) => number; readonly xml: () => string };

/** Numbers below are built into the format. */
const FIRST_OWN_FORMAT = 164;
const BUILT_IN: Readonly<Record<string, number | undefined>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

export function createStyles(): Styles {
  const formats: string[] = [];
  const fonts = ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'];
  const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  const borders = ["<border><left/><right/><top/><bottom/><diagonal/></border>"];
  const cells = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const known = new Map<string, number>();
  const ids = new WeakMap<CellStyle, number>();

  const at = (list: string[], item: string): number => {
    const found = list.indexOf(item);
    return found >= 0 ? found : list.push(item) - 1;
  };
  const formatOf = (code: string): number => BUILT_IN[code] ?? FIRST_OWN_FORMAT + at(formats, code);

  const make = (style: CellStyle): number => {
    const { b, i, u, sz, color } = fontParts(style);
    const font = at(fonts, `<font>${b ?? ""}${i ?? ""}${u ?? ""}${sz}${color ?? ""}<name val="Calibri"/><family val="2"/></font>`);
    const fill = style.fill
      ? at(
          fills,
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${hexColor(style.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const border = style.framed || style.underlined ? at(borders, borderXml(style)) : 0;
    const format = formatOf(style.numberFormat ?? "General");
    const vertical = style.vertical ?? (style.wrap ? "top" : undefined);
    const alignment = alignmentXml({
      // An indent counts only from a side.
      horizontal: style.align ?? (style.indent ? "left" : undefined),
      vertical,
      wrapText: style.wrap ? "1" : undefined,
      indent: style.indent ? String(style.indent) : undefined,
    });
    const inside = `${alignment}${style.unlocked ? '<protection locked="0"/>' : ""}`;
    return at(
      cells,
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment ? ' applyAlignment="1"' : ""}${style.unlocked ? ' applyProtection="1"' : ""}${inside === "" ? "/>" : `>${inside}</xf>`}`,
    );
  };

  const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return {
    idOf: (style) => {
      if (!style) return 0;
      // A table hands over the same object for every row.
      const seen = ids.get(style);
      if (seen !== undefined) return seen;
      if (Object.keys(style).length === 0) return 0;
      const key = JSON.stringify(style);
      const id = known.get(key) ?? make(style);
      known.set(key, id);
      ids.set(style, id);
      return id;
    },
    xml: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
        formats.length > 0
          ? list(
              "numFmts",
              formats.map((code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeAttribute(code)}"/>`),
            )
          : ""
      }${list("fonts", fonts)}${list("fills", fills)}${list("borders", borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list(
        "cellXfs",
        cells,
      )}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}

/** null: the format has no number of its own. */
export const builtInFormat = (code: string): number | null => BUILT_IN[code] ?? null;

/** The elements of a font that say its look, by name. */
export const fontParts = (
  style: CellStyle,
): { readonly b?: string; readonly i?: string; readonly u?: string; readonly sz: string; readonly color?: string } => ({
  ...(style.bold ? { b: "<b/>" } : {}),
  ...(style.italic ? { i: "<i/>" } : {}),
  ...(style.underlineText ? { u: "<u/>" } : {}),
  sz: `<sz val="${style.size ?? 11}"/>`,
  ...(style.color ? { color: `<color rgb="FF${hexColor(style.color)}"/>` } : {}),
});

function alignmentXml(attributes: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return given.length === 0 ? "" : `<alignment${given.map(([name, value]) => ` ${name}="${value}"`).join("")}/>`;
}

export function borderXml({ framed, underlined }: CellStyle): string {
  const side = (name: string, color: string): string => `<${name} style="thin"><color ${color}/></${name}>`;
  if (!framed) return `<border><left/><right/><top/>${side("bottom", 'auto="1"')}<diagonal/></border>`;
  const frame = `rgb="FF${hexColor(framed)}"`;
  return `<border>${side("left", frame)}${side("right", frame)}${side("top", frame)}${side("bottom", underlined ? 'auto="1"' : frame)}<diagonal/></border>`;
}

export function hexColor(color: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) throw new TypeError(`not a colour: ${color}`);
  return color.toUpperCase();
}
