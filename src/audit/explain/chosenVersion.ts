/**
 * The version a line falls under when its steps name none: a question the law answers with "not covered" leaves no step.
 * May not run a rule.
 */
import type { EventDate } from "../../core/civilDate";
import { RuleError } from "../../core/error";
import type { LegalVersion } from "../../core/legalVersion";
import { asMatrix, PassedError } from "../../calls/cells";
import { bookOf } from "../../calls/books";
import type { FunctionSpec } from "../../calls/spec";

export function chosenVersion(spec: FunctionSpec, args: readonly unknown[]): LegalVersion | null {
  try {
    const values = Object.fromEntries(
      Object.entries(spec.args).map(([name, reader], i) => {
        const matrix = asMatrix(args[i]);
        return [
          name,
          reader.readBlock ? reader.readBlock(matrix, args[i]) : reader.read(matrix?.[0]?.[0] ?? (reader.optional ? null : undefined)),
        ];
      }),
    );
    const law = values["law"] as string | undefined;
    if (spec.form === "whole") return law === undefined ? null : bookOf(spec.regime).choose(law, undefined);
    // A function without law has no version to name unless another argument does.
    if (spec.args["law"] === undefined && !spec.versionOf) return null;
    const event: EventDate | undefined = spec.event(values);
    return bookOf(spec.regimeOf?.(values) ?? spec.regime).choose(spec.versionOf ? spec.versionOf(values) : law, event);
  } catch (error) {
    if (error instanceof RuleError || error instanceof PassedError) return null;
    throw error;
  }
}
