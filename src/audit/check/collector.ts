/**
 * Findings gathered over the cells of a workbook: the same sentence for many cells is one finding. May not look for any.
 */
import type { Address } from "../../host/port";
import { addressOf, areasOf, type CellAt } from "../areas";
import type { Finding, FindingKind, FormulaFix, Severity } from "../findings";
import type { Words } from "../types";

export type Found = {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly words: Words;
  readonly suggestion?: Words;
  /** The formula that would mend this cell. */
  readonly fix?: string;
  /** What makes two findings one, where the sentence names the cell's own value; then the first one's stands for all. */
  readonly same?: string;
};

type Group = Found & { readonly cells: CellAt[]; readonly fixes: FormulaFix[]; readonly seen: Set<Address> };

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

export class Collector {
  private readonly groups = new Map<string, Group>();

  add(at: CellAt, found: Found): void {
    const key = JSON.stringify([found.kind, found.severity, found.same ?? found.words, found.suggestion]);
    const group = this.groups.get(key) ?? { ...found, cells: [], fixes: [], seen: new Set<Address>() };
    this.groups.set(key, group);
    const address = addressOf(at);
    // One formula may call the same function twice.
    if (group.seen.has(address)) return;
    group.seen.add(address);
    group.cells.push({ sheet: at.sheet, row: at.row, column: at.column });
    if (found.fix !== undefined) group.fixes.push({ address, formula: found.fix });
  }

  /** The grave ones first, then in the order they were found. */
  findings(): Finding[] {
    return [...this.groups.values()]
      .map(
        (group): Finding => ({
          kind: group.kind,
          severity: group.severity,
          address: addressOf(group.cells[0] ?? { sheet: "", row: 0, column: 0 }),
          areas: areasOf(group.cells),
          cells: group.cells.length,
          words: group.words,
          suggestion: group.suggestion ? { words: group.suggestion, fixes: group.fixes } : null,
        }),
      )
      .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  }
}

export const finding = (key: string, values: Words["values"] = {}): Words => ({ key: `finding.${key}`, values });
export const suggestion = (key: string, values: Words["values"] = {}): Words => ({ key: `suggestion.${key}`, values });
