/** The steps of one row: the same question asked again of its regime and version alone, with the trace it leaves. */
import { TableNotLoaded } from "../../../core/error";
import type { Step } from "../../../core/trace";
import { loadTable } from "../../../datasource";
import { charged } from "../../../calls/comparison/adapter";
import { adapters } from "../../../regimes/comparisons";
import { readGoods } from "../../../calls/comparison/goods";
import { inYear, readPath, readYears } from "../../../calls/comparison/projection";
import { specOf } from "../../../functions/register";
import type { Matrix } from "../../../host/port";
import { regimes } from "../../../regimes";
import type { CompareRow } from "./compare";
import type { Request } from "./request";

export async function stepsOf(row: CompareRow, request: Request): Promise<readonly Step[]> {
  const version = regimes.find(({ id }) => id === row.regime)?.versions.get(row.version);
  const adapter = adapters(specOf).find(({ regime }) => regime === row.regime);
  const line = readGoods(request.goods).find(({ number }) => number === row.line);
  if (!version || !adapter || !line) return [];
  const asked = row.year === null ? line : inYear(line, projectionOf(request.options), row.year);
  for (;;) {
    try {
      return charged(adapter, asked, version).steps;
    } catch (error) {
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadTable(error.datasetId);
    }
  }
}

function projectionOf(options: Matrix): Parameters<typeof inYear>[1] {
  const [, from = null, to = null] = options.find(([name]) => name === "years") ?? [];
  const years = readYears(from, to);
  return {
    years,
    paths: new Map(options.filter(([name]) => name !== "years").map(([name, ...values]) => [String(name), readPath(values, years.length)])),
  };
}
