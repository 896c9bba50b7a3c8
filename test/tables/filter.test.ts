// Filtering rows: codes find the heading above and the lines below, years find ranges, a country without rows falls back.
import { filterRows, optionsOf } from "../../src/tables/filter";
import type { Column, Filter, Row, TableSpec } from "../../src/tables/table";

const column = (key: string, kind: Column["kind"] = "text"): Column => ({ key, labelKey: key, kind, choice: "usual" });
const filters: readonly Filter[] = [
  { kind: "country", column: "country", fallback: "*" },
  { kind: "cnPrefix", column: "code" },
  { kind: "period", column: "period" },
  { kind: "version", column: "version" },
  { kind: "text" },
];
const spec: TableSpec = {
  id: "test",
  regime: "cbam",
  titleKey: "test",
  edition: "1",
  status: "verified",
  filters,
  columns: [column("country"), column("code", "code"), column("period"), column("version"), column("name")],
  load: () => Promise.reject(new Error("not needed")),
};
const rows: readonly Row[] = [
  ["TW", "7208", "2026-2030", "a", "Hot-rolled flat"],
  ["TW", "72081000", "2026-2027", "a", "In coils, patterned"],
  ["TW", "73181542", "2028-2030", "b", "螺栓 Bolts"],
  ["CN", "7208", "2026", "b", "Hot-rolled flat"],
  ["*", "7208", "2024-Q1", "b", "Hot-rolled flat"],
];
const found = (choices: Parameters<typeof filterRows>[2]): (string | undefined)[] =>
  filterRows(spec, rows, choices).rows.map((row) => `${row[0]} ${row[1]}`);

describe("Filters", () => {
  test("nothing entered keeps everything", () => {
    expect(found({})).toHaveLength(5);
    expect(found({ text: "  ", country: "" })).toHaveLength(5);
  });
  test("the beginning of a code finds what lies below", () => {
    expect(found({ cnPrefix: "7208" })).toEqual(["TW 7208", "TW 72081000", "CN 7208", "* 7208"]);
    expect(found({ cnPrefix: "73 18.15" })).toEqual(["TW 73181542"]);
  });
  test("a full code finds the heading that stands for it, but not a neighbour", () => {
    expect(found({ cnPrefix: "72083600", country: "TW" })).toEqual(["TW 7208"]);
  });
  test("a year finds single years, ranges and quarters", () => {
    expect(found({ period: "2026" })).toEqual(["TW 7208", "TW 72081000", "CN 7208"]);
    expect(found({ period: "2028" })).toEqual(["TW 7208", "TW 73181542"]);
    expect(found({ period: "2024" })).toEqual(["* 7208"]);
  });
  test("words may stand anywhere in the row, in any order, width and case", () => {
    expect(found({ text: "ROLLED hot" })).toHaveLength(3);
    expect(found({ text: "螺栓" })).toEqual(["TW 73181542"]);
    expect(found({ text: "ＢＯＬＴＳ" })).toEqual(["TW 73181542"]);
  });
  test("several filters all have to hold", () => {
    expect(found({ country: "TW", version: "b" })).toEqual(["TW 73181542"]);
    expect(found({ country: "TW", version: "c" })).toEqual([]);
  });
  test("a country without rows of its own gets those of the other countries, and that is said", () => {
    expect(filterRows(spec, rows, { country: "FJ" })).toEqual({ rows: [rows[4]], fallback: true });
    expect(filterRows(spec, rows, { country: "TW" }).fallback).toBe(false);
  });
  test("no rows of the other countries for a code of another chapter: nothing, and no fallback is claimed", () => {
    expect(filterRows(spec, rows, { country: "FJ", cnPrefix: "7601" }).rows).toEqual([]);
  });
  test("the years offered are those the periods cover", () => {
    expect(optionsOf(spec, { kind: "period", column: "period" }, rows)).toEqual(["2024", "2026", "2027", "2028", "2029", "2030"]);
    expect(optionsOf(spec, { kind: "version", column: "version" }, rows)).toEqual(["a", "b"]);
  });
});
