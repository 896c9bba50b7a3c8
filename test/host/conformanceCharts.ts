/** What every adapter must show of charts: which cells each series takes, whatever draws it. A part of the conformance suite. */
import { formatAddress, parseAddress } from "../../src/sheet/address";
import { chartParts } from "../../src/host/chartParts";
import type { ChartSpec } from "../../src/host/port";
import type { HostUnderTest } from "./conformance";

/** A chart as the host under test has it, in one spelling. */
export type SeenChart = {
  readonly kind: ChartSpec["kind"];
  readonly title: string;
  readonly at: string;
  readonly categories: string;
  readonly valueTitle: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly dashed: boolean }[];
};

const YEARS: ChartSpec = {
  kind: "line",
  title: "Charge by year",
  data: "Sheet1!A1:C4",
  at: "Sheet1!E1",
  rows: 15,
  columns: 8,
  valueTitle: "EUR",
  dashed: ["A bill"],
};

export function describeCharts(current: () => HostUnderTest): void {
  describe("charts", () => {
    const fill = async (): Promise<void> =>
      current().host.write("Sheet1!A1", [
        ["Year", "EU CBAM", "A bill"],
        [2026, 10, null],
        [2027, 20, 5],
        [2028, null, 6],
      ]);
    test("years in a column of numbers are labels, each further column is a series of its header's name", async () => {
      const { host, charts } = current();
      await fill();
      await host.insertChart(YEARS);
      expect(await charts()).toEqual([
        {
          kind: "line",
          title: "Charge by year",
          at: "Sheet1!E1",
          categories: "Sheet1!A2:A4",
          valueTitle: "EUR",
          series: [
            { name: "EU CBAM", values: "Sheet1!B2:B4", dashed: false },
            { name: "A bill", values: "Sheet1!C2:C4", dashed: true },
          ],
        },
      ]);
    });
    test("a chart stands on another sheet than its cells, and several stand side by side", async () => {
      const { host, charts } = current();
      await fill();
      await host.ensureSheet("Report 1");
      await host.insertChart({ ...YEARS, at: "'Report 1'!B2" });
      await host.insertChart({ ...YEARS, kind: "bar", title: "Bars", at: "'Report 1'!B20", data: "Sheet1!A1:B3" });
      expect((await charts()).map(({ kind, title, at, series }) => [kind, title, at, series.map(({ values }) => values)])).toEqual([
        ["line", "Charge by year", "'Report 1'!B2", ["Sheet1!B2:B4", "Sheet1!C2:C4"]],
        ["bar", "Bars", "'Report 1'!B20", ["Sheet1!B2:B3"]],
      ]);
    });
    test("a heading without values is no chart", async () => {
      const { host, charts } = current();
      await fill();
      await expect(host.insertChart({ ...YEARS, data: "Sheet1!A1:C1" })).rejects.toThrow(/header row/);
      await expect(host.insertChart({ ...YEARS, data: "Sheet1!A1:A4" })).rejects.toThrow(/labels/);
      expect(await charts()).toEqual([]);
    });
  });
}

/** For hosts that keep a chart as it was asked for: what it comes to with the headings that stand in the cells. */
export async function seenOf(
  { kind, title, data, at, valueTitle = "", dashed = [] }: ChartSpec,
  read: (address: string) => Promise<readonly (readonly unknown[])[]>,
): Promise<SeenChart> {
  const { labels, series } = chartParts(parseAddress(data));
  const named = await Promise.all(
    series.map(async ({ head, values }) => ({ name: String((await read(formatAddress(head)))[0]?.[0]), values: formatAddress(values) })),
  );
  return {
    kind,
    title,
    at,
    categories: formatAddress(labels),
    valueTitle,
    series: named.map((one) => ({ ...one, dashed: dashed.includes(one.name) })),
  };
}
