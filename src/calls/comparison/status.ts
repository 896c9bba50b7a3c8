/** What a row of the comparison is: law, bill, ended ..., or why there is no charge; and the words for it. */
import type { Status } from "../../core/citation";
import { RuleError } from "../../core/error";
import type { LegalVersion, VersionStatus } from "../../core/legalVersion";
import { t } from "../../i18n/t";
import { PassedError } from "../cells";
import { ArgumentError } from "../evaluate";
import type { Adapter, Outcome } from "./adapter";

export type RowStatus =
  /** There is a charge: under what kind of text, and whether a point of it is not settled or the coverage not tested. */
  | { readonly kind: "charged"; readonly as: VersionStatus; readonly asOf: string; readonly inDoubt: boolean; readonly untested: boolean }
  /** The cell under this header would settle it. */
  | { readonly kind: "needsInput"; readonly header: string }
  | { readonly kind: "otherDate"; readonly from: string; readonly to?: string }
  | { readonly kind: "reportingOnly" | "chargesNothing" | "announced"; readonly asOf: string }
  | { readonly kind: "notCovered" | "noValue" }
  /** The charge is the error that says why. */
  | { readonly kind: "refused" };

/** The header whose cell would settle the refusal; undefined: input is not what is missing. */
function missingHeader(error: RuleError, adapter: Adapter): string | undefined {
  const renamed = (name: string): string => adapter.headers?.[name] ?? name;
  const parameter = error.details["parameter"];
  if (error.code === "noValueOnDate") return typeof parameter === "string" ? adapter.headers?.[parameter] : undefined;
  if (error.reason === "dayNeeded") return renamed(error.reason);
  // A figure the law does not have yet for such goods: the header that takes the user's own.
  if (error.code === "noRow") return adapter.headers?.[error.reason];
  if (error.code !== "blank") return undefined;
  if (error instanceof ArgumentError) return renamed(error.argument);
  return renamed(error.reason);
}

function whyNone(error: RuleError, version: LegalVersion, adapter: Adapter): RowStatus {
  const header = missingHeader(error, adapter);
  const { asOf, covers } = version;
  if (header !== undefined) return { kind: "needsInput", header };
  if (error.reason === "reportingOnly" || error.reason === "chargesNothing") return { kind: error.reason, asOf };
  switch (error.code) {
    case "notCovered":
      return version.status === "announced" ? { kind: "announced", asOf } : { kind: "notCovered" };
    case "notInForce":
      return { kind: "otherDate", from: covers.from, ...(covers.to === undefined ? {} : { to: covers.to }) };
    case "noValueOnDate":
    case "noRow":
      return { kind: "noValue" };
    default:
      return { kind: "refused" };
  }
}

const DOUBTFUL: readonly Status[] = ["notSettled", "assumed"];

/** `steps` tell whether a point of the result is not settled, which the status of the version alone would hide. */
export function rowStatus({ charge, steps, coverage }: Outcome, version: LegalVersion, adapter: Adapter): RowStatus {
  if (charge instanceof RuleError) return whyNone(charge, version, adapter);
  if (charge instanceof PassedError) return { kind: "refused" };
  return {
    kind: "charged",
    as: version.status,
    asOf: version.asOf,
    inDoubt: steps.some(({ kind, status }) => (kind === "rule" && DOUBTFUL.includes(status)) || (kind === "input" && status === "assumed")),
    untested: coverage === "untested",
  };
}

/** `nameOf`: what a header is called where the row is shown. */
export function statusWords(status: RowStatus, nameOf: (header: string) => string = (header) => header): string {
  switch (status.kind) {
    case "charged": {
      const word = t(`compare.status.${status.as}`, { asOf: status.asOf });
      const doubt = status.inDoubt ? t("compare.status.inDoubt", { status: word }) : word;
      return status.untested ? t("compare.status.coverageUntested", { status: doubt }) : doubt;
    }
    case "needsInput":
      return t("compare.status.needsInput", { header: nameOf(status.header) });
    case "otherDate":
      return t(`compare.status.${status.to === undefined ? "otherDateOn" : "otherDate"}`, { ...status });
    default:
      return t(`compare.status.${status.kind}`, { ...status });
  }
}
