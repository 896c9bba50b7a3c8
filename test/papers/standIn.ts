// A small stand-in for the Commission's template, made here: the same sheet names, places, protection and list texts, and
// none of its content. What stands where is written out by hand, so that the tests do not repeat the source.
import { zipped } from "../xlsx/files";

export type StandInValue = string | number | boolean | null | { readonly f: string; readonly v?: string | number };
export type StandInCells = Readonly<Record<string, Readonly<Record<string, StandInValue>>>>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

const HEADINGS =
  "Production process from which the products arise|Type of aggregated good or precursor|CN Codes|CN Name|Product name \n(used for communication)|SEE (direct)|SEE (indirect)|SEE (total)|Unit|Share of emissions by default value|Source for electricity EF|Embedded electricity (MWh/t)|Electricity EF (tCO2/MWh)|The main reducing agent of the precursor, if known|Steel mill identification number|% Mn|% Cr|% Ni|% other alloys|% carbon|t scrap per t steel|% other materials|% pre-consumer scrap|t scrap per t aluminium|% non-aluminium elements|Clinker factor|Calcined or not|Concentration, if hydrous solution|% nitric acid|% urea|% N contained|% N as ammonium (NH4+)|% N as nitrate (NO3–)|% N as Urea|% N in other (organic) forms|Type of instrument (carbon pricing)|Share of total embedded emissions covered by the carbon price|Embedded emissions covered by the carbon price||Currency|Carbon price (CP) due (per produced t or MWh)||Type of rebate|Share of embedded emissions covered by the rebate|Embedded emissions covered by rebate||Amount of rebate (per produced t or MWh)||Result: Effective CP due (per produced t or MWh)".split(
    "|",
  );

export const letter = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : `A${String.fromCharCode(65 + n - 26)}`);
const number = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

/** Typed by a person in the real file: not locked. */
const FREE: Readonly<Record<string, readonly string[]>> = {
  A_InstData: ["I9:L9", "I19:I32", "E62:E65", "I62:N65", "E83:L85", "E102:L104"],
  B_EmInst: ["D17:R18", "D98:AT99", "D113:Z114"],
  "C_Emissions&Energy": ["M26:M26", "H40:H42"],
  D_Processes: ["K50:L50", "L16:L49", "L54:M72", "L81:L114", "K115:L115", "L119:M137"],
  E_PurchPrec: ["K17:M54"],
  Summary_Products: ["D10:D12", "F10:F12", "H10:H12", "P10:AX12"],
};

/** The same cells in every block of so many rows. */
const every = (count: number, height: number, cells: Readonly<Record<string, StandInValue>>): Record<string, StandInValue> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) =>
      Object.entries(cells).map(([address, value]) => [address.replace(/\d+/, (row) => String(Number(row) + i * height)), value] as const),
    ).flat(),
  );

function base(version: "2.1" | "2.1.1"): Record<string, Record<string, StandInValue>> {
  // The older version has no column for the electricity factor.
  const headings = HEADINGS.filter((heading) => version === "2.1.1" || !heading.startsWith("Electricity EF"));
  return {
    A_InstData: { D62: "G1", D83: "P1", W82: "GoodID", D92: "P10", D102: "PP1", D121: "PP20" },
    B_EmInst: { C17: 1, C91: 75, BA12: "Source streams" },
    "C_Emissions&Energy": { C8: 1 },
    D_Processes: { C11: 1, K57: "TJ", K71: "MWh", L24: { f: "SUM(L16:L23)", v: 0 }, ...every(10, 65, { D54: "(g)", S16: 1 }) },
    E_PurchPrec: { C14: 1, ...every(20, 44, { D49: "i.", S17: 1 }) },
    Summary_Products: { C10: 1, C109: 100, BD8: "CN Code List" },
    Summary_Communication: Object.fromEntries(headings.flatMap((heading, i) => (heading === "" ? [] : [[`${letter(3 + i)}25`, heading]]))),
    Parameters_Constants: {
      A89: "Cement",
      B89: "t",
      G89: "All production routes",
      R89: "Cement clinker",
      S89: "Calcined clays ",
      A91: "Calcined clays ",
      B91: "t",
      G91: "All production routes",
      A93: "Iron or steel products",
      G93: "All production routes",
      R93: "Crude steel",
      A94: "Crude steel",
      G94: "Basic oxygen steelmaking",
      H94: "Electric arc furnace",
      I94: "n.a.",
      R94: "Pig iron",
      S94: "Alloys (FeMn, FeCr, FeNi)",
      A97: "Alloys (FeMn, FeCr, FeNi)",
      G97: "All production routes",
      B13: 56.1,
      ...row(15, ["D.4(a)", "Mix"]),
      ...row(23, ["t", "1000Nm3"]),
      ...row(43, ["Third-party verification", "Internal audits"]),
      ...row(47, ["tCO2/TJ", "tCO2/t"]),
      ...row(55, ["CO2", "N2O"]),
      ...row(57, ["Slope method", "Overvoltage method"]),
      ...row(56, ["Combustion", "Process emissions"]),
      ...row(58, ["Coal or coke"]),
      B62: "Only direct production",
      ...row(69, ["Measured", "Default", "Unknown"]),
    },
    Parameters_CNCodes: {
      B4: "2523 29 00",
      E4: "Cement",
      B5: "2507 00 80",
      E5: "Calcined clays ",
      B6: "7206 10 00",
      E6: "Crude steel",
      B7: "7304 11 00",
      E7: "Iron or steel products",
      B8: "7207 12 10",
      E8: "Crude steel",
    },
    c_CodeLists: { F11: "US", G11: "United States", F12: "TW", G12: "Taiwan" },
    VersionDocumentation: { B2: "CBAM communication SEE Version 2", B3: version === "2.1.1" ? 45639 : 45448 },
  };
}

