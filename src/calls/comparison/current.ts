/** Which versions matter to somebody who has not asked for all of them. */
import type { LegalVersion } from "../../core/legalVersion";

/** Law in force and what is announced; of bills the newest text, which also answers when no version is named. */
export function isCurrent({ id, status }: LegalVersion, versions: readonly LegalVersion[]): boolean {
  if (status !== "bill") return status === "inForce" || status === "announced";
  return versions.filter((version) => version.status === "bill").at(-1)?.id === id;
}
