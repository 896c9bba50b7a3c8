/**
 * How a whole list is read: where its headings are, which column is what, and what a person has to say first.
 * Nothing is read here yet but what decides for a whole column.
 */
import { sameCells } from "./sameCells";
import { isBlankCell, shownText, type RawCell, type RawList, type RawRow } from "../cells";
import { type Choice, ListRefusal, type Question } from "../question";
import type { Column } from "./column";
import { DAYS, FIGURES, FIGURES_OR_WORDS } from "./column";
import { dayOrder } from "./dayOrder";
import { decimalMarks, readingWith } from "./decimals";
import { findHeader, isUnitsRow } from "./header";
import { type ColumnMapping, type Mapping, saidOf } from "./mapping";
import { propose, type Proposal } from "./propose";
import { needs, type Target } from "./target";

export type ListPlan = {
  readonly target: Target;
  readonly columns: readonly Column[];
  /** One value for every line. */
  readonly fixed: Readonly<Record<string, string | number>>;
  /** Positions among the rows, from 0. */
  readonly header: number;
  readonly firstLine: number;
  readonly headerHow: "map" | "score";
  /** Empty: the list can be read. */
  readonly questions: readonly Question[];
};

export type HeaderAsked = { readonly kind: "asks"; readonly question: Question };

/** What a person may have in mind, for a list in which no row looks like headings. */
const SHOWN_ROWS = 8;

export function planList(list: RawList, mapping: Mapping, target: Target): ListPlan | HeaderAsked {
  const header = headerRow(list, mapping);
  if (header.row === null) return { kind: "asks", question: headerQuestion(list) };
  const units = isUnitsRow(list.rows[header.row + 1]);
  const firstLine = header.row + (units ? 2 : 1);
  const heads = list.rows[header.row] ?? [];
  const rows = list.rows.slice(firstLine);
  const width = Math.max(...widths(rows, heads.length));
  const texts = Array.from({ length: width }, (_, index) => ({
    index,
    heading: shownText(heads[index]),
    beneath: units ? list.rows[(header.row as number) + 1]?.[index] : undefined,
    cells: columnCells(rows, index),
    said: saidOf(mapping, shownText(heads[index]), index),
  }));
  const fields = texts.map((text) => propose(text, target, true).column.field);
  const proposals = texts.map((text) => propose(text, target, fields.includes("unit")));
  const { columns, questions } = once(proposals, rows);
  const fixed = Object.fromEntries(Object.entries(mapping.fixed ?? {}).filter(([field]) => !columns.some((one) => one.field === field)));
  const read = columns.map((column) => written(column, texts[column.index]?.cells ?? [], texts[column.index]?.said));
  const missing = needs(target)
    .filter((field) => !columns.some((one) => one.field === field) && fixed[field] === undefined)
    .filter((field) => !questions.some((question) => question.field === field))
    .map((field): Question => ({ kind: "missing", field, details: { field }, choices: [] }));
  return {
    target,
    columns: read.map(({ column }) => column),
    fixed,
    header: header.row,
    firstLine,
    headerHow: header.how,
    questions: [...questions, ...missing, ...read.flatMap(({ question }) => question ?? [])],
  };
}

const columnCells = (rows: readonly RawRow[], index: number): readonly RawCell[] => rows.map((row) => row[index] ?? null);

/** The widths that occur, empty cells beside the headings left out; a spread over all rows would be more arguments than a call can take. */
function widths(rows: readonly RawRow[], headings: number): readonly number[] {
  const filled = new Set([headings]);
  for (const row of rows) {
    let width = row.length;
    while (width > headings && isBlankCell(row[width - 1])) width -= 1;
    filled.add(width);
  }
  return [...filled];
}

function headerRow(list: RawList, mapping: Mapping): { readonly row: number | null; readonly how: "map" | "score" } {
  if (mapping.header === undefined) return { row: findHeader(list.rows).row, how: "score" };
  const row = mapping.header - list.firstRow;
  if (row < 0 || row >= list.rows.length)
    throw new ListRefusal("headerOutside", { header: mapping.header, last: list.firstRow + list.rows.length - 1 });
  return { row, how: "map" };
}

