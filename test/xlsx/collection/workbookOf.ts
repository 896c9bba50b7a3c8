// A workbook of topics.ts as the parts of an .xlsx file.
import type { Content, Topic } from "./topics";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const NEWER =
  /\b(AGGREGATE|XLOOKUP|XMATCH|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|IFNA|DAYS|ISOWEEKNUM|NUMBERVALUE|UNICHAR|UNICODE|XOR|BITAND|BITOR|BITXOR|BASE|DECIMAL|ARABIC|CEILING\.MATH|FLOOR\.MATH|STDEV\.[SP]|VAR\.[SP]|PERCENTILE\.(?:INC|EXC)|QUARTILE\.INC|RANK\.(?:EQ|AVG))\(/g;

function valueXml(value: Content): [type: string, xml: string] {
  if (value === null) return ["", ""];
  if (typeof value === "number") return ["", `<v>${value}</v>`];
  if (typeof value === "boolean") return [' t="b"', `<v>${value ? 1 : 0}</v>`];
  if (typeof value === "object") return [' t="e"', `<v>${value.error}</v>`];
  return [' t="str"', `<v>${escaped(value)}</v>`];
}

/** All cells by address: values, and formulas as text with an equals sign. */
export function cellsOf(topic: Topic): Record<string, Content> {
  return { ...topic.cells, ...Object.fromEntries(topic.formulas.map((formula, i) => [`H${i + 1}`, `=${formula}`])) };
}

/** `given`: cells beside those of the topic; `stored`: what formulas hold, null: nothing. */
export function workbookOf(
  topic: Topic,
  given: Readonly<Record<string, Content>>,
  stored: Readonly<Record<string, Content>> | null,
): Record<string, string> {
  const rows = new Map<number, [address: string, xml: string][]>();
  for (const [address, content] of Object.entries({ ...cellsOf(topic), ...given })) {
    const row = Number(/\d+$/.exec(address)?.[0]);
    const formula = typeof content === "string" && content.startsWith("=") ? content.slice(1).replace(NEWER, "_xlfn.$1(") : null;
    const [type, value] = formula === null ? valueXml(content) : valueXml(stored?.[address] ?? null);
    const array = topic.array && address.startsWith("H") ? ` t="array" ref="${address}"` : "";
    rows.set(row, [
      ...(rows.get(row) ?? []),
      [address, `<c r="${address}"${type}>${formula === null ? "" : `<f${array}>${escaped(formula)}</f>`}${value}</c>`],
    ]);
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, cells]) =>
        `<row r="${row}"${topic.hidden.includes(row) ? ' hidden="1"' : ""}>${cells
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, xml]) => xml)
          .join("")}</row>`,
    );
  const names = Object.entries(topic.names)
    .map(([name, formula]) => `<definedName name="${name}">${escaped(formula)}</definedName>`)
    .join("");
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/s.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${topic.dates === "1904" ? '<workbookPr date1904="1"/>' : ""}<sheets><sheet name="${escaped(topic.sheet)}" sheetId="1" r:id="s"/></sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${OFFICE}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
    "xl/worksheets/s.xml": `<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
}
