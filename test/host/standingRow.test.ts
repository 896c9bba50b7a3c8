// Which row of a table of the law a selected cell is: in Excel, in the workbench and in memory, after sorting, corrections, another language.
import { createExcelHost } from "../../src/host/excel/excelHost";
import type { CellValue, Host } from "../../src/host/port";
import { setLocale } from "../../src/i18n/t";
import { tableSpec } from "../../src/regimes/tables";
import { selectedCell } from "../../src/taskpane/panes/explain/useSelectedCell";
import { hostTable } from "../../src/taskpane/panes/tables/hostTable";
import { keepRecipe } from "../../src/taskpane/panes/tables/recipes";
import { rowInWords, type StandingRow } from "../../src/taskpane/panes/tables/standingRow";
import "../../src/taskpane/words";
import { installFakeOffice } from "../tools/fakeOffice";
import { createHost } from "../tools/workbenchUnderTest";
import { calculateIn } from "./calculateIn";
import { calculatingHost } from "./calculatingHost";

type Under = { readonly host: Host; readonly select: (address: string) => Promise<void>; readonly dispose: () => void };

const HOSTS: Readonly<Record<string, () => Under>> = {
  memory: () => {
    const host = calculatingHost();
    return { host, select: async (address) => host.select(address), dispose: () => undefined };
  },
  Excel: () => {
    const fake = installFakeOffice((formula) => ({ ...calculateIn(() => null)(formula), message: null }));
    return {
      host: createExcelHost({ functions: 3, version: "1.0.0" }),
      select: async (address) => {
        await new Promise((resolve) => setTimeout(resolve, 0));
        fake.select(address);
      },
      dispose: fake.dispose,
    };
  },
  "the workbench": () => {
    const { host, dispose } = createHost();
    return { host, select: (address) => host.activate(address), dispose };
  },
};

/** As the pane does: rows that `keep` keeps, in the columns named. */
async function put(host: Host, id: string, keys: readonly string[], keep: (row: readonly unknown[]) => boolean): Promise<void> {
  const spec = tableSpec(id);
  if (!spec) throw new Error(`${id} is no table`);
  const { rows, source } = await spec.load();
  const recipe = { id, choices: {}, columns: keys };
  const table = hostTable({ spec, recipe, rows: rows.filter(keep), source }, { kind: "at", address: "Sheet1!B2" });
  const result = await host.insertTable(table);
  if (result.kind !== "created") throw new Error(result.kind);
  expect(result.table.address).toMatch(/^Sheet1!B8:/);
  await keepRecipe(host, result.table.name, recipe);
}

async function rowAt({ host, select }: Under, address: string): Promise<StandingRow> {
  await select(address);
  const found = await selectedCell(host);
  if (found?.kind !== "row") throw new Error(`${address} is no row of a table`);
  return found.row;
}

const ETS = ["product", "nameTw", "unit", "best10", "value2021"];
const clinker = (row: readonly unknown[]): boolean => /clinker/.test(String(row[0]));

