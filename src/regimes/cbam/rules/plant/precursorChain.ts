/**
 * Specific embedded emissions along a chain of precursors (2025/2547 Annex III, B, eq. 59-63): a precursor that has precursors is
 * worked out first. Good after good, never by guess: a circle, a missing good or two processes for one good are refused by name.
 */
import type { Decimal } from "../../../../core/decimal";
import { ZERO } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import { specificEmbeddedEmissions } from "../specificEmbeddedEmissions";

/** A process with its emissions and activity, or a bought good with its emissions per tonne. */
export type ChainGood = {
  readonly name: string;
  readonly row: number;
  readonly attributed: Decimal | undefined;
  readonly activity: Decimal | undefined;
  readonly intensity: Decimal | undefined;
};

export type PrecursorUse = { readonly good: string; readonly precursor: string; readonly tonnes: Decimal; readonly row: number };

export type ChainResult = {
  readonly name: string;
  readonly intensity: Decimal;
  /** part of the process itself and of its precursors */
  readonly own: Decimal;
  readonly precursors: Decimal;
  /** place in the order of calculation, from 1 */
  readonly order: number;
};

const key = (name: string): string => name.trim().toLowerCase();

function byName(goods: readonly ChainGood[]): ReadonlyMap<string, ChainGood> {
  const known = new Map<string, ChainGood>();
  for (const good of goods) {
    const twin = known.get(key(good.name));
    if (twin) throw new RuleError("conflict", "twoProcesses", { name: good.name, first: twin.row, second: good.row });
    known.set(key(good.name), good);
  }
  return known;
}

function needGood(name: string, row: number, known: ReadonlyMap<string, ChainGood>): ChainGood {
  const found = known.get(key(name));
  if (found) return found;
  const names = [...known.values()].map((good) => good.name).join(", ");
  throw new RuleError("unknownCode", "chainGood", { found: name, known: names, block: "uses", blockRow: row });
}

function boughtGood(good: ChainGood, uses: readonly PrecursorUse[]): ChainResult | undefined {
  const where = { name: good.name, block: "goods", blockRow: good.row };
  const isProcess = good.attributed !== undefined || good.activity !== undefined;
  if (good.intensity === undefined) {
    if (good.attributed === undefined || good.activity === undefined) throw new RuleError("blank", "chainFigures", where);
    return undefined;
  }
  if (isProcess) throw new RuleError("conflict", "chainFigures", where);
  if (uses.length > 0) throw new RuleError("conflict", "boughtWithPrecursors", where);
  return { name: good.name, intensity: good.intensity, own: good.intensity, precursors: ZERO, order: 0 };
}

/** Results in the order of the goods as they were given. */
export function precursorChain(goods: readonly ChainGood[], uses: readonly PrecursorUse[], law: Law): readonly ChainResult[] {
  const known = byName(goods);
  for (const use of uses) [use.good, use.precursor].forEach((name) => needGood(name, use.row, known));
  const done = new Map<string, ChainResult>();

  function work(good: ChainGood, path: readonly string[]): ChainResult {
    const ready = done.get(key(good.name));
    if (ready) return ready;
    const circle = path.findIndex((name) => key(name) === key(good.name));
    if (circle >= 0) throw new RuleError("conflict", "circularPrecursors", { path: [...path.slice(circle), good.name].join(" → ") });
    const used = uses.filter((use) => key(use.good) === key(good.name));
    const bought = boughtGood(good, used);
    const below = used.map((use) => ({
      tonnes: use.tonnes,
      intensity: work(needGood(use.precursor, use.row, known), [...path, good.name]).intensity,
    }));
    const result = bought ?? ofProcess(good, below);
    const placed = { ...result, order: done.size + 1 };
    done.set(key(good.name), placed);
    return placed;
  }

  function ofProcess(good: ChainGood, precursors: readonly { readonly tonnes: Decimal; readonly intensity: Decimal }[]): ChainResult {
    const [attributed, activity] = [good.attributed ?? ZERO, good.activity ?? ZERO];
    law.record("cbam.chain.good", good.name, "text", "userInput");
    const intensity = specificEmbeddedEmissions({ attributed, activity, precursors }, law);
    const own = attributed.dividedBy(activity);
    return { name: good.name, intensity, own, precursors: intensity.minus(own), order: 0 };
  }

  return goods.map((good) => work(good, []));
}
