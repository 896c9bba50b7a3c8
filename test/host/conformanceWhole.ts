/**
 * What every adapter must show to whoever reads or rewrites a whole workbook. A part of the conformance suite.
 * May not use anything but the port.
 */
import type { HostUnderTest } from "./conformance";

export function describeWhole(current: () => HostUnderTest): void {
  describe("the workbook as a whole", () => {
    test("used areas reach from the first to the last filled cell, spilled cells included; empty sheets are left out", async () => {
      const { host } = current();
      expect(await host.usedAreas()).toEqual([]);
      await host.ensureSheet("Empty one");
      await host.ensureSheet("Import lines");
      await host.write("'Import lines'!B3", [[1]]);
      await host.write("'Import lines'!D2", [["x"]]);
      await host.writeFormulas("Sheet1!B2", [["=FAKE.CODES()"]]);
      expect([...(await host.usedAreas())].sort()).toEqual(["'Import lines'!B2:D3", "Sheet1!B2:D4"]);
      await host.write("'Import lines'!D2", [[null]]);
      expect([...(await host.usedAreas())].sort()).toEqual(["'Import lines'!B3", "Sheet1!B2:D4"]);
    });
    test("values and formulas of an area come together", async () => {
      const { host } = current();
      await host.write("Sheet1!A1", [[10, "=no formula"]]);
      await host.writeFormulas("Sheet1!A2", [["=FAKE.COST(A1,2)"]]);
      expect(await host.cells("Sheet1!A1:B2")).toEqual({
        values: [
          [10, "=no formula"],
          [20, null],
        ],
        formulas: [
          ["", ""],
          ["=FAKE.COST(A1,2)", ""],
        ],
      });
    });
    test("the block of a formula that fills several cells is known, whoever asks", async () => {
      const { host } = current();
      await host.write("Sheet1!A1", [[1]]);
      await host.writeFormulas("Sheet1!C1", [["=FAKE.CODES()"]]);
      await host.writeFormulas("Sheet1!A2", [["=FAKE.COST(1,2)"]]);
      expect(await host.spills(["Sheet1!C1", "Sheet1!A2", "Sheet1!A1"])).toEqual(["Sheet1!C1:E3", null, null]);
      expect(await host.spills([])).toEqual([]);
    });
    test("the formula that fills a cell is found from any cell of its block", async () => {
      const { host } = current();
      await host.write("Sheet1!A1", [[1]]);
      await host.writeFormulas("Sheet1!A2", [["=FAKE.COST(1,2)"]]);
      await host.writeFormulas("Sheet1!C1", [["=FAKE.CODES()"]]);
      expect(await host.formulaAt("Sheet1!A1")).toBeNull();
      expect(await host.formulaAt("Sheet1!A2")).toMatchObject({ address: "Sheet1!A2", formula: "=FAKE.COST(1,2)", value: 2, spill: null });
      for (const cell of ["Sheet1!C1", "Sheet1!D2", "Sheet1!E3"])
        expect(await host.formulaAt(cell)).toMatchObject({ address: "Sheet1!C1", formula: "=FAKE.CODES()", spill: "Sheet1!C1:E3" });
      expect(await host.formulaAt("Sheet1!F3")).toBeNull();
    });
    test("formulas are exchanged in place and calculated, neighbours and cells far apart", async () => {
      const { host } = current();
      await host.ensureSheet("Other");
      await host.writeFormulas("Sheet1!A1", [["=FAKE.COST(1,1)"], ["=FAKE.COST(1,2)"], ["=FAKE.COST(1,3)"]]);
      await host.writeFormulas("Other!C7", [["=FAKE.COST(1,4)"]]);
      await host.replaceFormulas([
        { address: "Sheet1!A1", formula: "=FAKE.COST(2,1)" },
        { address: "Sheet1!A2", formula: "=FAKE.COST(2,2)" },
        { address: "Other!C7", formula: "=FAKE.COST(2,4)" },
      ]);
      expect(await host.cells("Sheet1!A1:A3")).toEqual({
        values: [[2], [4], [3]],
        formulas: [["=FAKE.COST(2,1)"], ["=FAKE.COST(2,2)"], ["=FAKE.COST(1,3)"]],
      });
      expect(await host.read("Other!C7")).toEqual([[8]]);
    });
  });
}
