// What a refusal offers is offered in the language of the person, and every name it offers is one the function takes.
import { LOCALES, setLocale } from "../../src/i18n/t";
import { cell, loadAll, refused } from "../tools/usSheet";

beforeAll(loadAll);
afterEach(() => setLocale("en"));

const CALLS: readonly (readonly [string, readonly unknown[], number])[] = [
  ["BUYCLEAN.LIMIT", ["?"], 0],
  ["FPFA.INITIALRATE", ["TW", "?"], 1],
  ["MCA.FUELEMISSIONS", ["?", 1000, "mmBtu"], 0],
  ["MCA.PROCESSTAX", ["?", 80_000, 2027], 0],
  ["MCA.PRODUCTTAX", ["?", 80_000, 2027, null, null, "119-HR3001"], 0],
  ["MCA.FUND", [1_000_000, "?"], 1],
  ["PROVEIT.COVERED", ["?"], 0],
  ["CBAM.FUEL", ["?", 1, "t"], 0],
];
const offered = (message: string): readonly string[] => (/(?:example: |例如：)(.*?)[.。]$/.exec(message)?.[1] ?? "").split(", ");

describe.each(LOCALES)("in %s", (locale) => {
  it.each(CALLS)("%s offers names it takes", (id, args, place) => {
    setLocale(locale);
    const names = offered(refused(id, ...args));
    expect(names.length).toBeGreaterThan(3);
    // "mixed coal, commercial sector" holds a comma of its own
    const whole = names.filter((name) => !/^(mixed coal|.* sector|industrial coking)$/.test(name));
    for (const name of whole) {
      if (locale !== "en") expect(name).toMatch(/[\u4e00-\u9fff]/);
      expect(["number", "boolean"]).toContain(typeof cell(id, ...args.map((arg, i) => (i === place ? name : arg))));
    }
  });

  it("the name of a thing without an answer is said so too", () => {
    setLocale(locale);
    const says = { en: "asphalt mix", "zh-TW": "瀝青混合料", "zh-CN": "沥青混合料" }[locale];
    expect(refused("BUYCLEAN.LIMIT", "asphalt mix")).toContain(says);
    const product = { en: "Ozone depleting substances", "zh-TW": "破壞臭氧層物質", "zh-CN": "消耗臭氧层物质" }[locale];
    expect(refused("MCA.PRODUCTTAX", "Ozone depleting substances", 1, 2027)).toContain(product);
    const similar = { en: "Hot metal", "zh-TW": "熔鐵", "zh-CN": "铁水" }[locale];
    expect(refused("ETS.BENCHMARK", "生鐵")).toContain(similar);
  });
});
