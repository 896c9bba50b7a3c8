/** A table that is itself the answer: its edition and source, and how its rows were checked, as steps. */
import { parseCitation, type Status } from "../../core/citation";
import type { Table } from "../../core/dataset";
import type { Law } from "../../core/law";

export function shownTable(law: Law, role: string, statuses: Iterable<Status>, cites: readonly string[]): Table {
  const dataset = law.datasetId(role);
  for (const status of new Set(statuses))
    law.trace?.add({
      quantity: "lawTable",
      kind: "table",
      value: dataset,
      unit: "text",
      cites: cites.map(parseCitation),
      regime: law.regime,
      version: law.version.id,
      dataset,
      status,
    });
  return law.table(role);
}

/** Of a bill: by its own text, or by the article that tells of it. */
export function shownTableOfBill(law: Law, role: string, place: string): Table {
  const { acts } = law.version;
  const act = acts.find((one) => one.startsWith("tri-")) ?? acts[0] ?? "";
  return shownTable(law, role, [act.startsWith("tri-") ? "sourceDocument" : "billText"], [`${act}:${place}`]);
}
