// Fixed words of arguments as people write them: the printed word, the words of the forms in three languages, everyday ones.
import { choice, yesNo } from "../../../src/calls/readers/choice";
import spellings from "../../../src/calls/readers/spellings.json";
import { allSpecs } from "../../../src/functions/register";
import { LOCALES, type Said } from "../../../src/i18n/t";
import common from "../../../src/i18n/choiceWords.json";
import cbam from "../../../src/regimes/cbam/words/choiceWords.json";
import ukcbam from "../../../src/regimes/ukcbam/words/choiceWords.json";
import { excel } from "../../tools/excelCaller";
import { loadAll } from "../../tools/usSheet";

beforeAll(loadAll);
const { value } = excel("desktop");

type Topic = Readonly<Record<string, Said>>;
const people = spellings as Readonly<Record<string, readonly string[]>>;
const ofForms = (argument: string, word: string, topics: readonly unknown[]): readonly string[] =>
  topics.flatMap((topic) => {
    const said = (topic as Topic)[`choiceWord.${argument}.${word}`] ?? (topic as Topic)[`choiceWord.${word}`];
    return said === undefined ? [] : LOCALES.map((locale) => said[locale]);
  });

const arguments_ = allSpecs().flatMap((spec) =>
  Object.entries(spec.args)
    .filter(([, { kind, choices }]) => kind === "choice" && choices !== undefined)
    .map(([name, reader]) => ({ spec, name, reader })),
);

describe("A fixed word", () => {
  it("is read as the form shows it, in every language, for every argument that has words", () => {
    expect(arguments_.length).toBeGreaterThan(30);
    for (const { spec, name, reader } of arguments_)
      for (const word of reader.choices ?? [])
        for (const shown of ofForms(name, word, [common, spec.regime === "cbam" ? cbam : spec.regime === "ukcbam" ? ukcbam : {}]))
          expect([spec.id, name, shown, String(reader.read(shown))]).toEqual([spec.id, name, shown, String(reader.read(word))]);
  });

  it("is read as people say it, and no spelling fits two words of one list", () => {
    for (const { spec, name, reader } of arguments_)
      for (const word of reader.choices ?? [])
        for (const said of people[word] ?? [])
          expect([spec.id, name, said, String(reader.read(said))]).toEqual([spec.id, name, said, String(reader.read(word))]);
  });

  it("has no spelling that the printed word or a form already gives", () => {
    const key = (text: string) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[\s_:-]+/g, "");
    const twice = Object.entries(people).flatMap(([word, said]) => {
      const given = [common, cbam, ukcbam].flatMap((topic) =>
        Object.entries(topic as Topic).flatMap(([id, words]) => (id.split(".").at(-1) === word ? Object.values(words) : [])),
      );
      const all = [word, ...given, ...said].map(key);
      return said.filter((one, i) => all.indexOf(key(one)) < all.length - said.length + i);
    });
    expect(twice).toEqual([]);
  });

  it("that fits two words of one list is refused with the list", () => {
    // "no" means "no plan" and FALSE: each in its own list.
    expect(choice(["approved", "none"]).read("no")).toBe("none");
    expect(yesNo.read("no")).toBe(false);
    // Both words of this list are called so in zh-CN.
    expect(() => choice(["add", "新增"]).read("增加")).not.toThrow();
    expect(() => choice(["import", "export"]).read("過境")).toThrow(/choice/);
  });

  it.each([
    ["TW.FEE", 1_000_000, [100_000, "優惠費率A", 1]], // 100,000 t x 0.2 x NT$50
    ["TW.FEE", 22_500_000, [100_000, "一般費率"]], // 75,000 t x NT$300
    ["TW.FEE", 1_000_000, [100_000, "Ａ級", "第一期"]],
    ["TW.TARGET", 74_800, [100_000, "鋼鐵業", "A"]], // 25.2 % off
    ["TW.TARGET", 74_800, [100_000, "钢铁业", "费率A"]],
    ["FPFA.RATE", 1.05, [1.1, "是", "否"]], // (25 + 55 x 90 / 180) % x 2
    ["FPFA.RATE", 1.05, [1.1, "Yes", "no"]],
    ["ETS.EXPOSURE", 0.15, [2028, "無碳洩漏風險"]],
    ["CCA.RATIO", 1, ["US", "購買力平價"]],
  ] as const)("%s gives %d for %j", (id, expected, given) => expect(value(id, ...given)).toBe(expected));

  it.each([
    ["A 欄", "路徑C"],
    ["column a", "生产路线（C）"],
    ["A：實際值", "Route (C)"],
  ])("a benchmark of %s by %s is the one of column A, route C", (column, route) =>
    expect(value("CBAM.BENCHMARK", "72071111", column, route)).toBe(value("CBAM.BENCHMARK", "72071111", "A", "C")),
  );
});
