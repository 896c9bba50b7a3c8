/** What the formulas of ours in a workbook give, as the spreadsheet that keeps the file calculated it. May not load a formula engine. */
import { findCalls, readArguments } from "../../audit/reading/readCalls";
import { unreadableText } from "../../audit/words";
import { tokenize } from "../../sheet/tokens";
import { formulaNodes, type FormulaNode, type OpenBook, type OurNames, type Recalculation, type XlsxBook } from "../../xlsx";
import { bookSnapshot } from "./bookSnapshot";

export type Results = Recalculation & { readonly calculatedBy: "Carbon Border" | "the spreadsheet"; readonly unread: readonly Unread[] };
/** A call whose arguments only its spreadsheet knows. */
export type Unread = { readonly cell: string; readonly why: string };
/** What it works out anew it puts into the opened file. */
export type ResultsOf = (open: OpenBook, names: OurNames) => Results;

/** No engine: values are those of the file, arguments are read as the pane reads them. The tables of the functions must be loaded. */
export const storedResults: ResultsOf = ({ data }, names) => {
  const nodes = formulaNodes(data, names);
  const snapshot = bookSnapshot(data);
  const held = heldIn(data);
  const unread: Unread[] = [];
  const ours = nodes
    .filter((node) => node.ours.length > 0)
    .map((node) => {
      const { row, column, address, formula } = node.cell;
      const sheet = data.sheets[node.sheet]?.name ?? "";
      const tokens = tokenize(formula.text);
      const calls = findCalls(tokens).flatMap((found) => {
        const read = readArguments(found, tokens, { snapshot, sheet, row, column });
        if (read.kind === "read") return [{ id: found.target.id, args: read.args }];
        unread.push({ cell: `${sheet}!${address}`, why: unreadableText(read.why) });
        return [];
      });
      return { node, state: "kept" as const, block: blockOf(node, held), message: "", calls };
    });
  return { ours, others: [], stale: [], formulas: nodes, before: held, calculatedBy: "the spreadsheet", unread };
};

type Held = Recalculation["before"];

function heldIn(data: XlsxBook): Held {
  const sheets = data.sheets.map(({ cells }) => new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value])));
  return (sheet, row, column) => sheets[sheet]?.get(`${row} ${column}`) ?? null;
}

const blockOf = ({ sheet, area }: FormulaNode, held: Held): Recalculation["ours"][number]["block"] =>
  Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (__, c) => held(sheet, area.row + r, area.column + c)));
