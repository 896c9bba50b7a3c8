// Whole workbooks pinned and unpinned over three hosts. What stands before must stand after; what a person wrote stays.
import { pinnedCells, pinWorkbook, unpinWorkbook } from "../../src/audit/pin/pinWorkbook";
import { readBasis } from "../../src/audit/readBasis";
import { takeSnapshot, type AuditHost } from "../../src/audit/takeSnapshot";
import type { PinOutcome } from "../../src/audit/types";
import { preloadAll } from "../../src/functions/catalogue";
import type { Address, CellValue, Host } from "../../src/host/port";
import { createExcelHost } from "../../src/host/excel/excelHost";
import { installFakeOffice } from "../tools/fakeOffice";
import { gridHost, memoryHost } from "./hosts";

beforeAll(preloadAll);

type Pinning = AuditHost & Pick<Host, "settings" | "replaceFormulas">;

async function pin(host: Pinning, addresses?: readonly Address[]): Promise<PinOutcome> {
  const snapshot = await takeSnapshot(host);
  const basis = snapshot && (await readBasis(snapshot));
  const outcome = snapshot && basis && (await pinWorkbook(host, snapshot, basis, addresses ? { addresses } : {}));
  if (!outcome) throw new Error("stopped");
  return outcome;
}

async function unpin(host: Pinning, addresses?: readonly Address[]): Promise<PinOutcome> {
  const snapshot = await takeSnapshot(host);
  const outcome = snapshot && (await unpinWorkbook(host, snapshot, addresses ? { addresses } : {}));
  if (!outcome) throw new Error("stopped");
  return outcome;
}

async function pinnedNow(host: Pinning): Promise<readonly Address[]> {
  const snapshot = await takeSnapshot(host);
  if (!snapshot) throw new Error("stopped");
  return pinnedCells(host, snapshot);
}

const formulas = async (host: AuditHost, area: Address): Promise<string[]> => (await host.cells(area)).formulas.flat();

// Since 20 October 2025 the law reads as amended by Regulation 2025/2083; in 2022 there was none, so B4 gives no result.
const LINES = {
  A1: "Year",
  A2: 2026,
  A3: 2027,
  A4: 2022,
  B2: ["=CBAM.FACTOR(A2)", 0.975],
  B3: ["=CBAM.FACTOR( A3 )", 0.95],
  B4: ["=CBAM.FACTOR(A4)", "#N/A"],
  C2: ['=CBAM.FACTOR(A2,"2023-956")', 0.975],
  C3: ["=CBAM.FACTOR(A3,D3)", 0.95],
  C4: ["=CBAM.INDIRECT(1,2)", 2],
  D2: ['=ROUND(CBAM.FACTOR(A2)*CBAM.MARKUP("72081000",A2),3)', 0.098],
  D4: ["=CBAM.FACTOR(YEAR(TODAY()))", 0.975],
} as const satisfies Record<string, CellValue | readonly [string, CellValue]>;

