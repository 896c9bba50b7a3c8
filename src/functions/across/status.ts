/** One word on a row of the comparison: law, bill, ended ..., or why there is no charge. */
import type { Status } from "../../core/citation";
import { RuleError } from "../../core/error";
import type { LegalVersion } from "../../core/legalVersion";
import { t } from "../../i18n/t";
import { PassedError } from "../../calls/cells";
import { ArgumentError } from "../../calls/evaluate";
import type { Adapter, Outcome } from "../../calls/comparison/adapter";

/** The header whose cell would settle the refusal; undefined: input is not what is missing. */
function missingHeader(error: RuleError, adapter: Adapter): string | undefined {
  const renamed = (name: string): string => adapter.headers?.[name] ?? name;
  const parameter = error.details["parameter"];
  if (error.code === "noValueOnDate") return typeof parameter === "string" ? adapter.headers?.[parameter] : undefined;
  if (error.reason === "dayNeeded") return renamed(error.reason);
  if (error.code !== "blank") return undefined;
  if (error instanceof ArgumentError) return renamed(error.argument);
  return renamed(error.reason);
}

function refused(error: RuleError, version: LegalVersion, adapter: Adapter): string {
  const header = missingHeader(error, adapter);
  if (header !== undefined) return t("compare.status.needsInput", { header });
  if (error.reason === "reportingOnly" || error.reason === "chargesNothing")
    return t(`compare.status.${error.reason}`, { asOf: version.asOf });
  switch (error.code) {
    case "notCovered":
      return version.status === "announced" ? t("compare.status.announced", { asOf: version.asOf }) : t("compare.status.notCovered");
    case "notInForce":
      return t("compare.status.otherDate", { from: version.covers.from, to: version.covers.to ?? "…" });
    case "noValueOnDate":
    case "noRow":
      return t("compare.status.noValue");
    default:
      return t("compare.status.refused");
  }
}

const DOUBTFUL: readonly Status[] = ["notSettled", "assumed"];

/** `steps` tell whether a point of the result is not settled, which the word of the version alone would hide. */
export function statusWord({ charge: result, steps, coverage }: Outcome, version: LegalVersion, adapter: Adapter): string {
  if (result instanceof RuleError) return refused(result, version, adapter);
  if (result instanceof PassedError) return t("compare.status.refused");
  const word = t(`compare.status.${version.status}`, { asOf: version.asOf });
  const doubt = steps.some((step) => step.kind === "rule" && DOUBTFUL.includes(step.status))
    ? t("compare.status.inDoubt", { status: word })
    : word;
  return coverage === "untested" ? t("compare.status.coverageUntested", { status: doubt }) : doubt;
}
