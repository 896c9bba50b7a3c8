// The three languages say the same: the same keys, the same placeholders, nothing left in English.
import { LOCALES } from "../../src/i18n/t";
import { CHINESE, functionWords, notes, placeholdersOf, topics } from "../tools/words";

/** Words that are the same in every language: names, units, codes, patterns without a word. */
const SAME_EVERYWHERE =
  /^(?:[^A-Za-z]*|(?:\{\w+\}|[^A-Za-z]|EU|ETS|CBAM|CCA|FPFA|MCA|SEFA|Excel|SHA-256|CN|ISO|CO2e?|tCO2e?|N2O|CH4|PFC|EUR|USD|NT\$|MWh|TJ|GJ|mmBtu|kWh|kg|lb|Mt|intl\$|t|A|B|PROVE IT Act|Clean Competition Act|TRUE|FALSE|HTS|NAICS|XLSX|JSON|English)*)$/;

describe("The words of a topic", () => {
  it("are asked for in every language there is", () => {
    expect(LOCALES).toEqual(["en", ...CHINESE]);
  });

  it.each(topics.map((topic) => [topic.name, topic] as const))("of %s have the same keys in all languages", (_name, topic) => {
    const english = Object.keys(topic.en).sort();
    for (const locale of CHINESE) expect(Object.keys(topic[locale]).sort()).toEqual(english);
  });

  it.each(topics.map((topic) => [topic.name, topic] as const))("of %s keep their placeholders in all languages", (_name, topic) => {
    const wrong = Object.entries(topic.en).flatMap(([key, english]) =>
      CHINESE.filter((locale) => placeholdersOf(topic[locale][key] ?? "").join() !== placeholdersOf(english).join()).map(
        (locale) => `${locale} ${key}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("are never empty", () => {
    const empty = topics.flatMap((topic) =>
      (["en", ...CHINESE] as const).flatMap((locale) =>
        Object.entries(topic[locale])
          .filter(([, text]) => typeof text !== "string" || text.trim() === "")
          .map(([key]) => `${locale} ${key}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  it("are left in English by neither Chinese", () => {
    const left = topics.flatMap((topic) =>
      CHINESE.flatMap((locale) =>
        Object.entries(topic[locale])
          .filter(([key, text]) => text === topic.en[key] && !SAME_EVERYWHERE.test(text))
          .map(([key, text]) => `${locale} ${key}: ${text}`),
      ),
    );
    expect(left).toEqual([]);
  });

  it("say one thing per key, whichever topic is loaded last", () => {
    const seen = new Map<string, string>();
    const twice = topics.flatMap((topic) =>
      Object.keys(topic.en).filter((key) => {
        const before = seen.get(key);
        seen.set(key, topic.name);
        return before !== undefined;
      }),
    );
    expect(twice).toEqual([]);
  });
});

describe("Descriptions of functions and notes of the data", () => {
  it("exist for both Chinese: the same keys", () => {
    expect(Object.keys(functionWords("zh-TW")).sort()).toEqual(Object.keys(functionWords("zh-CN")).sort());
    expect(Object.keys(notes("zh-TW", "any")).sort()).toEqual(Object.keys(notes("zh-CN", "any")).sort());
    expect(Object.keys(notes("zh-TW", "law")).sort()).toEqual(Object.keys(notes("zh-CN", "law")).sort());
  });

  it("are in Chinese", () => {
    const foreign = CHINESE.flatMap((locale) =>
      [...Object.entries(functionWords(locale)), ...Object.entries(notes(locale, "any"))]
        .filter(([, text]) => !/\p{Script=Han}/u.test(text))
        .map(([key, text]) => `${locale} ${key}: ${text}`),
    );
    expect(foreign).toEqual([]);
  });
});
