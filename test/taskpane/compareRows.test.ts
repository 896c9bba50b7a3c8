// The pure parts of the comparison: what is asked of the function, and bars, lines and totals from its rows.
import fc from "fast-check";
import { Decimal } from "../../src/core/decimal";
import { RuleError } from "../../src/core/error";
import { HEADERS } from "../../src/calls/comparison/goods";
import { gapsOf, roundTop, spanOf, ticksOf } from "../../src/taskpane/charts/data";
import { assumedSetup } from "../../src/taskpane/panes/compare/assumed";
import { preloadAll } from "../../src/functions/catalogue";
import { compare, type CompareRow, withTables } from "../../src/taskpane/panes/compare/compare";
import { EXAMPLE_OF_ALL } from "../../src/taskpane/panes/compare/example";
import { cellOf, type Entries, FIELDS } from "../../src/taskpane/panes/compare/fields";
import { livePlan } from "../../src/taskpane/panes/compare/live";
import {
  fxRows,
  listGoods,
  optionRows,
  pathValues,
  readColumns,
  type Request,
  type Setup,
  shipmentGoods,
} from "../../src/taskpane/panes/compare/request";
import { barsOf, linesOf, totalsOf } from "../../src/taskpane/panes/compare/totals";
import { missingHeaders } from "../../src/taskpane/panes/compare/missing";
import { matters, usualYears } from "../../src/taskpane/panes/compare/standing";
import "../../src/taskpane/panes/compare/words";
import "../../src/tables/words";
import "../../src/taskpane/words";

const SETUP: Setup = { base: "EUR", rates: {}, overYears: false, from: "2026", to: "2028", paths: {} };

const refusal = (code: RuleError["code"]): RuleError => new RuleError(code, "argument", {});
const row = (more: Partial<CompareRow>): CompareRow => ({
  line: 1,
  year: null,
  regime: "cbam",
  version: "2025-2083",
  charge: Decimal.of(10),
  currency: "EUR",
  status: { kind: "charged", as: "inForce", asOf: "", inDoubt: false, untested: false },
  basis: "",
  converted: Decimal.of(10),
  perTonne: null,
  convertedPerTonne: null,
  ...more,
});
const needs = (more: Partial<CompareRow>): CompareRow =>
  row({ charge: refusal("blank"), converted: refusal("blank"), status: { kind: "needsInput", header: "price" }, ...more });
const outside = (more: Partial<CompareRow>): CompareRow =>
  row({ charge: refusal("notCovered"), converted: refusal("notCovered"), status: { kind: "notCovered" }, ...more });

describe("What is asked", () => {
  test("every header of the function has a field, once", () => {
    expect(FIELDS.map(({ header }) => header).sort()).toEqual([...HEADERS].sort());
  });
  test("plain numbers are numbers, codes and everything doubtful stay text, a typed 0 stays a true zero", () => {
    const field = (header: string) => FIELDS.find((one) => one.header === header) as (typeof FIELDS)[number];
    expect([
      cellOf(field("tonnes"), " 12.5 "),
      cellOf(field("tonnes"), "1,5"),
      cellOf(field("tonnes"), "0"),
      cellOf(field("cn"), "01022100"),
      cellOf(field("nonMarket"), "TRUE"),
      cellOf(field("tonnes"), ""),
    ]).toEqual([12.5, "1,5", "0", "01022100", true, null]);
    expect(shipmentGoods({ tonnes: "5", cn: "7318", route: " " })).toEqual([
      ["cn", "tonnes"],
      ["7318", 5],
    ]);
    expect(shipmentGoods({ cn: "" })).toBeNull();
  });
  test("a list keeps its columns; the form adds those it lacks, to filled lines only", () => {
    const list = [
      ["CN code", "Tonnes", "Mine"],
      ["7318", 5, "x"],
      [null, null, null],
    ];
    expect(listGoods(list, { tonnes: "9", price: "80" })).toEqual([
      ["CN code", "Tonnes", "Mine", "price"],
      ["7318", 5, "x", 80],
      [null, null, null, null],
    ]);
    expect(readColumns(["CN 碼", "orign", "Colour", null])).toEqual([
      { name: "CN 碼", kind: "known", header: "cn" },
      { name: "orign", kind: "slip", header: "origin" },
      { name: "Colour", kind: "ignored" },
    ]);
    expect(readColumns(["Net mass", "淨重（公斤）"])).toEqual([
      { name: "Net mass", kind: "unusable", why: expect.stringContaining('"Net mass (kg)"') as string },
      { name: "淨重（公斤）", kind: "known", header: "tonnes" },
    ]);
  });
  test("the base is worth one of itself, and a rate that is not typed is left out", () => {
    expect(fxRows({ ...SETUP, base: "TWD", rates: { EUR: "36", USD: " ", TWD: "7" } })).toEqual([
      ["TWD", 1],
      ["EUR", 36],
    ]);
  });
  test("paths are parted by blanks and semicolons; a decimal comma is left for the function to refuse", () => {
    expect(pathValues("80 90;100, 110、120")).toEqual([80, 90, 100, 110, 120]);
    expect(pathValues("80,5")).toEqual(["80,5"]);
    expect(optionRows({ ...SETUP, overYears: true, paths: { price: "80 90 100", usPrice: "" } })).toEqual([
      ["years", 2026, 2028, null],
      ["price", 80, 90, 100],
    ]);
    expect(optionRows(SETUP)).toEqual([]);
  });
  test("the named cells of a workbook are the start; rates count only with the currency they are worth in", () => {
    const named = (value: string | number) => ({ address: "A1", value });
    expect(assumedSetup({ price: named(80), currency: named("TWD"), eur: named(36), usd: null, twd: null })).toEqual({
      base: "TWD",
      rates: { EUR: "36" },
      price: "80",
    });
    expect(assumedSetup({ price: null, currency: null, eur: named(36), usd: null, twd: null })).toEqual({
      base: "EUR",
      rates: {},
      price: null,
    });
  });
  test("the years go as far as the phase-out of free allocation, which Article 10a(1a) of Directive 2003/87/EC ends in 2034", () => {
    expect(usualYears()).toEqual({ first: 2026, last: 2034 });
  });
});

