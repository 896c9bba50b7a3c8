import { calculatingHost } from "./calculatingHost";
import { describeHost } from "./conformance";
import { seenOf } from "./conformanceCharts";

describeHost("the workbook in memory", async () => {
  const host = calculatingHost();
  return {
    host,
    select: async (address) => host.select(address),
    dispose: () => undefined,
    charts: () => Promise.all(host.charts.map((chart) => seenOf(chart, host.read))),
  };
});
