// The built functions.js inside Microsoft's own runtime: association, arguments, errors and what travels to the sheet.
import type { FunctionMetadata, MetadataFile } from "../../src/functions/metadata";
import { allSpecs } from "../../src/functions/register";
import { distText } from "../tools/dist";
import { errorArgument, runtimeInstalled, startExcelRuntime, type ExcelRuntime } from "../tools/excelRuntime";

const { functions } = JSON.parse(distText("functions.json")) as MetadataFile;

/** Every cell of a result; fails on anything that is not a rectangle. */
function cellsOf(value: unknown): unknown[] {
  const rows = value as unknown[][];
  expect(Array.isArray(rows) && rows.length > 0 && rows.every((row) => Array.isArray(row) && row.length === rows[0]?.length)).toBe(true);
  return rows.flat();
}

const nothing = ({ parameters }: FunctionMetadata): unknown[] => parameters.map(({ repeating }) => (repeating ? [] : null));

const suite = runtimeInstalled ? describe : describe.skip;

suite(`The built functions in Microsoft's runtime${runtimeInstalled ? "" : " (SKIPPED: @microsoft/office-js is not installed)"}`, () => {
  let runtime: ExcelRuntime;
  beforeAll(async () => {
    runtime = await startExcelRuntime();
  });
  afterAll(() => runtime.close());

  it("are all associated, and nothing else is", () => {
    const ids = functions.map(({ id }) => id).sort();
    expect([...runtime.associated].sort()).toEqual(ids);
    expect(
      allSpecs()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });

  it("fetch a law with its first formula and no other law: a promise first, from then on at once", async () => {
    const fresh = await startExcelRuntime();
    const laws = (): readonly string[] => fresh.scripts().filter((name) => name.startsWith("law-"));
    expect(laws()).toEqual([]);
    // 101 666 less 95 000; 12 of 100.
    for (const [id, args, answer, law] of [
      ["TW.AWARD", [[[101666]], [[95000]], null], 6666, "tw"],
      ["TRADE.LEAKAGE", [[[12]], [[100]]], 0.12, "trade"],
    ] as const) {
      const first = fresh.given(id, args) as Promise<unknown>;
      expect(typeof first.then).toBe("function");
      expect(await first).toEqual([[answer]]);
      expect(fresh.given(id, args)).toEqual([[answer]]);
      expect(laws()).toContain(`law-${law}.js`);
    }
    expect([...laws()].sort()).toEqual(["law-several.js", "law-trade.js", "law-tw.js"]);
    fresh.close();
  });

  it("calculate: the CBAM factor of 2026 is 1 - 2.5 % = 0.975 and of 2027 1 - 5 % = 0.95, for a column in one call", async () => {
    expect(await runtime.call("CBAM.FACTOR", [[[2026], [2027]], null])).toEqual({ failed: false, value: [[0.975], [0.95]] });
  });

  it("fetch a table of their own accord: 3.000 t/t for Algerian pig iron in 2026, with the mark-up of 10 %, is 3.3", async () => {
    expect(await runtime.call("CBAM.INTENSITY", [[["72061000"]], [["DZ"]], [[2026]], null, null])).toEqual({
      failed: false,
      value: [[3.3]],
    });
  });

  it("take the call of an older version of themselves, where Excel's own object stands in the place of the new argument", async () => {
    expect(await runtime.call("CBAM.FACTOR", [[[2026]]])).toEqual({ failed: false, value: [[0.975]] });
  });

  it("pass an error in an argument on, and calculate the other rows", async () => {
    const { failed, value } = await runtime.call("CBAM.FACTOR", [[[2026], [errorArgument("#REF!")]], null]);
    expect(failed).toBe(false);
    expect(value).toMatchObject([[0.975], [{ basicType: "Error", basicValue: "#REF!" }]]);
  });

  it("explain a wrong argument in the cell instead of failing the call", async () => {
    const { failed, value } = await runtime.call("CBAM.FACTOR", [[["next year"]], null]);
    expect(failed).toBe(false);
    const [cell] = cellsOf(value) as { basicValue?: string; message?: string }[];
    expect(cell?.basicValue).toBe("#VALUE!");
    expect(cell?.message).toContain("next year");
  });

  it.each(functions.map((fn) => [fn.id, fn] as const))(
    "%s with no argument at all answers with cells, none of them null",
    async (id, fn) => {
      const { failed, value } = await runtime.call(id, nothing(fn));
      expect(failed).toBe(false);
      for (const cell of cellsOf(value)) expect(cell).not.toBeNull();
    },
  );

  it("say nothing for a function that does not exist", async () => {
    expect((await runtime.call("CBAM.NOTHING", [null])).failed).toBe(true);
  });
});
