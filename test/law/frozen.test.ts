/** Released versions keep their results: what a workbook shows today it shows in ten years. See howToExtend in the files. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { regimes } from "../../src/regimes";
import { excel, loadTables } from "../tools/excelCaller";

type Frozen = {
  readonly version: string;
  readonly howToExtend: string;
  readonly results: readonly { readonly call: readonly [string, ...unknown[]]; readonly expected: unknown; readonly because: string }[];
};

const FOLDER = join(__dirname, "frozen");
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, frozen: JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Frozen }));
const mine = files.filter(({ frozen }) => frozen.results.every(({ call }) => /^(CBAM|ETS)\./.test(call[0])));
const { value } = excel("desktop");

beforeAll(loadTables);

test("every version of CBAM and the ETS has a file of at least two dozen results", () => {
  const versions = regimes.filter(({ id }) => ["cbam", "ets"].includes(id)).flatMap((regime) => [...regime.versions.keys()]);
  expect(mine.map(({ frozen }) => frozen.version).sort()).toEqual([...versions].sort());
  for (const { name, frozen } of mine)
    expect([name, frozen.results.length >= 24, frozen.howToExtend.length > 50]).toEqual([`${frozen.version}.json`, true, true]);
});

const cases = mine.flatMap(({ frozen }) =>
  frozen.results.map((result) => ({
    version: frozen.version,
    words: JSON.stringify(result.call).replaceAll("null", "").slice(1, -1),
    ...result,
  })),
);

test.each(cases)("$version: $words is $expected ($because)", ({ call, expected }) => {
  const [id, ...args] = call;
  expect(value(id, ...args)).toBe(expected);
});

test("no call stands twice in a file", () => {
  for (const { frozen } of mine) {
    const calls = frozen.results.map(({ call }) => JSON.stringify(call));
    expect(calls.length).toBe(new Set(calls).size);
  }
});