describe("a workbook", () => {
  test("is pinned where its formulas rest on one version, and says where not and why", async () => {
    const host = memoryHost(LINES);
    const outcome = await pin(host);
    expect(outcome.changed.map(({ address, after }) => [address, after])).toEqual([
      ["Sheet1!B2", '=CBAM.FACTOR(A2,"2025-2083")'],
      ["Sheet1!D2", '=ROUND(CBAM.FACTOR(A2,"2025-2083")*CBAM.MARKUP("72081000",A2,"2025-2083"),3)'],
      ["Sheet1!B3", '=CBAM.FACTOR( A3 ,"2025-2083")'],
    ]);
    expect(outcome.left.map(({ address, calls }) => [address, ...calls.map(({ reason }) => reason)])).toEqual([
      ["Sheet1!C2", "written"],
      ["Sheet1!C3", "writtenBlank"],
      ["Sheet1!B4", "refused"],
      ["Sheet1!C4", "noLawArgument"],
      ["Sheet1!D4", "notReadable"],
    ]);
    expect(outcome.left.at(-1)?.calls[0]?.detail).toContain("TODAY()");
    expect(await pinnedNow(host)).toEqual(["Sheet1!B2", "Sheet1!D2", "Sheet1!B3"]);
  });
  test("has every formula back after unpinning, and the version its author named", async () => {
    const host = memoryHost(LINES);
    const before = await formulas(host, "Sheet1!A1:D4");
    await pin(host);
    expect(await formulas(host, "Sheet1!A1:D4")).not.toEqual(before);
    const outcome = await unpin(host);
    expect(outcome.changed).toHaveLength(3);
    expect(outcome.warnings).toEqual([]);
    expect(await formulas(host, "Sheet1!A1:D4")).toEqual(before);
    expect(await host.settings.get("pinnedFormulas")).toBeNull();
  });
  test("keeps a version its author wrote into the very same formula in another cell", async () => {
    const host = memoryHost({ A2: 2026, A3: 2026, A9: 2026, B2: ["=CBAM.FACTOR(A2)", 0.975], B3: ['=CBAM.FACTOR(A3,"2025-2083")', 0.975] });
    await pin(host);
    await host.replaceFormulas([{ address: "Sheet1!B9", formula: '=CBAM.FACTOR(A9,"2025-2083")' }]);
    const outcome = await unpin(host);
    expect(await formulas(host, "Sheet1!B2:B3")).toEqual(["=CBAM.FACTOR(A2)", '=CBAM.FACTOR(A3,"2025-2083")']);
    expect(await formulas(host, "Sheet1!B9")).toEqual(['=CBAM.FACTOR(A9,"2025-2083")']);
    expect(outcome.warnings).toEqual([{ key: "warning.copies", values: { cells: 1 } }]);
  });
  test("finds its pins where rows were inserted, rows filled down or the sheet renamed", async () => {
    const column = (first: number, sheet = ""): Record<string, CellValue | readonly [string, CellValue]> =>
      Object.fromEntries(
        [0, 1, 2].flatMap((i) => [
          [`${sheet}A${first + i}`, 2026],
          [`${sheet}B${first + i}`, [`=CBAM.FACTOR(A${first + i})`, 0.975]],
        ]),
      );
    const first = memoryHost(column(2));
    await pin(first);
    const kept = await first.settings.get("pinnedFormulas");
    const pinnedTo = (n: number): string => `=CBAM.FACTOR(A${n},"2025-2083")`;
    for (const [sheet, rows] of [
      ["", [2, 3, 5, 6, 7]],
      ["", [20, 21, 22]],
      ["Renamed!", [2, 3, 4]],
    ] as const) {
      const later = memoryHost(
        Object.fromEntries(
          rows.flatMap((n) => [
            [`${sheet}A${n}`, 2026],
            [`${sheet}B${n}`, [pinnedTo(n), 0.975]],
          ]),
        ),
      );
      if (sheet !== "") later.book.sheets.delete("Sheet1");
      await later.settings.set("pinnedFormulas", kept);
      expect((await unpin(later)).changed.map(({ after }) => after)).toEqual(rows.map((n) => `=CBAM.FACTOR(A${n})`));
    }
  });
  test("is pinned and unpinned formula by formula when so asked", async () => {
    const host = memoryHost(LINES);
    expect((await pin(host, ["Sheet1!B2", "Sheet1!B3"])).changed).toHaveLength(2);
    expect((await unpin(host, ["Sheet1!B3"])).changed.map(({ address }) => address)).toEqual(["Sheet1!B3"]);
    expect(await pinnedNow(host)).toEqual(["Sheet1!B2"]);
    expect(await formulas(host, "Sheet1!B2:B3")).toEqual(['=CBAM.FACTOR(A2,"2025-2083")', "=CBAM.FACTOR( A3 )"]);
  });
  test("leaves a pinned formula that somebody changed since, and says so", async () => {
    const host = memoryHost({ A2: 2026, B2: ["=CBAM.FACTOR(A2)", 0.975] });
    await pin(host);
    await host.replaceFormulas([{ address: "Sheet1!B2", formula: '=CBAM.FACTOR(A2,"COM-2026-616")' }]);
    expect(await unpin(host)).toEqual({ changed: [], left: [], warnings: [{ key: "warning.changedSince", values: { cells: 1 } }] });
    expect(await formulas(host, "Sheet1!B2")).toEqual(['=CBAM.FACTOR(A2,"COM-2026-616")']);
  });
  test.each([
    "",
    "{",
    "null",
    "[]",
    '{"version":"1"}',
    '{"version":1,"pins":{}}',
    '{"version":1,"pins":[{"form":"x"}]}',
    JSON.stringify({
      version: 1,
      pins: [
        {
          form: "=CBAM.FACTOR(R[0]C[-1])",
          inserts: [{ index: -1, functionId: "CBAM.FACTOR", commas: 1, version: "x" }],
          areas: ["Sheet1!B2"],
          others: [],
        },
      ],
    }),
    JSON.stringify({
      version: 1,
      pins: [
        {
          form: "=CBAM.FACTOR(R[0]C[-1])",
          inserts: [{ index: 0, functionId: "CBAM.FACTOR", commas: 1, version: '")+WEBSERVICE("' }],
          areas: ["Sheet1!B2"],
          others: [],
        },
      ],
    }),
    JSON.stringify({
      version: 1,
      pins: [
        {
          form: "=CBAM.FACTOR(R[0]C[-1])",
          inserts: [{ index: 0, functionId: "CBAM.FACTOR", commas: 1, version: "2025-2083" }],
          areas: ["nowhere"],
          others: [],
        },
      ],
    }),
  ])("ignores a damaged memory, says so and changes nothing: %s", async (text) => {
    const host = memoryHost(LINES);
    const before = await formulas(host, "Sheet1!A1:D4");
    await host.settings.set("pinnedFormulas", text);
    expect(await unpin(host)).toEqual({ changed: [], left: [], warnings: [{ key: "warning.damagedPins", values: {} }] });
    expect(await formulas(host, "Sheet1!A1:D4")).toEqual(before);
  });
  test("does not read a huge area of a hostile memory cell by cell", async () => {
    const host = memoryHost(LINES);
    await host.settings.set(
      "pinnedFormulas",
      JSON.stringify({
        version: 1,
        pins: [
          {
            form: "=CBAM.FACTOR(RC)",
            inserts: [{ index: 0, functionId: "CBAM.FACTOR", commas: 1, version: "2025-2083" }],
            areas: ["Sheet1!A1:XFD1048576"],
            others: [],
          },
        ],
      }),
    );
    expect((await unpin(host)).changed).toEqual([]);
  });
  test("leaves alone what a newer add-in remembers", async () => {
    const host = memoryHost(LINES);
    await host.settings.set("pinnedFormulas", '{"version":2,"pins":"?"}');
    expect((await pin(host)).warnings).toEqual([{ key: "warning.newerPins", values: {} }]);
    expect(await host.settings.get("pinnedFormulas")).toBe('{"version":2,"pins":"?"}');
  });
  test("nothing changes when it is stopped", async () => {
    const host = memoryHost(LINES);
    const snapshot = await takeSnapshot(host);
    const basis = snapshot && (await readBasis(snapshot));
    const stop = new AbortController();
    stop.abort();
    expect(snapshot && basis && (await pinWorkbook(host, snapshot, basis, { signal: stop.signal }))).toBeNull();
    expect(await formulas(host, "Sheet1!B2")).toEqual(["=CBAM.FACTOR(A2)"]);
  });
});

