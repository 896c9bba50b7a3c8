/** The border tax of the MARKET CHOICE Act in the comparison. A bill; the sectors it covers are Treasury's to list. */
import type { Adapter, AskedFigure, Find } from "../../calls/comparison/adapter";
import { call } from "../../calls/comparison/adapter";

/** An import pays what a US-made good would bear, hence the US intensity. */
export const mcaAdapter = (find: Find): Adapter => ({
  regime: "mca",
  currency: "USD",
  headers: { quantity: "tonnes", emissionsPerUnit: "usIntensity", year: "date" },
  charge: (line, version) => ({
    ...call(find, "MCA.BORDER", {
      quantity: line.cell("tonnes"),
      emissionsPerUnit: line.cell("usIntensity"),
      year: line.cell("date"),
      inflation: line.cell("inflation"),
      origin: line.cell("origin"),
      law: version.id,
    }),
    coverage: "untested",
  }),
});

export const mcaFigures: readonly AskedFigure[] = [{ header: "inflation", control: "number" }];
