/**
 * What was calculated, as data for a program and as sentences for a person. May not calculate nor write a file.
 */
import { quoteSheet } from "../sheet/address";
import { areaName, sizeOf } from "../sheet/areas";
import { isXlsxError, type XlsxValue } from "../xlsx/model";
import { identical, inFile, nearlyIdentical } from "../xlsx/sameValue";
import type { FormulaNode } from "../xlsx";
import type { Outcome, Recalculation } from "../xlsx/recalculate/recalculate";
import { xlsxText } from "../xlsx/words";

type Json = string | number | boolean | null | { readonly error: string } | readonly Json[];
export type FormulaReport = {
  readonly cell: string;
  readonly formula: string;
  readonly functions: readonly string[];
  /** The cells the result fills, where it is more than one. */
  readonly spill?: string;
  readonly old: Json;
  readonly new: Json;
  readonly changed: boolean;
  /** false: the value in the file was kept; `message` says why. */
  readonly calculated: boolean;
  readonly error?: string;
  readonly message?: string;
  readonly basis?: readonly string[];
};

export function formulaReport(
  outcome: Outcome,
  recalculation: Recalculation,
  sheets: readonly string[],
  basis: readonly string[] | null,
): FormulaReport {
  const { node, block, state } = outcome;
  const first = block[0]?.[0] ?? null;
  const old = oldBlock(node, recalculation);
  const alike = node.ours.length > 0 ? identical : nearlyIdentical;
  // What is alike is not written, so the report tells the value that stands.
  const standing = block.map((line, r) =>
    line.map((value, c) => (alike(inFile(value), old[r]?.[c] ?? null) ? (old[r]?.[c] ?? null) : value)),
  );
  const same =
    old.length === block.length &&
    old.every(
      (line, r) => line.length === block[r]?.length && line.every((value, c) => identical(value, inFile(standing[r]?.[c] ?? null))),
    );
  const message = messageOf(outcome);
  return {
    cell: addressOf(node, sheets),
    formula: node.cell.formula.text,
    functions: [...new Set(node.ours)],
    ...(sizeOf(node.area) > 1 ? { spill: areaName(node.area) } : {}),
    old: json(old),
    new: json(standing),
    changed: !same,
    calculated: state === "calculated",
    ...(isXlsxError(first) ? { error: first.code } : {}),
    ...(message === "" ? {} : { message }),
    ...(basis === null ? {} : { basis }),
  };
}

export const addressOf = (node: FormulaNode, sheets: readonly string[]): string =>
  `${quoteSheet(sheets[node.sheet] ?? "")}!${node.cell.address}`;

/** Why a formula was not calculated here. */
export const obstacleText = ({ obstacle }: FormulaNode): string =>
  obstacle ? xlsxText(`obstacle.${obstacle.kind}`, { detail: obstacle.detail }) : "";

export function messageOf({ node, block, message }: Outcome): string {
  if (node.obstacle) return obstacleText(node);
  const first = block[0]?.[0] ?? null;
  return isXlsxError(first) && first.code === "#SPILL!" ? xlsxText("spill") : message;
}

function oldBlock({ sheet, cell }: FormulaNode, { before }: Recalculation): XlsxValue[][] {
  const { row, column, rows, columns } = cell.formula.area;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => before(sheet, row + r, column + c)));
}

function json(block: readonly (readonly XlsxValue[])[]): Json {
  const plain = block.map((line) => line.map((value): Json => (isXlsxError(value) ? { error: value.code } : value)));
  return plain.length === 1 && plain[0]?.length === 1 ? (plain[0][0] ?? null) : plain;
}
