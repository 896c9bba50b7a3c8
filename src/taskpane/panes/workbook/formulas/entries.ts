/** The formulas of ours as the list shows them: cell, functions, value, and what the formula rests on once that is known. Knows no page. */
import type { FormulaBasis, VersionUse } from "../../../../audit/types";
import { parseAddress } from "../../../../sheet/address";
import { calledFunctions } from "../../../../sheet/calls";
import type { Address, CellValue, FormulaCell } from "../../../../host/port";
import { fold } from "../../../../tables/filter";
import { isErrorText } from "../../../../sheet/errors";
import { tableTitle } from "../../../tableTitle";

export type Entry = {
  readonly address: Address;
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly value: CellValue;
  readonly spill: Address | null;
  /** Functions of ours it calls, from the left, each once. */
  readonly functions: readonly string[];
  readonly failed: boolean;
  /** Why it is an error, where host or reading know. */
  readonly reason: string | null;
  /** null: not read yet */
  readonly basis: FormulaBasis | null;
};

export type Grouping = "sheet" | "function";
export type Choice = { readonly grouping: Grouping; readonly text: string; readonly errorsOnly: boolean };
export type Group = { readonly name: string; readonly entries: readonly Entry[]; readonly failed: number };

export function entriesOf(
  cells: readonly FormulaCell[],
  read: ReadonlyMap<Address, FormulaBasis>,
  ours: ReadonlySet<string>,
): readonly Entry[] {
  return cells.map((cell) => {
    const { sheet } = parseAddress(cell.address);
    // A basis of an earlier formula in the same cell says nothing about this one.
    const known = read.get(cell.address);
    const basis = known?.formula === cell.formula ? known : null;
    const failed = isErrorText(cell.value);
    return {
      address: cell.address,
      sheet: sheet ?? "",
      cell: cell.address.slice(cell.address.lastIndexOf("!") + 1),
      formula: cell.formula,
      value: cell.value,
      spill: cell.spill,
      functions: [...new Set(calledFunctions(cell.formula).filter((name) => ours.has(name)))],
      failed,
      basis,
      reason: failed ? (cell.message ?? refusalOf(basis)) : null,
    };
  });
}

function refusalOf(basis: FormulaBasis | null): string | null {
  for (const call of basis?.calls ?? []) if (call.kind === "read" && call.basis.result.kind === "refused") return call.basis.result.message;
  return null;
}

/** Versions that answered in any call, each once. */
export function versionsOf(basis: FormulaBasis): readonly VersionUse[] {
  const found = new Map<string, VersionUse>();
  for (const call of basis.calls)
    if (call.kind === "read") for (const version of call.basis.versions) found.set(`${version.regime} ${version.id}`, version);
  return [...found.values()];
}

/** Tables that were read, each once. */
export function tablesOf(basis: FormulaBasis): readonly string[] {
  return [...new Set(basis.calls.flatMap((call) => (call.kind === "read" ? call.basis.datasets.map(({ id }) => tableTitle(id)) : [])))];
}

/** Whether every call that could name its version does. */
export function isPinned(basis: FormulaBasis): boolean {
  return basis.calls.some((call) => call.law !== null) && basis.calls.every((call) => call.law !== null || call.depth > 0);
}

export function choose(entries: readonly Entry[], { grouping, text, errorsOnly }: Choice): readonly Group[] {
  const words = fold(text)
    .split(" ")
    .filter((word) => word !== "");
  const kept = entries.filter((entry) => (!errorsOnly || entry.failed) && (words.length === 0 || matches(entry, words)));
  const groups = new Map<string, Entry[]>();
  for (const entry of kept) {
    const name = grouping === "sheet" ? entry.sheet : (entry.functions[0] ?? "");
    const own = groups.get(name);
    if (own) own.push(entry);
    else groups.set(name, [entry]);
  }
  const found = [...groups].map(([name, own]) => ({ name, entries: own, failed: own.filter(({ failed }) => failed).length }));
  // Sheets stand in the order of the workbook, functions in that of the alphabet.
  return grouping === "sheet" ? found : found.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function matches(entry: Entry, words: readonly string[]): boolean {
  const versions = entry.basis ? versionsOf(entry.basis).map(({ id }) => id) : [];
  const line = fold([entry.address, entry.formula, String(entry.value ?? ""), entry.reason ?? "", ...versions].join(" "));
  return words.every((word) => line.includes(word));
}
