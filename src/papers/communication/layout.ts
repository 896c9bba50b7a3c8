/**
 * Where things stand in the Commission's communication template, versions 2.1 and 2.1.1. Rows count from 1, as people
 * read them. Seen in the file itself; may not read one.
 */

/** The day that stands in `VersionDocumentation` B3, and what people call that version. */
export const VERSIONS: Readonly<Record<number, string>> = { 45_448: "2.1", 45_639: "2.1.1" };
/** The one that is written into. */
export const CURRENT = 45_639;
export const TYPE = "CBAM communication SEE Version 2";

export const SHEETS = {
  version: "VersionDocumentation",
  installation: "A_InstData",
  streams: "B_EmInst",
  totals: "C_Emissions&Energy",
  processes: "D_Processes",
  precursors: "E_PurchPrec",
  products: "Summary_Products",
  summary: "Summary_Communication",
  constants: "Parameters_Constants",
  codes: "Parameters_CNCodes",
} as const;

export const INSTALLATION = {
  from: "I9",
  to: "L9",
  localName: "I19",
  name: "I20",
  street: "I21",
  activity: "I22",
  postCode: "I23",
  poBox: "I24",
  city: "I25",
  country: "I26",
  /** Calculated: the code of the country. */
  countryCode: "S26",
  unlocode: "I27",
  latitude: "I28",
  longitude: "I29",
  representative: "I30",
  email: "I31",
  telephone: "I32",
} as const;

export const GOODS = { first: 62, count: 10, category: "E", routes: ["I", "J", "K", "L", "M", "N"] } as const;
export const PROCESSES = { first: 83, count: 10, category: "E", included: ["F", "G", "H", "I", "J", "K"], name: "L" } as const;
export const BOUGHT = { first: 102, count: 20, category: "E", country: "F", routes: ["G", "H", "I", "J", "K"], name: "L" } as const;
export const STREAMS = { first: 17, count: 75 } as const;
export const PRODUCTS = { first: 10, count: 100, headings: 8 } as const;
export const SUMMARY = { first: 26, count: 100, headings: 25 } as const;

/** A block of `D_Processes`: how far below its first row a line stands. Figures are in column L, those of exports in M. */
export const PROCESS_BLOCK = {
  first: 11,
  height: 65,
  produced: 5,
  routes: 8,
  market: 16,
  internal: 21,
  others: 9,
  nonCbam: 30,
  applies: 39,
  direct: 43,
  heat: 46,
  heatFactor: 47,
  gas: 50,
  gasFactor: 51,
  electricity: 54,
  electricityFactor: 55,
  electricitySource: 56,
  exported: 60,
  exportedFactor: 61,
} as const;

export const PRECURSOR_BLOCK = {
  first: 14,
  height: 44,
  bought: 3,
  routes: 8,
  used: 14,
  processes: 10,
  other: 24,
  direct: 35,
  electricity: 36,
  electricityFactor: 37,
  justification: 40,
} as const;

export const processCell = (index: number, line: number, column = "L"): string =>
  `${column}${PROCESS_BLOCK.first + index * PROCESS_BLOCK.height + line}`;

export const precursorCell = (index: number, line: number, column = "L"): string =>
  `${column}${PRECURSOR_BLOCK.first + index * PRECURSOR_BLOCK.height + line}`;

const blocks = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Constants of the template that show whether its rows and columns are where they belong: left and right of every list, in every block. */
export const ANCHORS: readonly { readonly sheet: string; readonly cell: string; readonly text: string | number }[] = [
  { sheet: SHEETS.installation, cell: "D62", text: "G1" },
  { sheet: SHEETS.installation, cell: "D83", text: "P1" },
  { sheet: SHEETS.installation, cell: "W82", text: "GoodID" },
  { sheet: SHEETS.installation, cell: "D92", text: "P10" },
  { sheet: SHEETS.installation, cell: "D102", text: "PP1" },
  { sheet: SHEETS.installation, cell: "D121", text: "PP20" },
  { sheet: SHEETS.streams, cell: "C17", text: 1 },
  { sheet: SHEETS.streams, cell: "C91", text: 75 },
  { sheet: SHEETS.streams, cell: "BA12", text: "Source streams" },
  { sheet: SHEETS.processes, cell: "C11", text: 1 },
  { sheet: SHEETS.processes, cell: "K57", text: "TJ" },
  { sheet: SHEETS.processes, cell: "K71", text: "MWh" },
  ...blocks(PROCESSES.count).flatMap((index) => [
    { sheet: SHEETS.processes, cell: processCell(index, PROCESS_BLOCK.direct, "D"), text: "(g)" },
    { sheet: SHEETS.processes, cell: processCell(index, PROCESS_BLOCK.produced, "S"), text: 1 },
  ]),
  { sheet: SHEETS.precursors, cell: "C14", text: 1 },
  ...blocks(BOUGHT.count).flatMap((index) => [
    { sheet: SHEETS.precursors, cell: precursorCell(index, PRECURSOR_BLOCK.direct, "D"), text: "i." },
    { sheet: SHEETS.precursors, cell: precursorCell(index, PRECURSOR_BLOCK.bought, "S"), text: 1 },
  ]),
  { sheet: SHEETS.products, cell: "C10", text: 1 },
  { sheet: SHEETS.products, cell: "C109", text: 100 },
  { sheet: SHEETS.products, cell: "BD8", text: "CN Code List" },
];

