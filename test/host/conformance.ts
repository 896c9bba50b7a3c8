/**
 * What every adapter of the host port must show, whatever stands behind it. The functions of `fakeCatalogue` must be
 * known to the host under test. May not use anything but the port.
 */
import type { Host, TableSpec } from "../../src/host/port";
import { describeCharts, type SeenChart } from "./conformanceCharts";
import { describeText } from "./conformanceText";
import { describeFreezing } from "./conformanceFreeze";
import { describeFile } from "./conformanceFile";
import { describeOlder } from "./conformanceOlder";
import { describeWhole } from "./conformanceWhole";

export type HostUnderTest = {
  readonly host: Host;
  readonly select: (address: string) => Promise<void>;
  readonly dispose: () => void;
  readonly charts: () => Promise<readonly SeenChart[]>;
};

const query = { scope: { kind: "book" }, prefixes: ["FAKE."] } as const;

const goods = (rows: TableSpec["rows"], more: Partial<TableSpec> = {}): TableSpec => ({
  name: "GoodsTable",
  place: { kind: "sheet", sheet: "Goods" },
  columns: [
    { header: "CN code", kind: "text" },
    { header: "Tonnes", kind: "number", numberFormat: "#,##0.0" },
    { header: "From", kind: "date" },
    { header: "Share", kind: "percent" },
  ],
  rows,
  notes: ["Goods", "Source: a test"],
  ...more,
});

const ROWS = [
  ["01023456", 10, 46023, 0.25],
  ["25070080", 20, 46054, 0.5],
] as const;

