/**
 * Actual values of a good, from its process to its cost: what a person fills in, the calls it makes and the sheet it becomes. The
 * calls of the form and those of the sheet are the same, in the form with values, in the sheet with cells. Pure.
 */
import { fromCell, toCell } from "../../../../core/decimal";
import { isCivilDate } from "../../../../core/civilDate";
import { cellName } from "../../../../sheet/address";
import type { CellValue, Matrix } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { type Argument, argumentText, formulaText } from "../../../formulaText";
import { sheetDay } from "../../../sheetDates";
import { isoDate, typedValue } from "../entries";
import { DATE_FORMAT, type Piece, type PlacedFormula, type SheetPlan } from "../sheetPlan";

export const GOOD = ["cn", "origin", "route", "date", "tonnes", "price"] as const;
export const PROCESS = ["direct", "activity"] as const;
export const PRECURSOR = ["name", "tonnes", "intensity", "cn", "route"] as const;
export type Field = (typeof GOOD)[number] | (typeof PROCESS)[number];
export type PrecursorField = (typeof PRECURSOR)[number];
export type PrecursorRow = Readonly<Record<PrecursorField, string>>;
export type Filled = { readonly fields: Readonly<Record<Field, string>>; readonly precursors: readonly PrecursorRow[] };

/** A call of one of our functions, with arguments as they go into a formula and as they are handed over. */
export type Call = { readonly id: string; readonly args: readonly Argument[]; readonly raw: readonly unknown[] };

export const NO_PRECURSOR: PrecursorRow = { name: "", tonnes: "", intensity: "", cn: "", route: "" };
export const NOTHING: Filled = {
  fields: { cn: "", origin: "", route: "", date: "", tonnes: "", price: "", direct: "", activity: "" },
  precursors: [NO_PRECURSOR],
};

/** What has to be there before anything can be worked out. */
export const REQUIRED: readonly Field[] = ["cn", "origin", "date", "tonnes", "direct", "activity"];

const FIGURE = { kind: "quantity", zeroIsBlank: true } as const;
const WORD = { kind: "text", zeroIsBlank: true } as const;

const valueOf = (field: Field, text: string): CellValue =>
  field === "date"
    ? (isoDate(text) ?? text.trim())
    : (typedValue(text, ["cn", "origin", "route"].includes(field) ? WORD : FIGURE) as CellValue);

const precursorValue = (field: PrecursorField, text: string): CellValue =>
  typedValue(text, field === "tonnes" || field === "intensity" ? FIGURE : WORD) as CellValue;

/** Rows in which anything is filled in, as cells. */
export const precursorCells = ({ precursors }: Filled): readonly Readonly<Record<PrecursorField, CellValue>>[] =>
  precursors
    .filter((row) => PRECURSOR.some((field) => row[field].trim() !== ""))
    .map(
      (row) =>
        Object.fromEntries(PRECURSOR.map((field) => [field, precursorValue(field, row[field])])) as Record<PrecursorField, CellValue>,
    );

/** The function the form ends with. */
export const RESULT_OF = "CBAM.COST";

export type Asked = "embedded" | "sefa" | "cost" | "byDefault";

/** How the calls name what they read: a cell in a sheet, a value in the form. */
type Reading = {
  readonly of: (field: Field) => Argument;
  readonly embedded: Argument | null;
  readonly allocated: Argument | null;
  readonly year: Argument;
  readonly see: Argument;
  readonly sefa: Argument;
};

function argumentsOf(
  asked: Asked,
  { of, embedded, allocated, year, see, sefa }: Reading,
): { readonly id: string; readonly args: readonly Argument[] } {
  const line = [of("cn"), of("origin"), of("tonnes"), of("date")];
  if (asked === "embedded") return { id: "CBAM.EMBEDDED", args: [of("direct"), of("activity"), embedded] };
  if (asked === "sefa") return { id: "CBAM.SEFA", args: [of("cn"), year, "A", of("route"), allocated] };
  if (asked === "cost") return { id: RESULT_OF, args: [...line, see, of("route"), sefa, null, of("price")] };
  return { id: RESULT_OF, args: [...line, null, null, null, null, of("price")] };
}

const perTonneOf = (tonnes: CellValue, activity: CellValue): CellValue =>
  typeof tonnes === "number" && typeof activity === "number" && activity !== 0
    ? toCell(fromCell(tonnes).dividedBy(fromCell(activity)))
    : tonnes;

