/** Every quarter from 2013 to 2040, every version, every dated function: one answer or a stated refusal, never a fault. */
import { civilDate } from "../../src/core/civilDate";
import { bookOf } from "../../src/calls/books";
import { hasWords } from "../../src/i18n/t";
import { RuleError } from "../../src/core/error";
import { evaluate } from "../../src/calls/evaluate";
import { specOf } from "../../src/functions/register";
import { loadTables } from "../tools/excelCaller";

beforeAll(loadTables);

const QUARTERS = Array.from({ length: 28 }, (_, i) => 2013 + i).flatMap((year) =>
  ["01-01", "03-31", "04-01", "06-30", "07-01", "09-30", "10-01", "10-19", "10-20", "12-31"].map((day) => `${year}-${day}`),
);
const CBAM = [undefined, ...bookOf("cbam").regime.versions.keys()];
const GOODS = ["72083900", "72191100", "25231000", "28041000", "27160000", "31021012", "29011000", "72044100"];

/** '#code.reason' of a refusal, else the type of the answer. */
function outcome(id: string, args: readonly unknown[]): string {
  const results = evaluate(
    specOf(id),
    args.map((argument) => (argument === undefined ? null : [[argument]])),
  );
  return results
    .flat()
    .map((result) => {
      if (result instanceof RuleError) return `#${result.code}.${result.reason}`;
      if (typeof result === "object" && result !== null && "isNaN" in result)
        return (result as { isNaN(): boolean }).isNaN() ? "NaN" : "number";
      return result === null ? "null" : typeof result;
    })
    .join(" ");
}

const seen = new Set<string>();
function check(id: string, ...args: readonly unknown[]): string {
  const found = outcome(id, args);
  for (const part of found.split(" ")) {
    if (part.startsWith("#")) seen.add(part.slice(1));
    else if (!/^(number|string|boolean|object)$/.test(part)) throw new Error(`${id} ${args.join(" ")}: ${part}`);
  }
  return found;
}

test("no two versions of a regime are in force on one day, and within a regime's life there is no gap", () => {
  for (const [regime, first, last] of [
    ["cbam", "2023-10-01", "2040-12-31"],
    ["ets", "2013-01-01", "2030-12-31"],
  ] as const) {
    const windows = [...bookOf(regime).regime.versions.values()]
      .flatMap((version) => (version.inForce ? [version.inForce] : []))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    expect(windows[0]?.from).toBe(first);
    for (let i = 1; i < windows.length; i++) {
      const [before, after] = [windows[i - 1]!, windows[i]!];
      expect(Date.parse(after.from) - Date.parse(before.to ?? "9999-12-31")).toBe(86_400_000);
    }
    expect((windows.at(-1)?.to ?? "9999-12-31") >= last).toBe(true);
    for (const day of QUARTERS)
      if (day >= first && day <= last)
        expect(() => bookOf(regime).choose(undefined, { date: civilDate(day), precision: "day" })).not.toThrow();
  }
});

test("a version covers at least the days on which it is in force", () => {
  for (const regime of ["cbam", "ets"])
    for (const { inForce, covers } of bookOf(regime).regime.versions.values()) {
      if (!inForce) continue;
      expect(covers.from <= inForce.from).toBe(true);
      expect((covers.to ?? "9999") >= (inForce.to ?? "0000")).toBe(true);
    }
});

describe("dated functions of CBAM", () => {
  test.each(CBAM)("version %p: every day answers or is refused", (version) => {
    for (const day of QUARTERS) {
      const year = day.slice(0, 4);
      check("CBAM.PRICE", day, version);
      check("CBAM.HOLDING", 100, day, version);
      if (!/01-01|10-20/.test(day)) continue;
      for (const at of day.endsWith("01-01") ? [day, year] : [day])
        for (const cn of GOODS) {
          check("CBAM.CERTIFICATES", cn, "TW", 10, at, undefined, undefined, undefined, undefined, undefined, version);
          check("CBAM.COST", cn, "TW", 10, at, 2, undefined, 1, 5, 80, version);
          check("CBAM.INTENSITY", cn, "TW", at, undefined, version);
          check("CBAM.SEFA", cn, at, undefined, "C", undefined, version);
          check("CBAM.BENCHMARK", cn, "B", undefined, at, version);
        }
      for (const cn of GOODS) check("CBAM.MARKUP", cn, year, version);
      check("CBAM.FACTOR", year, version);
      check("CBAM.PENALTY", 1, year, 120, undefined, version);
      for (const duty of ["declaration", "surrender", "repurchase", "cancellation", "sale"]) check("CBAM.DEADLINE", duty, year, version);
      check("LAW.VALUE", "cbam.obligation", day, version);
      const results = evaluate(specOf("CBAM.THRESHOLD"), [
        [["72083900"]],
        [[10]],
        [[Number(year)]],
        version === undefined ? null : [[version]],
      ]);
      expect([true, "RuleError"]).toContain(results[0]?.[0] instanceof RuleError ? "RuleError" : results[0]?.[0]);
    }
  });

  test("undated functions answer or refuse under every version", () => {
    for (const version of CBAM)
      for (const cn of [...GOODS, "2804", "7208", "7202", "2523100010"]) {
        for (const part of ["sector", "covered", "gases", "indirect", "description"]) check("CBAM.SCOPE", cn, part, version);
        for (const part of ["total", "direct", "indirect", "route", "table"]) check("CBAM.DEFAULT", cn, "TW", part, undefined, version);
        check("CBAM.BENCHMARK", cn, "A", undefined, undefined, version);
      }
  });
});

test("every good of every goods list has a sector, gases, a word on indirect emissions and a description", () => {
  for (const version of bookOf("cbam").regime.versions.values()) {
    const table = bookOf("cbam").law(version.id, undefined).table("goods");
    for (const row of table.all()) {
      if (table.text(row, "listing") !== "include") continue;
      const code = table.need(row, "code").padEnd(4, "1");
      for (const part of ["sector", "covered", "gases", "indirect", "description"]) {
        const found = check("CBAM.SCOPE", code, part, version.id);
        if (!found.startsWith("#")) expect(found).toMatch(/string|boolean/);
        else expect(found).toMatch(table.text(row, "indirect") === "open" && part === "indirect" ? /indirectOpen|tooShort/ : /tooShort/);
      }
    }
  }
});

test("dated functions of the ETS answer or refuse on every day", () => {
  for (const day of QUARTERS) {
    const year = Number(day.slice(0, 4));
    for (const kind of ["exposed", "notExposed", "districtHeating"]) check("ETS.EXPOSURE", day, kind);
    for (const product of ["Coke", "Lime", "EAF carbon steel", "Process emissions", "Heat benchmark"])
      check("ETS.ALLOCATION", product, 1000, year, undefined, true, 5, 5);
  }
});

test("every parameter of every version is read on every day: a value, or a refusal that names why", () => {
  for (const regime of ["cbam", "ets"])
    for (const version of bookOf(regime).regime.versions.values())
      for (const parameter of version.parameters.keys()) {
        for (const day of QUARTERS) check("LAW.VALUE", parameter, day, version.id);
      }
});

test("every refusal met on the way has its own sentence", () => {
  expect(seen.size).toBeGreaterThan(10);
  expect([...seen].filter((reason) => !hasWords(`error.${reason}`))).toEqual([]);
});
