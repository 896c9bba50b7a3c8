import { Table, tablesOf } from "../../src/core/dataset";
import { TableNotLoaded } from "../../src/core/error";

const table = Table.read({
  id: "t",
  rows: 6,
  columns: {
    country: ["TW", "TW", "TW", "*", "*", "TW"],
    code: ["72", "7208", "72081000", "7208", "7219", "25231000"],
    value: ["1", null, "3", "4", "5", "6"],
  },
});
const values = (rows: readonly number[]) => rows.map((row) => table.text(row as never, "value"));

describe("look-ups", () => {
  test("the longest prefix wins: 7208 10 00 has a row of its own", () =>
    expect(values(table.longestPrefix("code", "72081000", { country: "TW" }))).toEqual(["3"]));
  test("7208 10 00 20 falls back to 8 digits, 7208 90 80 to 4, 7299 to 2", () => {
    expect(values(table.longestPrefix("code", "7208100020", { country: "TW" }))).toEqual(["3"]);
    expect(values(table.longestPrefix("code", "72089080", { country: "TW" }))).toEqual([null]);
    expect(values(table.longestPrefix("code", "7299", { country: "TW" }))).toEqual(["1"]);
  });
  test("a prefix of another country is not taken", () =>
    expect(values(table.longestPrefix("code", "7219", { country: "*" }))).toEqual(["5"]));
  test("no row is no row: 7601 has none, and one digit is no prefix", () => {
    expect(table.longestPrefix("code", "7601")).toEqual([]);
    expect(table.longestPrefix("code", "7")).toEqual([]);
  });
  test("a code is never found by its middle", () => expect(table.longestPrefix("code", "082310")).toEqual([]));
  test("exact look-up by one and by two columns", () => {
    expect(values(table.where({ code: "7208" }))).toEqual([null, "4"]);
    expect(values(table.where({ code: "7208", country: "*" }))).toEqual(["4"]);
    expect(table.where({ code: "720810" })).toEqual([]);
  });
  test("longer codes below a prefix, each once and in order", () => {
    expect(table.below("code", "72")).toEqual(["7208", "72081000", "7219"]);
    expect(table.below("code", "7208")).toEqual(["72081000"]);
    expect(table.below("code", "73")).toEqual([]);
  });
});

describe("a table that is wrong or away", () => {
  test("columns of different length are refused", () =>
    expect(() => Table.read({ id: "t", rows: 2, columns: { a: ["1"] } })).toThrow(/1 of 2 rows/));
  test("something else than a table is refused", () => expect(() => Table.read(null)).toThrow(TypeError));
  test("a missing column is a fault, an empty cell is null", () => {
    expect(() => table.text(0 as never, "price")).toThrow(/no column/);
    expect(table.text(1 as never, "value")).toBeNull();
    expect(() => table.need(1 as never, "value")).toThrow(/empty/);
  });
  test("a table that is not loaded is told apart from a missing row", () => {
    expect(() => tablesOf(new Map()).table("t")).toThrow(TableNotLoaded);
    expect(tablesOf(new Map([["t", table]])).table("t").size).toBe(6);
  });
});
