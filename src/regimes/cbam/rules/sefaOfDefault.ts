/**
 * A number for the free allocation beside default values (2025/2620 Art. 3): nothing but column B may stand there, so the
 * number is taken where it is column B of a year in which the good can have been made, and refused with those values otherwise.
 */
import { ofYear, yearOf } from "../../../core/civilDate";
import type { Decimal } from "../../../core/decimal";
import { alikeInCells, parseDecimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { productionYears } from "./productionYear";

type Given = {
  readonly sefa: Decimal;
  /** the year of production the line names; undefined: any that can count */
  readonly produced: Law | undefined;
  readonly columnB: (at: Law) => Decimal;
};

function possibleYears({ produced }: Given, law: Law): readonly Law[] {
  if (produced !== undefined) return [produced];
  const { first, last } = productionYears(law);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => (i === 0 ? law : law.at(ofYear(last - i))));
}

/** A year without a benchmark has no column B to be equal to. */
function answer(given: Given, at: Law): readonly { readonly at: Law; readonly value: Decimal }[] {
  try {
    return [{ at, value: given.columnB(at.untraced()) }];
  } catch (error) {
    if (error instanceof RuleError && (error.code === "noValueOnDate" || error.code === "noRow")) return [];
    throw error;
  }
}

/** The law of the year whose column B the number is; the latest, where several are alike. */
export function yearOfSefa(given: Given, law: Law): Law {
  const answers = possibleYears(given, law).flatMap((at) => answer(given, at));
  const found = answers.find(({ value }) => alikeInCells(value, given.sefa));
  if (found !== undefined) {
    const year = parseDecimal(String(yearOf(found.at.event.date)));
    law.record("cbam.productionYear", year, "year", "userInput", [], "the year whose column B is the number entered as sefa");
    return found.at;
  }
  if (answers.length === 0) throw new RuleError("conflict", "sefaWithDefault", {});
  const values = answers.map(({ at, value }) => `${value.toString()} (${yearOf(at.event.date)})`).join(", ");
  throw new RuleError("conflict", "sefaNotColumnB", { found: given.sefa.toString(), values });
}