describe("Bars and totals", () => {
  test("a refusal is never a bar, and a missing rate is its own reason", () => {
    const { bars, undrawn } = barsOf(
      [row({}), needs({ version: "2023-956" }), row({ regime: "tw", version: "2023", currency: "TWD", converted: refusal("blank") })],
      "EUR",
    );
    expect(bars.map(({ label, value, open }) => [label, value, open])).toEqual([["EU CBAM 2025-2083", 10, false]]);
    expect(undrawn).toEqual([
      { label: "EU CBAM 2023-956 (superseded)", reason: "needs input: Certificate price (EUR)" },
      { label: "Taiwan carbon fee 2023", reason: "needs your exchange rate for TWD" },
    ]);
  });
  test("a true zero of the law is a bar of no length", () => {
    expect(barsOf([row({ charge: Decimal.of(0), converted: Decimal.of(0) })], "EUR").bars).toMatchObject([{ value: 0, text: "0.00 EUR" }]);
  });
  test("totals add what was charged and count the rest by reason; they are complete when the rest is outside the law", () => {
    const [whole] = totalsOf([row({}), row({ line: 2, charge: Decimal.of("0.1"), converted: Decimal.of("0.1") }), outside({ line: 3 })]);
    expect([String(whole?.charge), whole?.charged, whole?.lines, whole?.complete]).toEqual(["10.1", 2, 3, true]);
    const [part] = totalsOf([row({}), needs({ line: 2 }), needs({ line: 4 })]);
    expect([part?.complete, [...(part?.refused ?? [])]]).toEqual([false, [["needs input: Certificate price (EUR)", [2, 4]]]]);
  });
  test("bars and reasons together name every version exactly once, whatever was refused", () => {
    const any = fc.array(
      fc.record({
        line: fc.integer({ min: 1, max: 4 }),
        version: fc.constantFrom("2025-2083", "2023-956", "COM-2026-616"),
        kind: fc.constantFrom("charge", "needs", "outside", "rate"),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(any, (all) => {
        const rows = all.map(({ line, version, kind }) =>
          kind === "charge"
            ? row({ line, version })
            : kind === "rate"
              ? row({ line, version, converted: refusal("blank") })
              : kind === "needs"
                ? needs({ line, version })
                : outside({ line, version }),
        );
        const { bars, undrawn } = barsOf(rows, "EUR");
        expect(bars.length + undrawn.length).toBe(new Set(all.map(({ version }) => version)).size);
      }),
    );
  });
});

describe("Lines", () => {
  test("a year with a refused line has no point, since the sum would be too small; what is outside the law takes nothing away", () => {
    const { lines, undrawn } = linesOf(
      [
        row({ year: 2026 }),
        row({ year: 2026, line: 2 }),
        row({ year: 2027 }),
        needs({ year: 2027, line: 2 }),
        row({ year: 2028 }),
        outside({ year: 2028, line: 2 }),
      ],
      "EUR",
    );
    expect(lines[0]?.points.map(({ x, value }) => [x, value])).toEqual([
      [2026, 20],
      [2028, 10],
    ]);
    expect(undrawn).toEqual([
      {
        label: "EU CBAM 2025-2083 in 2027",
        reason: "lines were refused, so the sum would be too small: needs input: Certificate price (EUR)",
      },
    ]);
  });
  test("gaps lie where a year is missing between two points", () => {
    const points = [2026, 2027, 2030, 2034].map((x) => ({ x, value: 1, text: "1" }));
    expect(gapsOf(points, [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034])).toEqual([
      { startIndex: 1, endIndex: 2 },
      { startIndex: 2, endIndex: 3 },
    ]);
    expect(gapsOf(points, [2026, 2027, 2030, 2034])).toEqual([]);
  });
  test("ticks are few and end at the last year; spans of years are said shortly", () => {
    expect(ticksOf([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034])).toEqual([2026, 2028, 2030, 2032, 2034]);
    expect([spanOf([2033, 2031, 2032, 2029]), spanOf([2030])]).toEqual(["2029, 2031–2033", "2030"]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        const years = Array.from({ length: count }, (_, i) => 2000 + i);
        expect(ticksOf(years).length).toBeLessThanOrEqual(5);
        expect(ticksOf(years).at(-1)).toBe(years.at(-1));
      }),
    );
  });
});

