/**
 * What is probably a slip in figures that are formally right: a thousandfold (kWh as MWh, kg as t), a complex good without precursors,
 * two figures for one good of one installation. Bounds are ours, not law.
 */
import type { Decimal } from "../../../../core/decimal";
import { RuleError } from "../../../../core/error";
import type { Law } from "../../../../core/law";
import type { Country } from "../../../shared/country";
import type { GoodsCode } from "../../../shared/goodsCode";
import { printGoodsCode } from "../../../shared/goodsCode";
import { defaultFigure } from "../defaultFigures";
import { defaultRow } from "../defaultValue";
import { needGood } from "../goodsScope";

export type ClaimedGood = {
  readonly code: GoodsCode;
  readonly origin: Country;
  readonly intensity: Decimal;
  readonly route: string | undefined;
  /** tonnes of precursors per tonne of goods */
  readonly precursors: Decimal | undefined;
};

/** A finding: a key of words, and what it speaks of. */
export type Finding = { readonly key: "outside" | "noPrecursors"; readonly details: Readonly<Record<string, string>> };

/** Default value of the good without mark-up; undefined where none is printed. */
function comparable(good: ClaimedGood, law: Law): Decimal | undefined {
  try {
    return defaultFigure(defaultRow({ code: good.code, origin: good.origin, route: good.route }, law), "total", law) ?? undefined;
  } catch (error) {
    if (error instanceof RuleError && error.code === "noRow") return undefined;
    throw error;
  }
}

function besideDefault(good: ClaimedGood, law: Law): Finding | undefined {
  const value = comparable(good, law);
  if (value === undefined || value.isZero()) return undefined;
  const times = good.intensity.dividedBy(value);
  const [least, most] = [law.decimal("cbam.plausible.least"), law.decimal("cbam.plausible.most")];
  if (!times.lessThan(least) && !times.greaterThan(most)) return undefined;
  return {
    key: "outside",
    details: {
      least: least.toString(),
      most: most.toString(),
      found: good.intensity.toString(),
      default: value.toString(),
    },
  };
}

/** The benchmark for actual data differs from that for default values where a good has relevant precursors (2025/2620). */
function hasPrecursors({ code, route }: ClaimedGood, law: Law): boolean {
  const table = law.table("benchmarks");
  return table
    .where({ code: code.slice(0, 8) })
    .filter((row) => route === undefined || (table.text(row, "route") ?? route) === route)
    .some((row) => table.text(row, "columnA") !== table.text(row, "columnB"));
}

/** `asked`: the list says what precursors were used, so that none is an answer. */
export function findings(good: ClaimedGood, asked: boolean, law: Law): readonly Finding[] {
  needGood(good.code, law);
  law.record("cbam.plausible.claimed", good.intensity, "t CO2e/t", "userInput");
  const beside = besideDefault(good, law);
  const none = asked && (good.precursors === undefined || good.precursors.isZero());
  return [
    ...(beside ? [beside] : []),
    ...(none && hasPrecursors(good, law) ? [{ key: "noPrecursors" as const, details: { cn: printGoodsCode(good.code) } }] : []),
  ];
}
