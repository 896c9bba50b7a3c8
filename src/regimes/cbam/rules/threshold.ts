/**
 * The mass threshold over an importer's whole calendar year (2023/956 Art. 2a, Annex VII, point 1). It holds for the goods whose
 * mass counts; electricity and hydrogen stand beside it and are never exempt (Art. 2a(4)).
 */
import type { CivilDate } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { parseDecimal, sum, ZERO } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { rule } from "../../../core/rule";
import type { GoodsCode } from "../../shared/goodsCode";
import type { Standing } from "./exemptOrigin";
import { findGood } from "./goodsScope";

export type MassLine = {
  readonly code: GoodsCode;
  readonly tonnes: Decimal;
  readonly standing: Standing;
  /** first day of the month of import, where it was asked for */
  readonly month?: CivilDate | undefined;
};

type Year = { readonly counted: readonly MassLine[]; readonly mass: Decimal; readonly limit: Decimal; readonly outside: number };

/** The lines whose mass counts, and how many goods stand outside of the threshold. */
function yearOfImports(lines: readonly MassLine[], law: Law): Year {
  const limit = law.decimal("cbam.threshold.mass");
  const sectors = law.text("cbam.threshold.sectors").split(",");
  const counts = new Set(sectors.map((sector) => sector.trim()));
  const covered = lines.flatMap((line) => {
    const good = findGood(line.code, law);
    return good === undefined ? [] : [{ line, within: counts.has(good.sector) }];
  });
  if (covered.length === 0) throw new RuleError("notCovered", "noGoods", { version: law.version.id });
  const imported = covered.filter(({ line }) => line.standing === "counts");
  const counted = imported.filter(({ within }) => within).map(({ line }) => line);
  const mass = sum(counted.map(({ tonnes }) => tonnes));
  law.record("cbam.threshold.counted", mass, "t", "userInput");
  const union = lines.filter((line) => line.standing === "union").length;
  if (union > 0) law.record("cbam.threshold.unionLines", parseDecimal(String(union)), "1", "userInput");
  const outside = imported.length - counted.length;
  if (outside > 0) law.remark("neverExempt", "verified");
  return { counted, mass, limit, outside };
}

const CITE = ["2023-956:Art. 2a", "2023-956:Annex VII, point 1"];

/** TRUE: every covered line of the year is exempt. Electricity and hydrogen never are. */
export const threshold = rule<readonly MassLine[], boolean>({ id: "cbam.threshold", unit: "TRUE/FALSE", cite: CITE }, (lines, law) => {
  const { mass, limit, outside } = yearOfImports(lines, law);
  return mass.lessThanOrEqualTo(limit) && outside === 0;
});

/** TRUE: the goods whose mass counts are exempt, whatever stands beside them. Without such goods there is nothing to exempt. */
export const massGoodsExempt = rule<readonly MassLine[], boolean>(
  { id: "cbam.threshold.massGoods", unit: "TRUE/FALSE", cite: CITE },
  (lines, law) => {
    const { counted, mass, limit } = yearOfImports(lines, law);
    if (counted.length === 0) throw new RuleError("notCovered", "noMassGoods", { version: law.version.id });
    return mass.lessThanOrEqualTo(limit);
  },
);

/** Net mass of the year that counts towards the threshold. */
export const thresholdMass = rule<readonly MassLine[], Decimal>(
  { id: "cbam.threshold.sum", unit: "t", cite: CITE },
  (lines, law) => yearOfImports(lines, law).mass,
);

/** The month in which the threshold was passed: from then on the whole year is liable. Within a month the order does not matter. */
export function monthPassed(lines: readonly MassLine[], law: Law): CivilDate {
  const { counted, mass, limit } = yearOfImports(lines, law);
  const months = [...new Set(counted.flatMap(({ month }) => month ?? []))].sort();
  let total = ZERO;
  for (const month of months) {
    total = total.plus(sum(counted.filter((line) => line.month === month).map(({ tonnes }) => tonnes)));
    if (total.greaterThan(limit)) return month;
  }
  throw new RuleError("noRow", "thresholdNotPassed", { mass: mass.toString(), limit: limit.toString() });
}
