/** Remarks that go with every result of a proposal, and versions that calculate alike but cite another text. */
import type { Status } from "../../core/citation";
import type { Law } from "../../core/law";
import type { Run } from "../../core/rule";

/** First step of every calculation under a bill: what became of it, and as of when. */
export function notLaw(law: Law): void {
  law.remark(`bill.${law.version.regime}.${law.version.id}`, "secondary", [{ act: "congress-gov", place: `as of ${law.version.asOf}` }]);
}

type Source = { readonly cite: readonly string[]; readonly status: Status };

/** The same calculation under another bill, cited and marked as that bill was checked. */
export function alike<I, O>(
  run: Run<I, O>,
  sources: Readonly<Record<string, Source>>,
): Record<string, Source & { readonly run: Run<I, O> }> {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, { ...source, run }]));
}