/** The call with values. `see`, `sefa`: results of the calls before it. */
export function callOf(asked: Asked, filled: Filled, see: number | null, sefa: number | null): Call {
  const rows = precursorCells(filled);
  const activity = valueOf("activity", filled.fields.activity);
  const blocks = {
    embedded: rows.map((row) => [row.tonnes, row.intensity]),
    allocated: rows.map((row) => [perTonneOf(row.tonnes, activity), row.cn, row.route]),
  };
  const block = (name: keyof typeof blocks): Argument => (rows.length === 0 ? null : { reference: name });
  const date = valueOf("date", filled.fields.date);
  const { id, args } = argumentsOf(asked, {
    of: (field) => valueOf(field, filled.fields[field]),
    embedded: block("embedded"),
    allocated: block("allocated"),
    year: typeof date === "string" ? date.slice(0, 4) : date,
    see,
    sefa: sefa === 0 ? "0" : sefa,
  });
  const raw = args.map((arg) =>
    arg !== null && typeof arg === "object" && "reference" in arg ? blocks[arg.reference as keyof typeof blocks] : arg,
  );
  return { id, args, raw };
}

const WIDTHS = [38, 15, 14, 22, 14, 18];
const LABEL = 0;
const FIRST = 3;
const at = (row: number, column: number): string => `$${cellName(row, column).replace(/(\d+)$/, "$$$1")}`;
const word = (key: string): string => t(`paneCalculate.guided.${key}`);

/** The sheet: inputs with their names, precursors as rows, and the four results as formulas that point at them. */
export function guidedSheet(filled: Filled): SheetPlan {
  const fields = [...GOOD, ...PROCESS];
  const rows = precursorCells(filled);
  const rowOf = (field: Field): number => FIRST + 1 + fields.indexOf(field);
  const head = FIRST + fields.length + 2;
  const [from, to] = [head + 1, head + Math.max(rows.length, 1)];
  const span = (first: number, last: number): Argument => (rows.length === 0 ? null : { reference: `${at(from, first)}:${at(to, last)}` });
  const result = to + 2;
  const asked: readonly Asked[] = ["embedded", "sefa", "cost", "byDefault"];
  const cell = (one: Asked): Argument => ({ reference: at(result + 1 + asked.indexOf(one), 1) });
  const reading: Reading = {
    of: (field) => ({ reference: at(rowOf(field), 1) }),
    embedded: span(1, 2),
    allocated: span(3, 5),
    year: { reference: `YEAR(${at(rowOf("date"), 1)})` },
    see: cell("embedded"),
    sefa: cell("sefa"),
  };
  const inputs = fields.flatMap((field): Piece[] => {
    const value = valueOf(field, filled.fields[field]);
    const isDay = field === "date" && typeof value === "string" && isCivilDate(value);
    return [
      { row: rowOf(field), column: LABEL, values: [[word(field)]] },
      { row: rowOf(field), column: 1, values: [[isDay ? sheetDay(value) : value]], ...(isDay ? { format: DATE_FORMAT } : {}) },
    ];
  });
  const headings: Matrix = [["name", "tonnes", "intensity", "perTonne", "cn", "route"].map((key) => word(`precursor.${key}`))];
  const table: Piece[] = [
    { row: head, column: LABEL, values: headings },
    ...rows.map(
      (row, i): Piece => ({ row: from + i, column: LABEL, values: [[row.name, row.tonnes, row.intensity, null, row.cn, row.route]] }),
    ),
  ];
  const perTonne = rows.map(
    (_, i): PlacedFormula => ({ row: from + i, column: 3, formula: `=${at(from + i, 1)}/${at(rowOf("activity"), 1)}` }),
  );
  const results = asked.map((one, i): PlacedFormula => {
    const { id, args } = argumentsOf(one, reading);
    return { row: result + 1 + i, column: 1, formula: formulaText(id, args) };
  });
  const { args } = argumentsOf("cost", reading);
  const saving = result + 1 + asked.length;
  const last = (one: Asked): string => argumentText(cell(one));
  return {
    widths: WIDTHS,
    pieces: [
      { row: 0, column: LABEL, values: [[word("title")]] },
      { row: 1, column: LABEL, values: [[word("note")]] },
      { row: FIRST, column: LABEL, values: [[t("paneCalculate.sheet.inputs")]] },
      ...inputs,
      ...table,
      { row: result, column: LABEL, values: [[t("paneCalculate.sheet.result")]] },
      ...[...asked, "saving", "basis"].map((key, i): Piece => ({ row: result + 1 + i, column: LABEL, values: [[word(key)]] })),
    ],
    formulas: [
      ...perTonne,
      ...results,
      { row: saving, column: 1, formula: `=${last("byDefault")}-${last("cost")}` },
      { row: saving + 1, column: 1, formula: formulaText("LAW.BASIS", [RESULT_OF, ...args]) },
    ],
    result: { row: result + 3, column: 1 },
    steps: null,
  };
}
