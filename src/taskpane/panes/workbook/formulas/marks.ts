/** What a reader must know of a formula before using its figure: a bill, a what-if, values assumed or not settled. */
import type { Status } from "../../../../core/citation";
import type { VersionStatus } from "../../../../core/legalVersion";
import type { FormulaBasis } from "../../../../audit/types";
import { t } from "../../../../i18n/t";
import { versionsOf } from "./entries";

const LAW: ReadonlySet<VersionStatus> = new Set(["inForce", "superseded", "announced", "edition"]);
/** Marks that say the same as the standing of the version. */
const SAID_BY_VERSION: ReadonlySet<Status> = new Set(["billText", "whatIf"]);
const SETTLED: ReadonlySet<Status> = new Set(["verified", "userInput", "published"]);

export function marksOf(basis: FormulaBasis): readonly string[] {
  const standing = versionsOf(basis)
    .filter(({ status }) => !LAW.has(status))
    .map(({ status }) => t(`versionStatus.${status}`));
  const open = basis.calls
    .flatMap((call) => (call.kind === "read" ? call.basis.open : []))
    .filter((status) => !SETTLED.has(status) && !(standing.length > 0 && SAID_BY_VERSION.has(status)))
    .map((status) => t(`status.${status}`));
  return [...new Set([...standing, ...open])];
}
