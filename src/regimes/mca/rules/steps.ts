/**
 * The step of the rate: cumulative emissions against the schedule, tested in certain years, added some years later
 * (sec. 9901(b)(4)). Which tests were exceeded is the user's input.
 */
import type { Decimal } from "../../../core/decimal";
import { parseDecimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";

/** Years whose test was exceeded; all or none of them; or an answer per test in order. */
export type Exceeded = readonly number[] | "all" | "none" | { readonly perTest: readonly boolean[] };

const MILLION = 1_000_000;

/** Level of a year, t CO2e; undefined where the schedule has none. */
export function levelOf(year: number, law: Law): Decimal | undefined {
  const [row] = law.table("schedule").where({ [law.peek("mca.column.years")]: String(year) });
  return row === undefined ? undefined : parseDecimal(law.table("schedule").need(row, "level")).times(MILLION);
}

export function testYears(law: Law): readonly number[] {
  const [first, step, last] = ["firstTest", "interval", "lastTest"].map((name) => law.decimal(`mca.step.${name}`).toNumber()) as [
    number,
    number,
    number,
  ];
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}

function needTests(years: readonly number[], tests: readonly number[], law: Law): readonly number[] {
  for (const year of years) {
    if (!tests.includes(year)) throw new RuleError("outOfRange", "mcaTestYear", { year, known: tests.join(", ") });
    if (levelOf(year, law) === undefined) throw new RuleError("noRow", "mcaLevel", { year, version: law.version.id });
  }
  return years;
}

function exceededTests(given: Exceeded, due: readonly number[], tests: readonly number[], law: Law): readonly number[] {
  if (given === "none") {
    if (due.length > 0) law.remark("mcaNoStepAssumed", "assumed");
    return [];
  }
  if (given === "all") {
    const known = due.filter((year) => levelOf(year, law) !== undefined);
    if (known.length < due.length) law.remark("mcaTestWithoutLevel", "notSettled");
    return known;
  }
  if ("perTest" in given) {
    if (given.perTest.length < due.length)
      throw new RuleError("shape", "mcaTests", { found: given.perTest.length, needed: due.length, known: due.join(", ") });
    return needTests(
      due.filter((_, i) => given.perTest[i]),
      tests,
      law,
    );
  }
  return needTests(given, tests, law);
}

/** The years up to `year` in which the step is added. */
export function stepYears(given: Exceeded, year: number, law: Law): readonly number[] {
  const tests = testYears(law);
  const delay = law.decimal("mca.step.delay").toNumber();
  const due = tests.filter((test) => test + delay <= year);
  return exceededTests(given, due, tests, law)
    .map((test) => test + delay)
    .filter((added) => added <= year);
}