/** In the block of a process the others follow in their order, without itself. */
export const otherLine = (own: number, other: number): number => PROCESS_BLOCK.internal + (other < own ? other : other - 1);

/** The factor of natural gas, by which the template counts waste gases. */
export const GAS_FACTOR = "B13";

/** By row of a category of goods: the categories that are its precursors; and the CN codes, each with its category. */
export const CATEGORIES = {
  first: 89,
  last: 106,
  name: "A",
  unit: "B",
  precursors: ["R", "S", "T", "U", "V", "W", "X", "Y", "Z", "AA"],
} as const;
export const CODES = { first: 4, last: 572, code: "D", printed: "B", category: "E" } as const;

/** Columns of a source stream. */
export const STREAM_COLUMNS = {
  method: "D",
  name: "E",
  activity: "F",
  unit: "G",
  ncv: "H",
  factor: "J",
  factorUnit: "K",
  carbon: "L",
  oxidation: "N",
  conversion: "P",
  biomass: "R",
} as const;
/** Calculated: the emissions of a source stream, or words where entries are missing or their units do not fit. */
export const STREAM_RESULT = "AU";

/** Anode effects of primary aluminium, under the source streams. */
export const PFC = { first: 98, count: 10 } as const;
export const PFC_COLUMNS = {
  method: "D",
  technology: "E",
  aluminium: "F",
  frequency: "AG",
  duration: "AH",
  slope: "AI",
  overvoltage: "AJ",
  efficiency: "AK",
  coefficient: "AL",
  c2f6: "AM",
  collection: "AT",
} as const;

/** Sources that are measured, under those. */
export const MEASURED = { first: 113, count: 10 } as const;
export const MEASURED_COLUMNS = { name: "D", gas: "E", biomass: "R", concentration: "V", hours: "X", flow: "Z" } as const;

/** Where the template keeps the texts its lists offer. */
export const LISTS = {
  category: { sheet: SHEETS.constants, area: "A89:A106" },
  method: { sheet: SHEETS.constants, area: "B56:D56" },
  pfcMethod: { sheet: SHEETS.constants, area: "B57:C57" },
  gas: { sheet: SHEETS.constants, area: "B55:C55" },
  unit: { sheet: SHEETS.constants, area: "B23:C23" },
  factorUnit: { sheet: SHEETS.constants, area: "B47:D47" },
  kind: { sheet: SHEETS.constants, area: "B69:D69" },
  electricitySource: { sheet: SHEETS.constants, area: "B15:H15" },
  reducingAgent: { sheet: SHEETS.constants, area: "B58:E58" },
  instrument: { sheet: SHEETS.constants, area: "B45:I45" },
  rebateType: { sheet: SHEETS.constants, area: "B46:G46" },
  dataQuality: { sheet: SHEETS.constants, area: "B42:F42" },
  qualityAssurance: { sheet: SHEETS.constants, area: "B43:E43" },
  justification: { sheet: SHEETS.constants, area: "B44:D44" },
  onlyDirect: { sheet: SHEETS.constants, area: "B62:B62" },
  countryCode: { sheet: "c_CodeLists", area: "F11:F277" },
  countryName: { sheet: "c_CodeLists", area: "G11:G277" },
  currency: { sheet: "c_CodeLists", area: "K11:K177" },
} as const;
export type ListName = keyof typeof LISTS;
/** Routes of a category stand in its row of the categories. */
export const ROUTE_COLUMNS = ["G", "H", "I", "J", "K", "L", "M", "N", "O", "P"] as const;

export const TOTALS = { indirect: "M26", dataQuality: "H40", qualityAssurance: "H42" } as const;
