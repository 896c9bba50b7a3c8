// The contract with pinned workbooks: released tables and legal versions keep what they answer.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { civilDate } from "../../src/core/civilDate";
import type { LegalVersion } from "../../src/core/legalVersion";
import { readParameters } from "../../src/core/parameter";
import { broken, currentEditions, FILE, type Editions } from "./editions";

const golden = JSON.parse(readFileSync(FILE, "utf8")) as Editions;
const DATA = path.resolve(__dirname, "../../src/data");

test("every table and legal version is as recorded; an addition is recorded with `npm run editions`", () => {
  const now = currentEditions();
  expect(broken(golden, now)).toEqual([]);
  expect(now).toEqual(golden);
});

test.each(readdirSync(DATA))("the stored table %s is the one its fingerprint was taken of", (id) => {
  expect(
    createHash("sha256")
      .update(readFileSync(path.join(DATA, id, "table.json")))
      .digest("hex"),
  ).toBe(golden.tables[id]);
});

describe("what would break a pinned workbook", () => {
  const values = (list: readonly object[]): unknown => [
    {
      id: "x.rate",
      unit: "%",
      checkedOn: "2026-01-01",
      values: list.map((value) => ({ cite: ["act:Art. 1"], status: "verified", ...value })),
    },
  ];
  const version = (list: readonly object[], more: Partial<LegalVersion> = {}): LegalVersion => ({
    id: "v1",
    regime: "x",
    status: "inForce",
    covers: { from: civilDate("2026-01-01") },
    undated: civilDate("2026-01-01"),
    acts: [],
    datasets: { goods: "goods-1" },
    parameters: new Map(readParameters(values(list), "x").map((p) => [p.id, p])),
    variants: {},
    asOf: civilDate("2026-01-01"),
    ...more,
  });
  const editions = (versions: readonly LegalVersion[], tables: Record<string, string> = { "goods-1": "a" }): Editions => ({
    tables,
    versions: currentEditions([{ id: "x", versions: new Map(versions.map((v) => [v.id, v])), acts: new Map() }]).versions,
  });
  const year = (from: string, value: string | null, to?: string): object => ({ from, value, ...(to === undefined ? {} : { to }) });
  const before = editions([version([year("2026-01-01", "1.5", "2026-12-31"), year("2027-01-01", null)])]);
  const check = (versions: readonly LegalVersion[], tables?: Record<string, string>): string[] =>
    broken(before, editions(versions, tables));

  test("nothing: another version, table or parameter, a value for a time that had none, a window of force that closed", () => {
    const more = version([year("2026-01-01", "1.5", "2026-12-31"), year("2027-01-01", "2")], {
      status: "superseded",
      inForce: { from: civilDate("2026-01-01"), to: civilDate("2026-06-30") },
      datasets: { goods: "goods-1", rates: "rates-1" },
    });
    expect(check([more, version([], { id: "v2" })], { "goods-1": "a", "goods-2": "b" })).toEqual([]);
  });
  test.each<[string, readonly LegalVersion[], Record<string, string>, RegExp]>([
    ["a table that changed", [version([year("2026-01-01", "1.5", "2026-12-31")])], { "goods-1": "b" }, /goods-1 changed/],
    ["a table that is gone", [version([year("2026-01-01", "1.5", "2026-12-31")])], {}, /goods-1 is gone/],
    ["a version that is gone", [], { "goods-1": "a" }, /x\/v1 is gone/],
    ["another value", [version([year("2026-01-01", "1.6", "2026-12-31")])], { "goods-1": "a" }, /x\.rate answers otherwise/],
    ["a value that ends earlier", [version([year("2026-01-01", "1.5", "2026-06-30")])], { "goods-1": "a" }, /x\.rate answers otherwise/],
    [
      "a parameter that is gone",
      [version([year("2026-01-01", "1.5", "2026-12-31")], { parameters: new Map() })],
      { "goods-1": "a" },
      /x\.rate answers otherwise/,
    ],
    [
      "another table for the same role",
      [version([year("2026-01-01", "1.5", "2026-12-31")], { datasets: { goods: "goods-2" } })],
      { "goods-1": "a" },
      /table goods was goods-1 and is goods-2/,
    ],
    [
      "another rule",
      [version([year("2026-01-01", "1.5", "2026-12-31")], { covers: { from: civilDate("2026-07-01") } })],
      { "goods-1": "a" },
      /covers/,
    ],
  ])("%s", (_, versions, tables, why) => {
    const found = check(versions, tables);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(why);
  });
  test("a value put in behind one that had no end changes what that one answers", () => {
    const open = editions([version([year("2026-01-01", "1.5")])]);
    const later = editions([version([year("2026-01-01", "1.5"), year("2027-01-01", "2")])]);
    expect(broken(open, later)).toEqual(["x/v1: x.rate answers otherwise than before in 1 of its stretches of time"]);
  });
});
