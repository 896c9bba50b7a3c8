// Charts asked for in the grid, in the file it saves. Element names are those of ECMA-376, DrawingML charts 21.2.
import { CHARTS, keepChart } from "../../src/host/workbench/charts";
import { metadataStore } from "../../src/host/workbench/metadata";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { xlsxFromWorkbook } from "../../src/workbench/xlsxFile";
import { createHeadlessUniver } from "../tools/headlessUniver";
import { parts } from "./files";

const CHART = {
  kind: "line",
  title: "Charge < 2034",
  data: "Sheet1!A1:C4",
  at: "Sheet1!E2",
  rows: 15,
  columns: 8,
  valueTitle: "EUR",
  dashed: ["A bill"],
} as const;

async function opened(): Promise<{
  book: UniverBook;
  keep: (chart: Parameters<typeof keepChart>[2]) => Promise<void>;
  dispose: () => void;
}> {
  const { univer, api } = createHeadlessUniver();
  const book = new UniverBook(api, univer.__getInjector());
  book.write(
    "Sheet1",
    0,
    0,
    [
      ["Year", "EU CBAM", "A bill"],
      [2026, 10.5, null],
      [2027, 20, 5],
      [2028, null, 6],
    ],
    [undefined],
  );
  await book.settled();
  return { book, keep: (chart) => keepChart(book, metadataStore(book, CHARTS), chart), dispose: () => univer.dispose() };
}

test("a chart asked for in the grid stands in the saved file with its cells, its values and its dashes, gaps left out", async () => {
  const { book, keep, dispose } = await opened();
  await keep(CHART);
  const files = parts(xlsxFromWorkbook(book));
  const chart = files["xl/charts/chart1.xml"] ?? "";
  expect([...chart.matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, reference]) => reference)).toEqual([
    "Sheet1!$B$1",
    "Sheet1!$A$2:$A$4",
    "Sheet1!$B$2:$B$4",
    "Sheet1!$C$1",
    "Sheet1!$A$2:$A$4",
    "Sheet1!$C$2:$C$4",
  ]);
  const values = [...chart.matchAll(/<c:numCache>(.*?)<\/c:numCache>/g)].map(([, cache = ""]) =>
    [...cache.matchAll(/<c:pt idx="(\d)"><c:v>([\d.]+)<\/c:v>/g)].map(([, i, value]) => [Number(i), Number(value)]),
  );
  expect(values).toEqual([
    [
      [0, 10.5],
      [1, 20],
    ],
    [
      [1, 5],
      [2, 6],
    ],
  ]);
  const dashed = chart
    .split("<c:ser>")
    .slice(1)
    .map((series) => series.includes('<a:prstDash val="dash"/>'));
  expect(dashed).toEqual([false, true]);
  expect(chart).toContain("Charge &lt; 2034");
  expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
  expect(files["xl/worksheets/sheet1.xml"]).toContain("<drawing r:id=");
  dispose();
});

test("a chart whose headings have changed is left out rather than drawn over other cells", async () => {
  const { book, keep, dispose } = await opened();
  await keep(CHART);
  book.write("Sheet1", 0, 1, [["Something else"]], [undefined]);
  await book.settled();
  expect(Object.keys(parts(xlsxFromWorkbook(book))).filter((name) => name.includes("chart"))).toEqual([]);
  dispose();
});
