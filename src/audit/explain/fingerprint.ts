/**
 * Fingerprints of what a call was given and what it gave, so that a later reading can tell which of the two changed.
 * May not keep the values themselves.
 */
import { Decimal } from "../../core/decimal";
import { RuleError } from "../../core/error";
import { PassedError } from "../../calls/cells";
import type { Result } from "../../calls/spec";
import { sha256 } from "../sha256";
import type { CallPrints } from "../types";

/** 60 bits: two of a million different texts agree by chance once in a million workbooks. */
const LENGTH = 15;

export const fingerprint = (value: unknown): string => sha256(JSON.stringify(value) ?? "").slice(0, LENGTH);

/** Results of many lines, each with the number of lines it stands for. */
export class Outcome {
  private readonly texts: string[] = [];
  private total: Decimal | null = Decimal.of(0);

  add(result: readonly (readonly Result[])[], count: number): void {
    this.texts.push(`${count}:${JSON.stringify(result.map((row) => row.map(textOf)))}`);
    const numbers = result.flat().map(numberOf);
    // A sum says something of one figure a line only; of a table of many columns it says nothing.
    if (this.total === null || numbers.length !== 1) this.total = null;
    else this.total = this.total.plus((numbers[0] ?? Decimal.of(0)).times(count));
  }

  prints(args: readonly unknown[]): CallPrints {
    return {
      inputs: fingerprintOfArguments(args),
      results: fingerprint(this.texts),
      sum: this.total === null ? null : this.total.toFixed(),
    };
  }
}

export const fingerprintOfArguments = (args: readonly unknown[]): string => fingerprint(args.map(filled));

/** Some programs hold nothing where others hold an empty text; both are blank to a function. */
function filled(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(filled);
  return argument === undefined || argument === "" ? null : argument;
}

function numberOf(result: Result): Decimal | null {
  if (result instanceof Decimal) return result;
  return typeof result === "number" ? Decimal.of(result) : null;
}

/** The code of a refusal, not its sentence: that one changes with the language. */
function textOf(result: Result): string {
  if (result instanceof RuleError) return `!${result.code}.${result.reason}`;
  if (result instanceof PassedError) return "!passed";
  if (result instanceof Decimal) return `#${result.toFixed()}`;
  if (typeof result === "number") return `#${Decimal.of(result).toFixed()}`;
  return JSON.stringify(result);
}
