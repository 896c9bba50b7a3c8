/** The steps of one row: the same question asked again of its regime and version alone, with the trace it leaves. */
import type { Step } from "../../../core/trace";
import { charged } from "../../../calls/comparison/adapter";
import { inYear } from "../../../calls/comparison/projection";
import { specOf } from "../../../functions/register";
import { regimes } from "../../../regimes";
import { adapters } from "../../../regimes/comparisons";
import { askedOf, type CompareRow, withTables } from "./compare";
import type { Request } from "./request";

export async function stepsOf(row: CompareRow, request: Request): Promise<readonly Step[]> {
  const { goods, options } = askedOf(request);
  const version = regimes.find(({ id }) => id === row.regime)?.versions.get(row.version);
  const adapter = adapters(specOf).find(({ regime }) => regime === row.regime);
  const line = goods.lines.find(({ number }) => number === row.line);
  if (!version || !adapter || !line) return [];
  const asked = row.year === null || !options.projection ? line : inYear(line, options.projection, row.year);
  return withTables(() => charged(adapter, asked, version).steps);
}