function headerQuestion({ rows, firstRow }: RawList): Question {
  const choices = rows.slice(0, SHOWN_ROWS).map(
    (row, i): Choice => ({
      value: String(firstRow + i),
      details: {
        cells: row
          .map(shownText)
          .filter((text) => text !== "")
          .slice(0, 6)
          .join(" | "),
      },
    }),
  );
  return { kind: "header", details: {}, choices };
}

type Chosen = { readonly columns: readonly Column[]; readonly questions: readonly Question[] };

/** Every figure stands in one column. Two that say the same are one; a column with its unit comes before one without. */
function once(proposals: readonly Proposal[], rows: readonly RawRow[]): Chosen {
  const questions: Question[] = [];
  const dropped = new Map<number, string>();
  const fields = new Set(proposals.flatMap(({ column }) => column.field ?? []));
  for (const field of fields) {
    const all = proposals.filter(({ column }) => column.field === field);
    const preferred = preferredOf(all);
    const [first, ...others] = preferred;
    all.filter((one) => !preferred.includes(one)).forEach(({ column }) => dropped.set(column.index, "other"));
    if (!first) continue;
    if (others.every(({ column }) => sameCells(first.column, column, rows))) {
      others.forEach(({ column }) => dropped.set(column.index, "same"));
      if (first.question) questions.push(first.question);
    } else
      questions.push({
        kind: "twice",
        field,
        details: { field, headings: preferred.map(({ column }) => column.heading).join(", ") },
        choices: preferred.map(({ column }) => ({ value: column.heading, details: { column: column.index } })),
      });
  }
  for (const { column, question } of proposals)
    if (column.field === null && question && !fields.has(question.field ?? "")) questions.push(question);
  return {
    questions,
    columns: proposals.map(({ column }) => {
      const note = dropped.get(column.index);
      return note === undefined ? column : { ...column, field: null, note };
    }),
  };
}

/** What the person named; then a column without an open question; then a date of import before one of export. */
function preferredOf(all: readonly Proposal[]): readonly Proposal[] {
  const said = all.filter(({ column }) => column.how === "map");
  if (said.length > 0) return said;
  const sure = all.filter(({ question }) => question === undefined);
  const left = sure.length > 0 ? sure : all;
  const imported = left.filter(({ column }) => column.note !== "exportDate");
  return imported.length > 0 ? imported : left;
}

/** Decimal marks and the order of days, decided for the column. */
function written(
  column: Column,
  cells: readonly RawCell[],
  said: ColumnMapping | undefined,
): { readonly column: Column; readonly question?: Question } {
  const { field, index, heading } = column;
  if (field !== null && (FIGURES.has(field) || FIGURES_OR_WORDS.has(field))) {
    if (said?.decimals !== undefined) return { column: { ...column, decimals: { mark: said.decimals, how: "map" } } };
    const marks = decimalMarks(cells);
    if (marks.kind === "decided") return { column: { ...column, decimals: { mark: marks.mark, how: "cells" } } };
    // What may be words is read cell by cell where the column decides nothing.
    if (marks.kind !== "asks" || FIGURES_OR_WORDS.has(field)) return { column };
    const details = { heading, example: marks.example };
    const choices = ([".", ","] as const).map((mark) => ({ value: mark, details: { reading: readingWith(marks.example, mark) } }));
    return { column, question: { kind: "decimals", column: index, field, details, choices } };
  }
  if (field !== null && DAYS.has(field)) {
    if (said?.order !== undefined) return { column: { ...column, order: { order: said.order, how: "map" } } };
    const order = dayOrder(cells);
    if (order.kind === "decided") return { column: { ...column, order: { order: order.order, how: "cells" } } };
    if (order.kind !== "asks") return { column };
    const choices = [{ value: "day-month" }, { value: "month-day" }];
    return { column, question: { kind: "order", column: index, field, details: { heading, example: order.example }, choices } };
  }
  return { column };
}
