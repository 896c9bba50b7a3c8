/** Comparison of goods lines across regimes, as cells: one row per line, regime and version. */
import type { Find } from "../../calls/comparison/adapter";
import { goodsReader, optionsReader, ratesReader } from "../../calls/comparison/asked";
import { printedRows } from "../../calls/comparison/columns";
import { compareLines } from "../../calls/comparison/compareLines";
import { yesNo } from "../../calls/readers/choice";
import { optional } from "../../calls/readers/reader";
import { type FunctionSpec, overWhole, type Result } from "../../calls/spec";
import { usualLaw } from "../../regimes";
import { adapters } from "../../regimes/comparisons";

export function borderSpecs(find: Find): readonly FunctionSpec[] {
  return [
    overWhole({
      id: "BORDER.COMPARE",
      regime: usualLaw,
      args: { goods: goodsReader, fx: ratesReader, options: optionsReader, headers: optional(yesNo) },
      compute: ({ headers, ...asked }, { trace }): Result[][] => {
        const rows = compareLines(asked.goods.lines, asked, adapters(find), trace);
        return printedRows(rows, { years: asked.options.projection !== undefined, rates: asked.fx.size > 0 }, headers === true);
      },
    }),
  ];
}