describe("a protected sheet", () => {
  test("keeps its formulas and is named, and the memory does not claim them", async () => {
    const inner = memoryHost({ A2: 2026, B2: ["=CBAM.FACTOR(A2)", 0.975] });
    const host = { ...inner, replaceFormulas: () => Promise.reject(new Error("AccessDenied")) };
    const outcome = await pin(host);
    expect(outcome.changed).toEqual([]);
    expect(outcome.left.flatMap(({ calls }) => calls.map(({ reason }) => reason))).toEqual(["readOnly"]);
    expect(await inner.settings.get("pinnedFormulas")).toBeNull();
  });
});

test("over the grid the pinned workbook shows the same numbers, and unpinning gives the formulas back", async () => {
  const { host, dispose } = gridHost();
  await host.insertTable({
    name: "Lines",
    place: { kind: "sheet", sheet: "Import" },
    notes: [],
    columns: [{ header: "Net year", kind: "number" }],
    rows: [[2026], [2028], [2030]],
  });
  await host.addColumn({ table: "Lines", header: "Share", formula: "=CBAM.FACTOR([@[Net year]])" });
  await host.writeFormulas("Sheet1!A1", [["=CBAM.FACTOR(Lines[Net year])", "=SUM(A1#)*CBAM.FACTOR(2027)"]]);
  const [cells, sheet] = [await host.cells("Import!B2:B4"), await host.cells("Sheet1!A1:B3")];
  // Article 1(14) of 2025/2083 leaves the path of Directive 2003/87 Art. 10a(1a): 97.5 %, 90 %, 51.5 % remain free.
  expect(cells.values).toEqual([[0.975], [0.9], [0.515]]);
  const outcome = await pin(host);
  expect(outcome.changed).toHaveLength(5);
  expect((await host.cells("Import!B2:B4")).values).toEqual(cells.values);
  expect((await host.cells("Sheet1!A1:B3")).values).toEqual(sheet.values);
  expect((await formulas(host, "Sheet1!A1"))[0]).toBe('=CBAM.FACTOR(Lines[Net year],"2025-2083")');
  expect((await unpin(host)).changed).toHaveLength(5);
  expect(await host.cells("Import!B2:B4")).toEqual(cells);
  expect(await host.cells("Sheet1!A1:B3")).toEqual(sheet);
  dispose();
});

test("over Excel's interface formats stay and the settings of the file remember", async () => {
  const fake = installFakeOffice(() => ({ values: [[0.975]], message: null }));
  const host = createExcelHost({ functions: 1, version: "1" });
  await host.write("Sheet1!A2", [[2026], [2026]]);
  await host.writeFormulas("Sheet1!B2", [["=CBAM.FACTOR(A2)"], ["=CBAM.FACTOR(A3)"]], "0.0 %");
  await pin(host);
  expect(await formulas(host, "Sheet1!B2:B3")).toEqual(['=CBAM.FACTOR(A2,"2025-2083")', '=CBAM.FACTOR(A3,"2025-2083")']);
  expect(fake.book.cell("Sheet1", 1, 1)?.format).toBe("0.0 %");
  await unpin(host);
  expect(await formulas(host, "Sheet1!B2:B3")).toEqual(["=CBAM.FACTOR(A2)", "=CBAM.FACTOR(A3)"]);
  fake.dispose();
});
