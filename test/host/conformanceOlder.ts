/**
 * What every adapter must show of formulas that the first versions of this program froze: a list in the workbook's
 * settings, [{ address, formula, value, rows, columns }]. A part of the conformance suite. May not use anything but the port.
 */
import { FROZEN_NAMESPACE } from "../../src/freezing/recordXml";
import type { Host } from "../../src/host/port";
import type { HostUnderTest } from "./conformance";

const KEY = "frozenFormulas";
const prefixes = ["FAKE."] as const;
const query = { scope: { kind: "book" }, prefixes } as const;
const book = { kind: "book" } as const;

/** As those versions wrote it, over cells that hold the values. */
const older = [
  { address: "Sheet1!B1", formula: "=FAKE.COST(A1,2.5)", value: 25, rows: 1, columns: 1 },
  { address: "Sheet1!B2", formula: "=FAKE.NONE()", value: "#N/A", rows: 1, columns: 1 },
  { address: "'Import lines'!D1", formula: "=FAKE.CODES()", value: "25070080", rows: 3, columns: 3 },
];

export function describeOlder(current: () => HostUnderTest): void {
  describe("frozen by an older version", () => {
    let host: Host;
    beforeEach(async () => {
      host = current().host;
      await host.ensureSheet("Import lines");
      await host.write("Sheet1!A1", [
        [10, 25],
        [20, "#N/A"],
      ]);
      await host.write("'Import lines'!D1", [
        ["25070080", "Kaolin", 10],
        ["01", "TRUE", 20],
        ["2026-01-01", "{1,2}", 30],
      ]);
      await host.settings.set(KEY, JSON.stringify(older));
    });
    test("every formula returns, and the list is gone", async () => {
      expect(await host.frozen()).toEqual({ cells: 3, interrupted: false, damaged: false });
      expect(await host.restore(book, { prefixes })).toMatchObject({ outcome: "done", cells: 3, left: [] });
      await host.recalculate();
      expect((await host.formulas(query)).map(({ address, formula, spill }) => [address, formula, spill]).sort()).toEqual([
        ["'Import lines'!D1", "=FAKE.CODES()", "'Import lines'!D1:F3"],
        ["Sheet1!B1", "=FAKE.COST(A1,2.5)", null],
        ["Sheet1!B2", "=FAKE.NONE()", null],
      ]);
      expect([await host.settings.get(KEY), await host.parts.get(FROZEN_NAMESPACE)]).toEqual([null, null]);
      expect(await host.frozen()).toMatchObject({ cells: 0 });
    });
    test("what cannot return is in the record from then on", async () => {
      await host.write("Sheet1!B1", [[26]]);
      const { cells, left } = await host.restore(book, { prefixes });
      expect([cells, left.map(({ address, reason }) => [address, reason])]).toEqual([2, [["Sheet1!B1", "changed"]]]);
      expect([await host.settings.get(KEY), (await host.parts.get(FROZEN_NAMESPACE))?.match(/<formula /g)?.length]).toEqual([null, 1]);
      await host.write("Sheet1!B1", [[25]]);
      expect(await host.restore(book, { prefixes })).toMatchObject({ cells: 1, left: [] });
    });
    test("frozen again with others, one record holds all of them", async () => {
      await host.writeFormulas("Sheet1!C1", [["=FAKE.COST(A1,3)"]]);
      expect((await host.freeze(query)).cells).toBe(1);
      expect([await host.settings.get(KEY), (await host.frozen()).cells]).toEqual([null, 4]);
      expect(await host.restore(book, { prefixes })).toMatchObject({ cells: 4, left: [] });
    });
    test("a list from a stranger enters nothing, breaks nothing, and stays", async () => {
      const strange = [
        "=1+1",
        null,
        7,
        [],
        {},
        { ...older[0], address: "B1" },
        { ...older[0], address: "Sheet1!XFE1" },
        { ...older[0], rows: 1e9 },
        { ...older[0], formula: "FAKE.COST(1,1)" },
        { ...older[0], value: null },
        { ...older[0], value: { __proto__: null } },
        { ...older[0], formula: `=FAKE.COST(${"1+".repeat(40_000)}1)` },
      ];
      for (const text of [JSON.stringify(strange), "[", "null", '{"__proto__":{"length":1}}', "=1+1"]) {
        await host.settings.set(KEY, text);
        expect(await host.frozen()).toEqual({ cells: 0, interrupted: false, damaged: false });
        expect(await host.restore(book, { prefixes })).toMatchObject({ outcome: "refused", refusal: "nothingFrozen" });
        expect(await host.settings.get(KEY)).toBe(text);
      }
      await host.settings.set(
        KEY,
        JSON.stringify([
          ...older.map((one) => ({ ...one, formula: '=WEBSERVICE("http://x")&FAKE.NONE()' })),
          { ...older[0], formula: "=1+24" },
        ]),
      );
      const { cells, left } = await host.restore(book, { prefixes });
      expect([cells, new Set(left.map(({ reason }) => reason))]).toEqual([0, new Set(["unsafe"])]);
      expect((await host.cells("Sheet1!B1:B2")).formulas).toEqual([[""], [""]]);
    });
  });
}
