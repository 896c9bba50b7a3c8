/** The sheets of a list that was read, for the law it is read for. May not know a file nor a spreadsheet. */
import { grouped } from "../../sheet/grouped";
import type { ReadLines } from "../read/lines";
import type { ListPlan } from "../read/plan";
import { rowsText, warningsOf } from "../warnings";
import { cbamLines } from "./cbamLines";
import { compareSheets } from "./compareSheets";
import { declarationTables, type Declaration } from "./declaration";
import { completeFact, lineFacts, priceFact, rowFacts, sumFact } from "./facts";
import { importerTables } from "./importers";
import { mappingTable, othersSheet, refusedSheet } from "./listSheets";
import { said, type Names } from "./names";
import type { Fact, PlanSheet, PlanTable } from "./plan";
import { isFailed } from "./results";
import { ukFacts, ukLines } from "./ukLines";

export type ListBook = {
  /** The first tells what was read how. */
  readonly sheets: readonly PlanSheet[];
  readonly warnings: readonly string[];
  /** null: not a list of CBAM. */
  readonly declaration: Declaration | null;
};

type Body = {
  readonly sheets: readonly PlanSheet[];
  readonly facts: readonly Fact[];
  readonly declaration: Declaration | null;
  /** Lines without a result, by their reason. */
  readonly unresolved?: readonly string[];
};

/** `source`: where the list came from, in words. */
export function listBook(read: ReadLines, plan: ListPlan, source: readonly string[], names: Names): ListBook {
  const body = read.lines.length === 0 ? NOTHING : (BODIES[plan.target] ?? compared)(read, plan, names);
  const unlikely = warningsOf(read, plan).map(({ reason, details }) => said(`warning.${reason}`, details));
  const warnings = [...unlikely, ...(body.unresolved ?? [])];
  const overview: PlanSheet = {
    name: said("sheet.overview"),
    title: said(`title.${plan.target}`),
    notes: [...source, ...warnings.map((warning) => said("warning", { warning }))],
    facts: [...body.facts, ...rowFacts(read)],
    tables: [mappingTable(plan, names)],
  };
  const rest = [refusedSheet(read, plan, names), othersSheet(read, names)].filter((sheet) => sheet !== null);
  return { sheets: [overview, ...body.sheets, ...rest], warnings, declaration: body.declaration };
}

const NOTHING: Body = { sheets: [], facts: [], declaration: null };

type Make = (read: ReadLines, plan: ListPlan, names: Names) => Body;

const compared: Make = ({ lines }, plan, names) => ({ declaration: null, facts: [], sheets: compareSheets(lines, plan, names) });

/** By law; every other list is compared. */
const BODIES: Readonly<Record<string, Make>> = {
  cbam: ({ lines }, plan, names) => {
    const { table, figures } = cbamLines(lines, plan, names);
    const importers = importerTables(figures, names);
    const declaration = declarationTables(figures, importers.years, names);
    const goods = declaration.declaration;
    return {
      declaration,
      unresolved: unresolved(lines, table, "cost"),
      facts: [priceFact(names), ...lineFacts(table, "cost"), sumFact(table, "embedded"), sumFact(table, "certificates")],
      sheets: [
        linesSheet(table, "note.lines"),
        sheetOf("importers", ["note.importers"], importers.tables),
        sheetOf(
          "declaration",
          ["note.declaration", "note.schema"],
          [goods, declaration.holding, declaration.deadlines],
          goods.rows === 0 ? [] : [sumFact(goods, "certificates", "number", "surrender"), completeFact(table, goods)],
        ),
      ],
    };
  },
  ukcbam: ({ lines }, plan, names) => {
    const table = ukLines(lines, plan, names);
    return {
      declaration: null,
      unresolved: unresolved(lines, table, "charge"),
      facts: [...lineFacts(table, "charge"), ...ukFacts(table)],
      sheets: [linesSheet(table, "note.ukLines")],
    };
  },
};

/** Reasons that are told; the cells hold all of them. */
const TOLD = 10;

/** The lines that ask for a sum of money and have none, one sentence a reason. `key`: the column of the money. */
function unresolved(lines: ReadLines["lines"], table: PlanTable, key: string): readonly string[] {
  const rows = new Map<string, number[]>();
  table.columns
    .find((column) => column.key === key)
    ?.values.forEach((value, i) => {
      const row = lines[i]?.row;
      if (!isFailed(value) || row === undefined) return;
      grouped(rows, value.why ?? value.code).push(row);
    });
  return [...rows].slice(0, TOLD).map(([why, of]) => said("warning.unresolved", { rows: rowsText(of), why }));
}

/** A table needs a row; a list of goods that are all outside has none in the declaration. */
const sheetOf = (key: string, notes: readonly string[], tables: readonly PlanTable[], facts: readonly Fact[] = []): PlanSheet => ({
  name: said(`sheet.${key}`),
  title: said(`sheet.${key}`),
  notes: notes.map((note) => said(note)),
  facts,
  tables: tables.filter(({ rows }) => rows > 0),
});

const linesSheet = (table: PlanTable, note: string): PlanSheet => sheetOf("lines", [note], [table]);