describe.each(Object.entries(HOSTS))("in %s", (_, start) => {
  let under: Under;
  beforeEach(() => {
    under = start();
  });
  afterEach(() => {
    under.dispose();
    setLocale("en");
  });

  test("a figure of an inserted table: table, row, unit, source, edition, verified", async () => {
    await put(under.host, "ets-benchmarks-2021-2025", ETS, clinker);
    // Grey cement clinker: 0.693 allowances per tonne (Implementing Regulation (EU) 2021/447, Annex).
    const row = await rowAt(under, "Sheet1!F9");
    expect(row).toMatchObject({
      part: "row",
      key: "Grey cement clinker",
      column: "Benchmark",
      edition: "2021-447",
      verified: true,
      rows: 1,
    });
    expect(row.cells.find(({ here }) => here)).toEqual({
      label: "Benchmark",
      text: "0.693",
      unit: "allowances/t",
      here: true,
      instead: null,
    });
    expect(row.source?.link).toBe("https://eur-lex.europa.eu/eli/reg_impl/2021/447/oj");
    expect(rowInWords(row)).toMatch(
      /^EU ETS benchmarks 2021-2025 · Grey cement clinker · Benchmark 0\.693 allowances\/t · .*2021\/447.* · Edition 2021-447 · verified in the act$/,
    );
  });

  test("sorted by hand, the row is found where it stands now; its head and a person's own column are no row", async () => {
    await put(under.host, "ets-benchmarks-2021-2025", ETS, clinker);
    const [grey = [], white = []] = await under.host.read("Sheet1!B9:F10");
    await under.host.write("Sheet1!B9", [white, grey] as CellValue[][]);
    expect((await rowAt(under, "Sheet1!F9")).key).toBe("White cement clinker");
    expect((await rowAt(under, "Sheet1!C10")).key).toBe("Grey cement clinker");
    expect((await rowAt(under, "Sheet1!B8")).part).toBe("head");
    await under.select("Sheet1!G9");
    expect(await selectedCell(under.host)).toBeNull();
    await under.select("Sheet1!B2");
    expect(await selectedCell(under.host)).toBeNull();
  });

  test("a figure somebody changed says what the table says; a row of somebody's own says that it is none", async () => {
    await put(under.host, "ets-benchmarks-2021-2025", ETS, clinker);
    await under.host.write("Sheet1!F9", [[0.7]]);
    const changed = await rowAt(under, "Sheet1!B9");
    expect(changed.cells.filter(({ instead }) => instead !== null)).toEqual([
      { label: "Benchmark", text: "0.693", unit: "allowances/t", here: false, instead: "0.7" },
    ]);
    expect(rowInWords(changed)).toContain("differs from the table");
    await under.host.write("Sheet1!B10", [["Our own kiln", "自家窯", "t/t", 1, 2]]);
    const own = await rowAt(under, "Sheet1!F10");
    expect(own.part).toBe("other");
    expect(rowInWords(own)).toContain("no row of the table");
  });

  test("inserted in English and read in Chinese it is the same row, in Chinese words", async () => {
    await put(under.host, "ets-benchmarks-2021-2025", ETS, clinker);
    setLocale("zh-TW");
    const row = await rowAt(under, "Sheet1!F9");
    expect(row).toMatchObject({ part: "row", key: "Grey cement clinker", status: "已核對條文", verified: true });
    expect(row.cells.every(({ instead }) => instead === null)).toBe(true);
  });

  test("of default values each row says by itself whether it is verified", async () => {
    const keys = ["country", "code", "total", "route"];
    await put(under.host, "cbam-defaults-2026-1740", keys, ([country, , code]) => country === "TW" && String(code).startsWith("7318"));
    const row = await rowAt(under, "Sheet1!D9");
    expect(row).toMatchObject({ part: "row", status: "verified in the act", verified: true, edition: "2026-1740 (2)" });
    expect(row.key).toMatch(/^TW · 7318/);
    expect(row.cells.find(({ here }) => here)?.unit).toBe("t CO2e/t");
    // What was left out of the sheet is told all the same.
    expect(row.cells.map(({ text }) => text)).toContain("Taiwan");
  });

  test("a dated value of the law names its own provision", async () => {
    await put(under.host, "cbam-parameters", ["version", "quantity", "from", "value", "unit"], ([version]) => version === "2025-2083");
    const rows = await under.host.read("Sheet1!B9:F100");
    // The threshold of 50 t: Regulation (EU) 2023/956, Annex VII as inserted by 2025/2083.
    const at = rows.findIndex(([, , , value, unit]) => value === 50 && unit === "t");
    const row = await rowAt(under, `Sheet1!E${9 + at}`);
    expect(row.part).toBe("row");
    expect(rowInWords(row)).toMatch(/Value 50 t · Regulation \(EU\) 2023\/956.*Annex VII.* · Edition .* · verified in the act$/);
  });
});