describe("The sheet that calculates itself", () => {
  test("no block covers another, and the formula names exactly the blocks", () => {
    const goods = [
      ["cn", "tonnes"],
      ["7318", 5],
      ["7318", 6],
    ];
    const options = [
      ["years", 2026, 2028, null],
      ["price", 80, 90, 100],
    ];
    const { cells, formula, result } = livePlan(
      {
        goods,
        fx: [
          ["EUR", 1],
          ["USD", 0.9],
        ],
        options,
      },
      ["title", "asked"],
      9,
    );
    const taken = new Set<string>();
    const places = cells.flatMap(({ row: r, column: c, values }) => values.flatMap((line, i) => line.map((_, j) => `${r + i} ${c + j}`)));
    places.forEach((place) => taken.add(place));
    expect(taken.size).toBe(places.length);
    // Notes in rows 1-2, titles in row 4, rates and options in rows 5-6, goods titled in row 8, in rows 9-11, the result titled in row 13.
    expect(formula).toEqual({ row: 13, column: 0, text: "=BORDER.COMPARE(A9:B11,A5:B6,D5:G6,TRUE)" });
    expect(result).toEqual({ row: 13, column: 0, rows: 10, columns: 11 });
    expect(places.every((place) => Number(place.split(" ")[0]) < 13)).toBe(true);
  });
});

test("an axis ends where all its parts are round numbers, above the largest figure and not far above", () => {
  expect([42_240, 56_305.6, 8, 0.3, 100, 0].map((largest) => roundTop(largest, 4))).toEqual([80_000, 80_000, 8, 0.4, 100, 0]);
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (largest) => {
      const top = roundTop(largest, 4);
      expect(top).toBeGreaterThanOrEqual(largest * (1 - 1e-12));
      expect(top).toBeLessThanOrEqual(largest * 2.5 * (1 + 1e-9));
      expect(
        Number((top / 4).toPrecision(12))
          .toExponential()
          .replace(/e.*/, ""),
      ).toMatch(/^(1|2|2\.5|5)$/);
    }),
  );
});

describe("What is still missing, and the examples", () => {
  beforeAll(preloadAll);
  const asked = (entries: Entries): Request => ({ goods: shipmentGoods(entries) ?? [], fx: [["EUR", 1]], options: [] });
  const rowsFor = async (entries: Entries): Promise<readonly CompareRow[]> => {
    const answer = await compare(asked(entries));
    if (answer?.kind !== "rows") throw new Error("refused");
    return answer.rows;
  };

  test("all that a law needs is said at once: the bill's industry, then its baseline, and so on", async () => {
    const entries = { cn: "72083900", origin: "TW", tonnes: "100", date: "2027-02-01", intensity: "2.1" };
    const rows = await rowsFor(entries);
    const missing = await withTables(() => missingHeaders(asked(entries), rows));
    // With actual emissions the route decides the benchmark, free allocation of precursors is wanted, and 2027 has no price yet.
    expect(missing.get("cbam 2025-2083")?.slice(0, 2)).toEqual(["route", "sefa"]);
    expect(missing.get("ukcbam FA-2026")).toEqual(["ukRate"]);
    expect(missing.get("mca 119")?.[0]).toBe("usIntensity");
    for (const [key, headers] of missing)
      expect([key, headers.length, new Set(headers).size]).toEqual([key, headers.length, headers.length]);
    // Filled in, each law has its charge: the example for all of them leaves none asking.
    const filled = await rowsFor(EXAMPLE_OF_ALL);
    expect(filled.filter((row) => matters(row) && row.status.kind === "needsInput")).toEqual([]);
    const charging = filled.filter((row) => matters(row) && row.charge instanceof Decimal).map(({ regime }) => regime);
    expect(charging).toEqual(["cbam", "ukcbam", "tw", "cca", "fpfa", "mca"]);
  });
});
