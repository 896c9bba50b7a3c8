/** Words a text argument can take, where the law has a closed list of them. */
import { loadTable } from "../../../datasource";
import type { FunctionSpec } from "../../../functions/spec";
import type { Locale } from "../../../host/port";
import { regimes } from "../../../regimes";

/** null: free text. */
export async function suggestionsFor(spec: FunctionSpec, name: string, locale: Locale): Promise<readonly string[] | null> {
  if (spec.regime === "ets" && name === "product") {
    const table = await loadTable("ets-benchmarks");
    const column = { en: "product", "zh-TW": "nameTw", "zh-CN": "nameCn" }[locale];
    return table.all().map((row) => table.need(row, column));
  }
  if (spec.id === "LAW.VALUE" && name === "parameter") {
    const ids = regimes.flatMap((regime) => [...regime.versions.values()].flatMap((version) => [...version.parameters.keys()]));
    return [...new Set(ids)].sort();
  }
  return null;
}
