/** The data themselves: cited, dated, whole, and complete for every country and code. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { STATUSES } from "../../src/core/citation";
import { isCivilDate } from "../../src/core/civilDate";
import { Table } from "../../src/core/dataset";
import { UNITS } from "../../src/core/unit";
import { cbam } from "../../src/regimes/cbam/regime";
import { ets } from "../../src/regimes/ets/regime";
import { benchmarkRows } from "../../src/regimes/cbam/rules/benchmarkRows";
import { defaultRow } from "../../src/regimes/cbam/rules/defaultValue";
import { findGood } from "../../src/regimes/cbam/rules/goodsScope";
import { printedRoute } from "../../src/regimes/cbam/rules/productionRoute";
import { sectorId } from "../../src/regimes/cbam/rules/markUp";
import { loadTables } from "../tools/excelCaller";
import { cn, from, lawAt } from "../tools/lawAt";

const DATA = join(__dirname, "../../src/data");
const regimes = [cbam, ets];
const OURS = /^(cbam|cn|ets|eua|countries)-/;
const folders = readdirSync(DATA).filter((name) => OURS.test(name));
const file = (id: string, name: string) => readFileSync(join(DATA, id, name));
const source = (id: string) => JSON.parse(file(id, "source.json").toString()) as Record<string, unknown>;
const table = (id: string) => Table.read(JSON.parse(file(id, "table.json").toString()));

beforeAll(loadTables);

describe.each(regimes)("parameters and versions of $id", ({ id, versions, acts }) => {
  const parameters = [...versions.values()].flatMap((version) =>
    [...version.parameters.values()].map((parameter) => ({ version, parameter })),
  );

  test("every value has a date, a known status, and citations of acts that exist", () => {
    for (const { parameter } of parameters)
      for (const value of parameter.values) {
        expect([parameter.id, isCivilDate(value.from), STATUSES.includes(value.status), value.cite.length > 0]).toEqual([
          parameter.id,
          true,
          true,
          true,
        ]);
        for (const cite of value.cite) expect(`${parameter.id} ${cite.act} ${acts.has(cite.act)}`).toBe(`${parameter.id} ${cite.act} true`);
      }
  });
  test("ids are dotted and lowerCamel, units are registered, and a person looked at each by today's state of 20 November 2026", () => {
    for (const { parameter } of parameters) {
      expect(parameter.id).toMatch(/^(cbam|ets)(\.[a-z][A-Za-z0-9]*)+$/);
      expect(UNITS).toContain(parameter.unit);
      expect(parameter.checkedOn >= "2026-01-01" && parameter.checkedOn <= "2026-12-31").toBe(true);
    }
  });
  test("numbers are numbers, dates are dates, and an announced value is due after the day it holds from", () => {
    for (const { parameter } of parameters)
      for (const { value, from: begin, expectedOn } of parameter.values) {
        if (expectedOn !== undefined) expect(value === null && expectedOn > begin).toBe(true);
        if (value === null || parameter.unit === "text") continue;
        expect(`${parameter.id} ${value}`).toMatch(parameter.unit === "date" ? / (\+\d+-\d\d-\d\d|\d{4}-\d\d-\d\d)$/ : / -?\d+(\.\d+)?$/);
      }
  });
  test("versions name existing acts, are called after an act or period, and say as of when", () => {
    for (const version of versions.values()) {
      expect(version.id).toMatch(/^(\d{4}-\d+|COM-\d{4}-\d+(\+COM-\d{4}-\d+)?|EP-\d{4}-\d\d-\d\d)$/);
      for (const act of version.acts) expect(`${version.id} ${act} ${acts.has(act)}`).toBe(`${version.id} ${act} true`);
      expect(version.regime).toBe(id);
    }
  });
  test("acts have a title, a link over https and a place of publication", () => {
    for (const act of acts.values())
      expect([act.title.length > 0, act.link.startsWith("https://"), act.journal.length > 0]).toEqual([true, true, true]);
  });
  test("every act named by a value belongs to the acts of some version or is shared", () => {
    const cited = new Set(parameters.flatMap(({ parameter }) => parameter.values.flatMap((value) => value.cite.map((cite) => cite.act))));
    for (const act of cited) expect(acts.has(act)).toBe(true);
  });
});

describe("tables", () => {
  test.each(folders)("%s: the hash of the table, its rows and its id are those of its source", (id) => {
    const about = source(id);
    expect(about["sha256"]).toBe(createHash("sha256").update(file(id, "table.json")).digest("hex"));
    const { size, id: inside } = table(id);
    expect([inside, size, about["id"], about["rows"]]).toEqual([id, size, id, size]);
    expect([
      isCivilDate(String(about["retrieved"])),
      String(about["link"]).startsWith("https://"),
      STATUSES.includes(about["status"] as never),
    ]).toEqual([true, true, true]);
    for (const key of ["edition", "act", "origin", "licence"]) expect(String(about[key]).length).toBeGreaterThan(1);
    expect(id).toMatch(/^[a-z0-9]+(-[A-Za-z0-9]+)+$/);
  });

  test("row counts are those of the acts: 10,933 and 10,907 defaults, 260 unknown origins, 34 withdrawn, 1,804 benchmarks, 53 goods, 245 transitional", () => {
    const rows = (id: string) => table(id).size;
    expect([
      rows("cbam-defaults-2025-2621"),
      rows("cbam-defaults-2026-1740"),
      rows("cbam-defaults-unknown-origin-2026-1740"),
      rows("cbam-defaults-withdrawn-2026-1740"),
      rows("cbam-benchmarks-2025-2620"),
      rows("cbam-goods-2025-2083"),
      rows("cbam-defaults-transitional-2023"),
    ]).toEqual([10933, 10907, 260, 34, 1804, 53, 245]);
    const benchmarks = table("cbam-benchmarks-2025-2620");
    expect(new Set(benchmarks.all().map((row) => benchmarks.need(row, "code"))).size).toBe(570);
  });

  test("every table that a version pins exists, and every table is pinned or read by a function", () => {
    const pinned = new Set(
      regimes.flatMap((regime) => [...regime.versions.values()].flatMap((version) => Object.values(version.datasets))),
    );
    for (const id of pinned) expect(`${id} ${existsSync(join(DATA, id, "table.json"))}`).toBe(`${id} true`);
    // Countries and allowance prices belong to no version; routes and standard factors are for reading.
    const others = new Set([
      "countries-iso3166",
      "country-names-2026",
      "eua-prices-icap",
      "cbam-routes-2025-2620",
      "cbam-standard-factors-2025-2547",
    ]);
    expect(folders.filter((id) => !pinned.has(id) && !others.has(id))).toEqual([]);
  });

  test("codes are digits, figures have a point and no sign, countries are known", () => {
    const known = new Set(
      table("countries-iso3166")
        .all()
        .map((row) => table("countries-iso3166").need(row, "alpha2")),
    );
    for (const id of folders.filter((name) => name.startsWith("cbam-defaults") || name.startsWith("cbam-benchmarks"))) {
      const t = table(id);
      for (const row of t.all()) {
        if (!/^\d{4,10}$/.test(t.need(row, "code"))) throw new Error(`${id}: code ${t.need(row, "code")}`);
        for (const column of ["direct", "indirect", "total", "columnA", "columnB"]) {
          const figure = t.columnNames.includes(column) ? t.text(row, column) : null;
          if (figure !== null && !/^\d+(\.\d+)?$/.test(figure)) throw new Error(`${id}: ${column} ${figure}`);
        }
        const country = t.columnNames.includes("country") ? t.need(row, "country") : "*";
        if (country !== "*" && !known.has(country)) throw new Error(`${id}: country ${country}`);
      }
    }
  });

  test("no code stands twice for one country, no benchmark twice for one route and year", () => {
    for (const [id, columns] of [
      ["cbam-defaults-2026-1740-2", ["country", "code"]],
      ["cbam-defaults-2026-1740", ["country", "code"]],
      ["cbam-defaults-2025-2621", ["country", "code"]],
      ["cbam-benchmarks-2025-2620", ["code", "route", "fromYear"]],
      ["cbam-goods-2025-2083", ["code"]],
      ["cbam-defaults-unknown-origin-2026-1740", ["code"]],
    ] as const) {
      const t = table(id);
      const keys = t.all().map((row) => columns.map((column) => t.text(row, column)).join("|"));
      expect([...keys].sort().filter((key, i, all) => key === all[i - 1])).toEqual([]);
    }
  });
});

describe("completeness for imports of 2026 to 2030", () => {
  const version = "2025-2083";
  const everyCode = () => {
    const t = table("cbam-benchmarks-2025-2620");
    return [...new Set(t.all().map((row) => t.need(row, "code")))];
  };

  test("every benchmark code is a good of Annex I, of the sector its default values carry a mark-up for", () => {
    const law = lawAt("2026", version);
    for (const code of everyCode()) {
      const sector = findGood(cn(code), law)?.sector;
      expect(`${code} ${sector === undefined ? "not covered" : law.has(`cbam.markUp.${sectorId(sector)}`)}`).toBe(`${code} true`);
    }
  });

  test("every country and code has one default row, and one benchmark route or none; white and grey are asked for", () => {
    const law = lawAt("2026", version);
    const t = table("cbam-defaults-2026-1740-2");
    const countries = [...new Set(t.all().map((row) => t.need(row, "country"))), "TO"];
    const problems: string[] = [];
    let resolved = 0;
    for (const country of countries)
      for (const code of everyCode()) {
        for (const route of code === "25231000" || code === "25239000" ? ["A", "B"] : [undefined]) {
          const query = { code: cn(code), origin: from(country), route };
          try {
            const found = defaultRow(query, law);
            const chosen = printedRoute(query.code, found, route, 2026, law);
            const rows = benchmarkRows(query.code, 2026, law).filter(
              (row) => (law.table("benchmarks").text(row, "route") ?? "") === chosen,
            );
            if (rows.length === 1) resolved += 1;
            else problems.push(`${country} ${code}: ${rows.length} rows for route ${chosen}`);
          } catch (error) {
            problems.push(`${country} ${code}: ${String(error)}`);
          }
        }
      }
    expect(problems.slice(0, 5)).toEqual([]);
    expect(resolved).toBe(countries.length * 572);
  });

  test("in every year from 2026 to 2030 every code and route has exactly one benchmark row", () => {
    const t = table("cbam-benchmarks-2025-2620");
    for (let year = 2026; year <= 2030; year++) {
      const seen = new Map<string, number>();
      for (const row of t.all()) {
        if (Number(t.need(row, "fromYear")) > year || Number(t.need(row, "toYear")) < year) continue;
        const key = `${t.need(row, "code")} ${t.text(row, "route") ?? ""}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      expect([...seen].filter(([, count]) => count !== 1)).toEqual([]);
      expect(new Set([...seen.keys()].map((key) => key.split(" ")[0])).size).toBe(570);
    }
  });
});