export function describeHost(name: string, create: () => Promise<HostUnderTest>): void {
  describe(name, () => {
    let under: HostUnderTest;
    let host: Host;
    beforeEach(async () => {
      under = await create();
      host = under.host;
    });
    afterEach(() => under.dispose());

    describe("cells", () => {
      test("what is written is read: numbers, text, booleans and nothing", async () => {
        await host.write("Sheet1!B2", [
          [1.5, "text"],
          [true, null],
        ]);
        expect(await host.read("Sheet1!B2:C3")).toEqual([
          [1.5, "text"],
          [true, null],
        ]);
      });
      test("text stays text when it looks like a number, a date, a truth value or a formula", async () => {
        const line = ["25070080", "01", "2026-01-01", "TRUE", "=1+1", "+1", "-1", "@x"];
        await host.write("Sheet1!A1", [line]);
        expect(await host.read("Sheet1!A1:H1")).toEqual([line]);
        await host.writeFormulas("Sheet1!A2", [["=ISTEXT(A1)", '=B1&"|"', "=ISTEXT(E1)"]]);
        expect((await host.read("Sheet1!A2:C2"))[0]).toEqual([true, "01|", true]);
      });
      test("null empties a cell that held a formula", async () => {
        await host.writeFormulas("Sheet1!A1", [["=FAKE.COST(1,2)"]]);
        await host.write("Sheet1!A1", [[null]]);
        expect(await host.read("Sheet1!A1")).toEqual([[null]]);
        expect(await host.formulas(query)).toEqual([]);
      });
      test("the selection tells address, values and formulas", async () => {
        await host.write("Sheet1!A1", [[2]]);
        await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(3,4)"]]);
        await under.select("Sheet1!A1:B1");
        expect(await host.selection()).toEqual({
          address: expect.stringMatching(/A1:B1$/),
          values: [[2, 12]],
          formulas: [["", "=FAKE.COST(3,4)"]],
          table: null,
        });
      });
      test("a listener hears of a new selection until it leaves", async () => {
        let heard = 0;
        const leave = host.onSelection(() => heard++);
        await under.select("Sheet1!C3");
        expect(heard).toBeGreaterThan(0);
        leave();
        const before = heard;
        await under.select("Sheet1!D4");
        expect(heard).toBe(before);
      });
      test("a sheet is created once and shown when activated", async () => {
        expect(await host.ensureSheet("Notes 2026")).toBe("created");
        expect(await host.ensureSheet("Notes 2026")).toBe("exists");
        expect(await host.sheets()).toContain("Notes 2026");
        await host.write("'Notes 2026'!B2", [[7]]);
        await host.activate("'Notes 2026'!B2");
        expect(await host.selection()).toMatchObject({ address: "'Notes 2026'!B2", values: [[7]] });
      });
    });

    describe("tables", () => {
      test("a table arrives with notes above it, its own sheet, typed columns and its name", async () => {
        const result = await host.insertTable(goods(ROWS));
        expect(result).toEqual({
          kind: "created",
          table: {
            name: "GoodsTable",
            address: expect.stringMatching(/A4:D6$/),
            headers: ["CN code", "Tonnes", "From", "Share"],
            rowCount: 2,
          },
        });
        expect(await host.read("Goods!A1:A3")).toEqual([["Goods"], ["Source: a test"], [null]]);
        expect(await host.read("Goods!A5:D6")).toEqual(ROWS);
        expect((await host.tables()).map((table) => table.name)).toEqual(["GoodsTable"]);
      });
      test("text that could be a formula goes in as text", async () => {
        await host.insertTable(
          goods([
            ["=1+1", 1, null, null],
            ["@cmd", 2, null, null],
            ["-x", 3, null, null],
          ]),
        );
        expect(await host.read("Goods!A5:A7")).toEqual([["=1+1"], ["@cmd"], ["-x"]]);
      });
      test("a table at a cell stands there, and the selection inside it names it", async () => {
        const result = await host.insertTable(goods(ROWS, { place: { kind: "at", address: "Sheet1!C3" }, notes: [] }));
        expect(result).toMatchObject({ kind: "created", table: { address: expect.stringMatching(/C3:F5$/) } });
        await under.select("Sheet1!D4");
        expect((await host.selection()).table).toMatchObject({ name: "GoodsTable", rowCount: 2 });
      });
      test("the same name again refreshes in place: longer, then shorter, and nothing is left over", async () => {
        await host.insertTable(goods(ROWS));
        const longer = await host.insertTable(goods([...ROWS, ["72081000", 30, 46082, 0.75]]));
        expect(longer).toMatchObject({ kind: "refreshed", table: { address: expect.stringMatching(/A4:D7$/), rowCount: 3 } });
        const shorter = await host.insertTable(goods([["76011000", 5, 46023, 1]], { notes: ["Goods", "Source: another"] }));
        expect(shorter).toMatchObject({ kind: "refreshed", table: { address: expect.stringMatching(/A4:D5$/), rowCount: 1 } });
        expect(await host.read("Goods!A2:D7")).toEqual([
          ["Source: another", null, null, null],
          [null, null, null, null],
          ["CN code", "Tonnes", "From", "Share"],
          ["76011000", 5, 46023, 1],
          [null, null, null, null],
          [null, null, null, null],
        ]);
        expect(await host.tables()).toHaveLength(1);
      });
      test("a note that a person rewrote stays theirs", async () => {
        await host.insertTable(goods(ROWS));
        await host.write("Goods!A1", [["My own title"]]);
        await host.insertTable(goods(ROWS, { notes: ["Goods", "Source: newer"] }));
        expect(await host.read("Goods!A1:A2")).toEqual([["My own title"], ["Source: newer"]]);
      });
      test("cells in the way block the table, and nothing is written", async () => {
        await host.write("Sheet1!C4", [["mine"]]);
        const result = await host.insertTable(goods(ROWS, { place: { kind: "at", address: "Sheet1!B2" }, notes: [] }));
        expect(result).toEqual({ kind: "blocked", address: "Sheet1!C4" });
        expect(await host.read("Sheet1!B2:E4")).toEqual([
          [null, null, null, null],
          [null, null, null, null],
          [null, "mine", null, null],
        ]);
        expect(await host.tables()).toEqual([]);
      });
      test("cells under a table block its growth", async () => {
        await host.insertTable(goods(ROWS, { place: { kind: "at", address: "Sheet1!A1" }, notes: [] }));
        await host.write("Sheet1!A4", [["total"]]);
        expect(await host.insertTable(goods([...ROWS, ["72081000", 30, 46082, 0.75]]))).toEqual({ kind: "blocked", address: "Sheet1!A4" });
        expect(await host.read("Sheet1!A2:A4")).toEqual([["01023456"], ["25070080"], ["total"]]);
      });
      test("an occupied sheet of that name is left alone", async () => {
        await host.ensureSheet("Goods");
        await host.write("Goods!A1", [["mine"]]);
        expect(await host.insertTable(goods(ROWS))).toMatchObject({ kind: "created", table: { address: "'Goods (2)'!A4:D6" } });
        expect(await host.read("Goods!A1:A2")).toEqual([["mine"], [null]]);
      });
      test("a column of one's own stays in the table when it is refreshed", async () => {
        await host.insertTable(goods(ROWS));
        expect(await host.addColumn({ table: "GoodsTable", header: "Cost", formula: "=FAKE.COST([@Tonnes],10)" })).toMatch(/E5:E6$/);
        const result = await host.insertTable(goods(ROWS));
        expect(result).toMatchObject({ kind: "refreshed", table: { headers: ["CN code", "Tonnes", "From", "Share", "Cost"] } });
        expect((await host.formulas(query)).map((cell) => cell.address)).toEqual(["Goods!E5", "Goods!E6"]);
        const narrower = await host.insertTable(
          goods(
            ROWS.map((row) => row.slice(0, 3)),
            { columns: goods([]).columns.slice(0, 3) },
          ),
        );
        expect(narrower.kind).toBe("blocked");
      });
      test("columns renamed, added or dropped at a refresh are found under their new names", async () => {
        await host.insertTable(goods(ROWS));
        const columns = [
          { header: "Code", kind: "text" },
          { header: "Tonnes", kind: "number" },
          { header: "Price", kind: "number" },
          { header: "Year", kind: "number" },
          { header: "Note", kind: "text" },
        ] as const;
        const wider = await host.insertTable(
          goods(
            [
              ["01", 10, 80, 2026, "a"],
              ["02", 30, 90, 2027, "b"],
            ],
            { columns },
          ),
        );
        expect(wider).toMatchObject({
          kind: "refreshed",
          table: { address: "Goods!A4:E6", headers: ["Code", "Tonnes", "Price", "Year", "Note"] },
        });
        expect(await host.read("Goods!A5:E6")).toEqual([
          ["01", 10, 80, 2026, "a"],
          ["02", 30, 90, 2027, "b"],
        ]);
        const narrower = await host.insertTable(goods([["03", 5]], { columns: columns.slice(0, 2) }));
        expect(narrower).toMatchObject({ kind: "refreshed", table: { address: "Goods!A4:B5", headers: ["Code", "Tonnes"] } });
        expect(await host.read("Goods!A4:E6")).toEqual([
          ["Code", "Tonnes", null, null, null],
          ["03", 5, null, null, null],
          [null, null, null, null, null],
        ]);
      });
      test("progress is told, and a cancelled table leaves no trace", async () => {
        const rows = Array.from({ length: 2500 }, (_, i) => [`${i}`, i, 46023, 0.1]);
        const steps: number[] = [];
        await host.insertTable(goods(rows, { name: "LongTable" }), { onProgress: ({ done, total }) => steps.push(done / total) });
        expect(steps.length).toBeGreaterThan(2);
        expect(steps.at(-1)).toBe(1);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));

        const stop = new AbortController();
        const result = await host.insertTable(goods(rows, { place: { kind: "at", address: "Sheet1!A1" } }), {
          signal: stop.signal,
          onProgress: ({ done }) => done > 0 && stop.abort(),
        });
        expect(result).toEqual({ kind: "cancelled" });
        expect((await host.read("Sheet1!A1:D10")).flat().every((value) => value === null)).toBe(true);
        expect((await host.tables()).map((table) => table.name)).toEqual(["LongTable"]);
      });
    });

    describe("formulas", () => {
      beforeEach(async () => {
        await host.write("Sheet1!A1", [[10]]);
        await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(A1,2)"], ["=FAKE.NONE()"], ["=SUM(B1,1)"], ["=ROUND(fake.cost(3,3),0)"]]);
        await host.writeFormulas("Sheet1!D1", [["=FAKE.CODES()"]]);
      });
      test("those that call our functions are found, with value, spill and reason", async () => {
        const found = await host.formulas(query);
        expect([...found].sort((a, b) => a.address.localeCompare(b.address))).toEqual([
          { address: "Sheet1!B1", formula: "=FAKE.COST(A1,2)", value: 20, spill: null, message: null },
          {
            address: "Sheet1!B2",
            formula: "=FAKE.NONE()",
            value: "#N/A",
            spill: null,
            message: host.capabilities().cellMessages ? "published from 2027 on" : null,
          },
          { address: "Sheet1!B4", formula: "=ROUND(fake.cost(3,3),0)", value: 9, spill: null, message: null },
          { address: "Sheet1!D1", formula: "=FAKE.CODES()", value: "25070080", spill: "Sheet1!D1:F3", message: null },
        ]);
      });
      test("only the sheet or the selection, when so asked", async () => {
        await host.ensureSheet("Other");
        await host.writeFormulas("Other!A1", [["=FAKE.COST(1,1)"]]);
        const on = async (scope: Parameters<Host["restore"]>[0]): Promise<string[]> =>
          (await host.formulas({ scope, prefixes: ["FAKE."] })).map((cell) => cell.address);
        expect(await on({ kind: "sheet", sheet: "Other" })).toEqual(["Other!A1"]);
        await under.select("Sheet1!E2");
        expect(await on({ kind: "selection" })).toEqual(["Sheet1!D1"]);
      });
      test("freezing keeps every value, spills included, and restoring brings the formulas back", async () => {
        const before = await host.read("Sheet1!A1:F4");
        expect((await host.freeze(query)).cells).toBe(4);
        expect(await host.read("Sheet1!A1:F4")).toEqual(before);
        expect(await host.formulas(query)).toEqual([]);
        await host.write("Sheet1!A1", [[100]]);
        expect(await host.read("Sheet1!B1")).toEqual([[20]]);
        expect((await host.restore({ kind: "book" })).cells).toBe(4);
        await host.recalculate();
        expect(await host.read("Sheet1!B1:F4")).toEqual([
          [200, null, "25070080", "Kaolin", 10],
          ["#N/A", null, "01", "TRUE", 20],
          [before[2]?.[1] === 21 ? expect.anything() : null, null, "2026-01-01", "{1,2}", 30],
          [9, null, null, null, null],
        ]);
      });
      test("a frozen cell that somebody overwrote is not touched by restoring", async () => {
        await host.freeze(query);
        await host.write("Sheet1!B1", [["checked"]]);
        expect((await host.restore({ kind: "book" })).cells).toBe(3);
        expect(await host.read("Sheet1!B1")).toEqual([["checked"]]);
      });
      test("a cell tells why it is an error", async () => {
        expect(await host.messageAt("Sheet1!B2")).toBe(host.capabilities().cellMessages ? "published from 2027 on" : null);
        expect(await host.messageAt("Sheet1!B1")).toBeNull();
      });
    });

    describe("names and memory", () => {
      test("a name points to a cell, and may be pointed elsewhere", async () => {
        await host.write("Sheet1!A1", [[75.5], [80]]);
        await host.defineName("CertificatePrice", "Sheet1!A1");
        expect(await host.names()).toEqual([{ name: "CertificatePrice", address: "Sheet1!A1", value: 75.5 }]);
        await host.defineName("CertificatePrice", "Sheet1!A2");
        expect(await host.names()).toEqual([{ name: "CertificatePrice", address: "Sheet1!A2", value: 80 }]);
      });
      test("settings and preferences keep strings apart until they are removed", async () => {
        await host.settings.set("version", "2025-2083");
        await host.prefs.set("version", "mine");
        expect(await host.settings.get("version")).toBe("2025-2083");
        expect(await host.prefs.get("version")).toBe("mine");
        await host.settings.set("version", null);
        expect(await host.settings.get("version")).toBeNull();
      });
    });

    for (const describePart of [describeFile, describeFreezing, describeOlder, describeText, describeCharts, describeWhole])
      describePart(() => under);
  });
}
