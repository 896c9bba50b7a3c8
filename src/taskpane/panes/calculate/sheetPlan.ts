/**
 * What a calculation looks like on a sheet of its own: inputs with their names, a formula that points to them, the result,
 * its basis, and the steps as a table. Pure: says what goes where; may not know a spreadsheet.
 */
import { textOfLaw } from "../../../calls/countryWords";
import { formatCitation } from "../../../core/citation";
import type { Act } from "../../../core/citation";
import { Decimal, toCell } from "../../../core/decimal";
import { isCivilDate } from "../../../core/civilDate";
import type { Step } from "../../../core/trace";
import { statusOf } from "../../../calls/explain";
import { quantityName } from "../../../i18n/quantity";
import { cellName } from "../../../sheet/address";
import type { CellValue, Matrix, TableColumn } from "../../../host/port";
import { t } from "../../../i18n/t";
import { regimes } from "../../../regimes";
import { unitOfStep } from "../../answers";
import { type Argument, formulaText } from "../../formulaText";
import { sheetDay } from "../../sheetDates";
import type { Prepared } from "./entries";

export const DATE_FORMAT = "yyyy-mm-dd";

/** A block of cells to write, from its first cell on. */
export type Piece = { readonly row: number; readonly column: number; readonly values: Matrix; readonly format?: string };
export type PlacedFormula = { readonly row: number; readonly column: number; readonly formula: string };
export type SheetPlan = {
  /** Of its first columns, in letters. */
  readonly widths?: readonly number[];
  readonly pieces: readonly Piece[];
  readonly formulas: readonly PlacedFormula[];
  readonly result: { readonly row: number; readonly column: number };
  readonly steps: {
    readonly row: number;
    readonly column: number;
    readonly columns: readonly TableColumn[];
    readonly rows: Matrix;
    readonly notes: readonly string[];
  } | null;
};

export type Given = { readonly label: string; readonly prepared: Prepared };
export type Calculated = {
  readonly title: string;
  readonly id: string;
  readonly unit: string;
  readonly given: readonly Given[];
  readonly steps: readonly Step[];
  /** cells of the result */
  readonly rows: number;
  readonly columns: number;
};

const acts: ReadonlyMap<string, Act> = new Map(regimes.flatMap((regime) => [...regime.acts]));
const LABEL = 0;
const VALUE = 1;
const FIRST_INPUT = 4;

function fixed(row: number, column: number): string {
  return `$${cellName(row, column).replace(/(\d+)$/, "$$$1")}`;
}

type PlacedInput = { readonly pieces: readonly Piece[]; readonly reference: Argument; readonly height: number };

/** Cells picked from the sheet stay where they are: the formula goes on pointing to them. */
function inputAt(row: number, { label, prepared: { argument, raw } }: Given): PlacedInput {
  const name: Piece = { row, column: LABEL, values: [[label]] };
  const single = (value: CellValue, format?: string): PlacedInput => ({
    pieces: [name, { row, column: VALUE, values: [[value]], ...(format === undefined ? {} : { format }) }],
    reference: { reference: fixed(row, VALUE) },
    height: 1,
  });
  if (argument === null) return { pieces: [], reference: null, height: 0 };
  if (typeof argument !== "object") return single(argument);
  if ("date" in argument) return isCivilDate(argument.date) ? single(sheetDay(argument.date), DATE_FORMAT) : single(argument.date);
  const block = argument.reference.startsWith("{") && Array.isArray(raw) ? (raw as Matrix) : null;
  if (block === null) return { pieces: [name, { row, column: VALUE, values: [[argument.reference]] }], reference: argument, height: 1 };
  const corner = fixed(row + block.length - 1, VALUE + (block[0]?.length ?? 1) - 1);
  return {
    pieces: [name, { row, column: VALUE, values: block }],
    reference: { reference: `${fixed(row, VALUE)}:${corner}` },
    height: block.length,
  };
}

function stepRows(steps: readonly Step[]): Matrix {
  return steps.map((step) => {
    const figure = step.value instanceof Decimal ? toCell(step.value) : null;
    const words =
      typeof step.value === "string"
        ? textOfLaw(step.value)
        : typeof step.value === "boolean"
          ? t(step.value ? "pane.yes" : "pane.no")
          : null;
    const [cite] = step.cites;
    return [
      quantityName(step.quantity),
      words,
      figure,
      unitOfStep(step) || null,
      step.cites.map((one) => formatCitation(one, acts)).join("; "),
      cite === undefined ? null : (acts.get(cite.act)?.link ?? null),
      step.version,
      step.dataset ?? null,
      statusOf(step),
    ];
  });
}

function stepColumns(): readonly TableColumn[] {
  return (["step", "text", "value", "unit", "citation", "link", "version", "dataset", "status"] as const).map((key) => ({
    header: t(`paneCalculate.sheet.${key}`),
    kind: key === "value" ? "number" : "text",
    ...(key === "value" ? { numberFormat: "General" } : {}),
  }));
}

export function planSheet({ title, id, unit, given, steps, rows, columns }: Calculated): SheetPlan {
  let row = FIRST_INPUT;
  const inputs = given.map((one) => {
    const placed = inputAt(row, one);
    row += placed.height;
    return placed;
  });
  const references = inputs.map(({ reference }) => reference);
  const result = { row: row + 1, column: VALUE };
  // Nothing explains the functions that explain others.
  const basis = id.startsWith("LAW.")
    ? []
    : [{ row: result.row + 1, column: VALUE, formula: formulaText("LAW.BASIS", [id, ...references]) }];
  const several = rows * columns > 1;
  // A result of several cells has the basis above it and free cells below.
  const at = several ? { row: result.row + 3, column: LABEL } : result;
  const heading = (line: number, key: string): Piece => ({ row: line, column: LABEL, values: [[t(`paneCalculate.sheet.${key}`)]] });
  const stepsAt = several ? { row: result.row + 1, column: LABEL + columns + 1 } : { row: result.row + 4, column: LABEL };
  return {
    pieces: [
      { row: 0, column: LABEL, values: [[title]] },
      { row: 1, column: LABEL, values: [[t("paneCalculate.sheet.source")]] },
      heading(FIRST_INPUT - 1, "inputs"),
      ...inputs.flatMap(({ pieces }) => pieces),
      heading(several ? at.row - 1 : result.row, "result"),
      ...(basis.length > 0 ? [heading(result.row + 1, "basis")] : []),
      heading(several ? result.row : result.row + 2, "formula"),
      {
        row: several ? result.row : result.row + 2,
        column: VALUE,
        values: [
          [
            formulaText(
              id,
              given.map(({ prepared }) => prepared.argument),
            ),
          ],
        ],
      },
      ...(several || unit === "" ? [] : [{ row: result.row, column: VALUE + 1, values: [[unit]] }]),
    ],
    formulas: [{ ...at, formula: formulaText(id, references) }, ...basis],
    result: at,
    steps:
      steps.length === 0
        ? null
        : {
            ...stepsAt,
            columns: stepColumns(),
            rows: stepRows(steps),
            notes: [t("paneCalculate.sheet.steps"), t("paneCalculate.sheet.live")],
          },
  };
}
