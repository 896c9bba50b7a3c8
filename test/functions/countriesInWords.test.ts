/** Countries are named in the language of the message and of the steps, with their codes. Names as Unicode CLDR has them. */
import { textOfLaw } from "../../src/calls/countryWords";
import { LOCALES, type Locale, setLocale } from "../../src/i18n/t";
import { regimes } from "../../src/regimes";
import { excel, loadTables, serial } from "../tools/excelCaller";

beforeAll(loadTables);
afterEach(() => setLocale("en"));

const { refusal, block } = excel("desktop");
const NAMES: Readonly<Record<Locale, { readonly near: string; readonly several: RegExp; readonly exempt: string; readonly one: string }>> =
  {
    en: {
      near: "Taiwan (TW)",
      several: /\(NG\), .+\(RU\)/,
      exempt: "Iceland (IS), Liechtenstein (LI), Norway (NO)",
      one: "Switzerland (CH)",
    },
    "zh-TW": {
      near: "臺灣（TW）",
      several: /奈及利亞（NG）、俄羅斯（RU）/,
      exempt: "冰島（IS）、列支敦斯登（LI）、挪威（NO）",
      one: "瑞士（CH）",
    },
    "zh-CN": {
      near: "台湾（TW）",
      several: /尼日利亚（NG）、俄罗斯（RU）/,
      exempt: "冰岛（IS）、列支敦士登（LI）、挪威（NO）",
      one: "瑞士（CH）",
    },
  };

test.each(LOCALES)("in %s messages and steps name countries", (locale) => {
  setLocale(locale);
  const { near, several, exempt, one } = NAMES[locale];
  const day = serial("2026-02-01");
  expect(refusal("CBAM.COST", "73181542", "Taiwn", 100, day).message).toContain(near);
  expect(refusal("CBAM.COST", "73181542", "Nga", 100, day).message).toMatch(several);
  expect(refusal("CBAM.DEFAULT", "73181542", "CH").message).toContain(one);
  const steps = block("LAW.EXPLAIN", "CBAM.COST", "73181542", "CH", 100, day);
  expect(steps.find((step) => step[3] === "cbam.exemptOrigins")?.[1]).toContain(exempt);
});

test("what looks like a list of countries in a law is one", () => {
  const texts = regimes.flatMap((regime) =>
    [...regime.versions.values()].flatMap((version) =>
      [...version.parameters.values()].flatMap(({ values }) => values.map(({ value }) => value ?? "")),
    ),
  );
  const lists = [...new Set(texts)].filter((text) => /^[A-Z]{2}(, ?[A-Z]{2})+$/.test(text));
  // Those of CBAM, the UK, the American bills: no code without a name.
  expect(lists.length).toBeGreaterThan(4);
  for (const list of lists) expect(textOfLaw(list).match(/\([A-Z]{2}\)/g)).toHaveLength(list.split(",").length);
});