const row = (n: number, texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, i) => [`${letter(1 + i)}${n}`, text]));

export type StandInOptions = {
  readonly version?: "2.1" | "2.1.1";
  /** On top of the empty template; null: taken away. */
  readonly cells?: StandInCells;
  readonly merged?: Readonly<Record<string, string>>;
  /** Cells that are locked although a person types there in the real file. */
  readonly locked?: readonly string[];
};

export function standInParts({ version = "2.1.1", cells = {}, merged = {}, locked = [] }: StandInOptions = {}): Record<string, string> {
  const sheets = base(version);
  for (const [sheet, more] of Object.entries(cells)) sheets[sheet] = { ...sheets[sheet], ...more };
  const names = Object.keys(sheets);
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${name.replace("&", "&amp;")}" sheetId="${i + 1}" r:id="s${i}"/>`).join("")}</sheets><calcPr calcId="162913"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONS}">${names.map((_, i) => `<Relationship Id="s${i}" Type="${OFFICE}/worksheet" Target="worksheets/s${i}.xml"/>`).join("")}<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="cc" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>`,
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="L24" i="4"/></calcChain>`,
    "customXml/item1.xml": `<somebody xmlns="urn:somebody">else's</somebody>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/s${i}.xml`, sheetXml(name, sheets[name] ?? {}, merged[name], locked)])),
  };
}

export const standIn = (options: StandInOptions = {}): Uint8Array => zipped(standInParts(options));

function sheetXml(
  name: string,
  cells: Readonly<Record<string, StandInValue>>,
  merged: string | undefined,
  locked: readonly string[],
): string {
  const free = new Set((FREE[name] ?? []).flatMap(addresses).filter((address) => !locked.includes(`${name}!${address}`)));
  const rows = new Map<number, string[]>();
  for (const address of new Set([...free, ...Object.keys(cells)])) {
    const n = Number(address.replace(/\D/g, ""));
    rows.set(n, [...(rows.get(n) ?? []), address]);
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([n, list]) => {
      const ordered = list.sort((a, b) => number(a.replace(/\d/g, "")) - number(b.replace(/\d/g, "")));
      return `<row r="${n}">${ordered.map((address) => cellXml(address, cells[address] ?? null, free.has(address))).join("")}</row>`;
    });
  const merge = merged === undefined ? "" : `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${data.join("")}</sheetData><sheetProtection sheet="1"/>${merge}</worksheet>`;
}

function addresses(area: string): readonly string[] {
  const [, c1 = "", r1 = "", c2 = "", r2 = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area) ?? [];
  const out: string[] = [];
  for (let r = Number(r1); r <= Number(r2); r++) for (let c = number(c1); c <= number(c2); c++) out.push(`${letter(c)}${r}`);
  return out;
}

function cellXml(address: string, value: StandInValue, free: boolean): string {
  const open = `<c r="${address}"${free ? ' s="1"' : ""}`;
  if (value === null) return `${open}/>`;
  if (typeof value === "number") return `${open}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string")
    return `${open} t="inlineStr"><is><t xml:space="preserve">${value.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></is></c>`;
  const result = value.v === undefined ? "" : `<v>${value.v}</v>`;
  return `${open}${typeof value.v === "string" ? ' t="str"' : ""}><f>${value.f}</f>${result}</c>`;
}
