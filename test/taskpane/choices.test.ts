// What the forms offer: words for every fixed value, values the functions take, provisions that open an official page.
import { RuleError, TableNotLoaded } from "../../src/core/error";
import { regimes } from "../../src/regimes";
import { loadMissing } from "../../src/datasource";
import { evaluate } from "../../src/calls/evaluate";
import { explain } from "../../src/calls/explain";
import { allSpecs, specOf } from "../../src/functions/register";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { linksOf } from "../../src/taskpane/answers";
import { closedChoices } from "../../src/taskpane/panes/calculate/choices";
import { isoDate, typedValue } from "../../src/taskpane/panes/calculate/entries";
import { routesFor, tableChoices } from "../../src/taskpane/panes/calculate/tableChoices";
import "../../src/regimes/tables";
import "../../src/taskpane/words";
import "../../src/taskpane/panes/lookup/laws";
import { asCells, EXAMPLES } from "./examples";

afterEach(() => setLocale("en"));

async function loaded<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TableNotLoaded)) throw error;
      await loadMissing(error.datasetId);
    }
  }
}

const all = allSpecs().flatMap((spec) => Object.entries(spec.args).map(([name, reader]) => ({ spec, name, reader })));

describe("Fixed words", () => {
  it("are offered for every reader that has them, and each is read back", () => {
    const listed = all.filter(({ reader }) => reader.choices && reader.kind !== "column");
    expect(listed.length).toBeGreaterThan(25);
    for (const { name, reader } of listed) expect(closedChoices(name, reader)?.map(({ value }) => value)).toEqual(reader.choices);
  });
  it.each(["zh-TW", "zh-CN"] as const)("have words in %s, or are codes and figures", (locale) => {
    setLocale(locale);
    const bare = all
      .flatMap(({ name, reader }) => closedChoices(name, reader) ?? [])
      .filter(({ value, shown }) => value === shown && /[a-z]{3}/.test(value));
    expect([...new Set(bare.map(({ value }) => value))]).toEqual([]);
  });
});

describe("Lists from tables", () => {
  const withList = all.flatMap(({ spec, name }) => {
    const list = tableChoices(spec, name);
    return list && !spec.id.startsWith("LAW.") ? [{ id: spec.id, name, list }] : [];
  });
  it("exist for every text with a list of its own", () => {
    expect(new Set(withList.map(({ id, name }) => `${specOf(id).regime}.${name}`))).toEqual(
      new Set([
        "ets.product",
        "ets.search",
        "ets.period",
        "fpfa.product",
        "proveit.product",
        "cca.naics",
        "mca.process",
        "mca.product",
        "mca.fuel",
        "mca.unit",
        "mca.share",
        "buyclean.material",
        "tw.year",
      ]),
    );
  });
  it.each(withList.map(({ id, name, list }) => [`${id} ${name}`, id, name, list] as const))(
    "%s: every entry is one the function knows, in every language",
    async (_title, id, name, list) => {
      const spec = specOf(id);
      const example = EXAMPLES[id] ?? {};
      for (const locale of LOCALES) {
        setLocale(locale);
        const choices = await list((argument) => (argument === name ? "" : (example[argument] ?? "")));
        expect(choices.length).toBeGreaterThan(1);
        for (const { value } of choices) {
          const [[result] = []] = await loaded(() => evaluate(spec, asCells(id, Object.keys(spec.args), { ...example, [name]: value })));
          // A limit may not be set yet or a unit not fit the fuel; an unknown name would be another refusal.
          if (result instanceof RuleError)
            expect([value, result.code, result.reason]).not.toEqual([value, "unknownCode", expect.stringMatching(/named|naics|product/)]);
        }
      }
    },
  );
  it("routes of a code are those its benchmarks print", async () => {
    // 2025/2620: cement clinker is grey (A) or white (B); nitric acid has no route.
    expect((await routesFor("25231000", "")).map(({ value }) => value)).toEqual(["A", "B"]);
    expect(await routesFor("28080000", "")).toEqual([]);
  });
});

describe("Every step of every example", () => {
  it.each(Object.keys(EXAMPLES))("%s: provisions open an official page", async (id) => {
    const spec = specOf(id);
    const steps = await loaded(() => explain(spec, asCells(id, Object.keys(spec.args), EXAMPLES[id] ?? {})).steps);
    for (const { text, link } of linksOf(steps)) expect([text, link]).toEqual([text, expect.stringMatching(/^https:\/\//)]);
  });
  it("covers every regime", () => {
    expect(new Set(Object.keys(EXAMPLES).map((id) => specOf(id).regime))).toEqual(new Set(regimes.map(({ id }) => id)));
  });
});

describe("What is typed", () => {
  it.each([
    ["2026-03-31", "2026-03-31"],
    ["2026/3/1", "2026-03-01"],
    ["2026年3月31日", "2026-03-31"],
    ["２０２６-０３-３１", "2026-03-31"],
    ["31.3.2026", null],
    ["2026", null],
  ])("%s is the date %s", (typed, date) => {
    expect(isoDate(typed)).toBe(date);
  });
  it.each([
    ["25%", 0.25],
    ["12.5 %", 0.125],
    ["1,5", "1,5"],
    ["0", "0"],
    ["１００", 100],
  ])("%s is the quantity %s where an empty cell is a blank", (typed, value) => {
    expect(typedValue(typed, { kind: "quantity", zeroIsBlank: true })).toBe(value);
  });
  it("0 is a number where it is a lawful value", () => expect(typedValue("0", { kind: "quantity", zeroIsBlank: false })).toBe(0));
});
