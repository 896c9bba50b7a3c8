/** Our functions, asked from papers: plain values in, a figure or a refusal out. May not know a rule. */
import { evaluate } from "../calls/evaluate";
import { messageOf } from "../calls/message";
import type { Result } from "../calls/spec";
import { Decimal, toCell } from "../core/decimal";
import { RuleError } from "../core/error";
import { specOf } from "../functions/register";

export type Answer = Result | undefined;

/** A figure of 0 is handed over as the text a person would type for a true zero. */
const handed = (value: unknown): unknown => (value instanceof Decimal ? (value.isZero() ? "0" : toCell(value)) : value);

export function ask(id: string, ...args: readonly unknown[]): Answer {
  return evaluate(
    specOf(id),
    args.map((argument) => (Array.isArray(argument) ? argument.map((line: readonly unknown[]) => line.map(handed)) : handed(argument))),
  )[0]?.[0];
}

export const figureOf = (answer: Answer): Decimal | null => (answer instanceof Decimal ? answer : null);
export const refusalOf = (id: string, answer: Answer): string | null =>
  answer instanceof RuleError ? messageOf(answer, id, undefined) : null;
