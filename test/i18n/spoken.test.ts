// What a user reads from the functions in Chinese: refusals, steps, versions; and that codes and figures do not change.
import { RuleError } from "../../src/core/error";
import { preloadAll } from "../../src/functions/catalogue";
import { evaluate } from "../../src/calls/evaluate";
import { basisLine, explainRows } from "../../src/calls/explain";
import { messageOf } from "../../src/calls/message";
import { specOf } from "../../src/functions/register";
import { localeFor, setLocale, t } from "../../src/i18n/t";

beforeAll(preloadAll);
afterEach(() => setLocale("en"));

/** 15 February 2026 as Excel counts: 46068 days. */
const LINE = [72083700, "TW", 1000, 46068];

function refusalOf(id: string, args: readonly unknown[]): RuleError {
  const [[cell] = []] = evaluate(specOf(id), args);
  if (cell instanceof RuleError) return cell;
  throw new Error(`${id} did not refuse`);
}

describe("The language of the user", () => {
  it("is Taiwan's Chinese for the tags of Taiwan, Hong Kong and Macao, the mainland's for all other Chinese, English else", () => {
    expect(["zh-TW", "zh-Hant", "zh-Hant-HK", "zh-HK", "zh-MO"].map(localeFor)).toEqual(Array<string>(5).fill("zh-TW"));
    expect(["zh-CN", "zh-Hans-CN", "zh-SG", "zh"].map(localeFor)).toEqual(Array<string>(4).fill("zh-CN"));
    expect(["en-GB", "de", ""].map(localeFor)).toEqual(["en", "en", "en"]);
  });
});

describe("A refusal", () => {
  it("names argument and place in the words of each language", () => {
    const refusal = refusalOf("CBAM.COST", [72083700, "TW", "1,000", 46068]);
    const said = (["en", "zh-TW", "zh-CN"] as const).map((locale) => {
      setLocale(locale);
      return messageOf(refusal, "CBAM.COST", t("place.row", { row: 3 }));
    });
    expect(said[0]).toMatch(/^CBAM\.COST, argument tonnes, row 3: "1,000" is 1000 where a comma parts thousands, and 1\.000 where/);
    expect(said[1]).toMatch(/^CBAM\.COST 引數 tonnes，第 3 列："1,000" 若逗號表示千位為 1000，若表示小數為 1\.000/);
    expect(said[2]).toMatch(/^CBAM\.COST 参数 tonnes，第 3 行："1,000" 若逗号表示千位为 1000，若表示小数为 1\.000/);
  });

  it("carries the note of the law in the same language as the sentence", () => {
    const refusal = refusalOf("CBAM.PRICE", [46068, "2023-956"]);
    setLocale("zh-TW");
    expect(messageOf(refusal, "CBAM.PRICE", undefined)).toMatch(/沒有公布值。2023 年條文定為每週平均價/);
    setLocale("zh-CN");
    expect(messageOf(refusal, "CBAM.PRICE", undefined)).toMatch(/没有公布值。2023 年条文规定为每周平均价/);
    setLocale("en");
    expect(messageOf(refusal, "CBAM.PRICE", undefined)).toMatch(/weekly average under the text of 2023/);
  });
});

describe("The steps of a calculation", () => {
  const steps = (locale: "en" | "zh-TW" | "zh-CN") => {
    setLocale(locale);
    return explainRows(specOf("CBAM.COST"), LINE);
  };

  it("give quantity, unit and note in the user's language", () => {
    const row = (locale: "zh-TW" | "zh-CN", rule: string) => steps(locale).find((cells) => cells[3] === rule) ?? [];
    expect(row("zh-TW", "cbam.certificates")).toEqual(expect.arrayContaining(["應繳交的憑證", "憑證"]));
    expect(row("zh-CN", "cbam.certificates")).toEqual(expect.arrayContaining(["应清缴的证书", "证书"]));
    expect(row("zh-TW", "cbam.certificatePrice").at(-1)).toMatch(/^二手來源：取自歐盟執委會價格網頁/);
    expect(row("zh-CN", "cbam.certificatePrice").at(-1)).toMatch(/^二手来源：取自欧盟委员会价格网页/);
  });

  it("have the same figures, rules, articles, versions and tables in every language, and values that are words as words", () => {
    const said = (value: unknown): unknown => (typeof value === "string" ? "" : value);
    const bones = (locale: "en" | "zh-TW" | "zh-CN") =>
      steps(locale).map((cells) => [said(cells[1]), cells[3], cells[4], cells[5], cells[6]].map(String));
    const words = (locale: "en" | "zh-TW" | "zh-CN") =>
      steps(locale)
        .map((cells) => cells[1])
        .filter((value) => typeof value === "string");
    expect(words("zh-TW")).toHaveLength(words("en").length);
    expect(words("zh-TW")).toEqual(expect.arrayContaining(["繳交憑證", "依國家"]));
    expect(bones("zh-TW")).toEqual(bones("en"));
    expect(bones("zh-CN")).toEqual(bones("en"));
  });

  it("leave no English sentence beside the Chinese: quantity and status hold Chinese characters throughout", () => {
    const plain = (["zh-TW", "zh-CN"] as const).flatMap((locale) =>
      steps(locale).filter((cells) => [cells[0], cells[7]].some((cell) => !/\p{Script=Han}/u.test(String(cell)))),
    );
    expect(plain).toEqual([]);
  });

  it("fit one line whose frame is Chinese and whose acts keep their names", () => {
    setLocale("zh-TW");
    expect(basisLine(specOf("CBAM.COST"), LINE)).toMatch(
      /^CBAM\.COST：版本 2025-2083；法規：.*Regulation \(EU\) 2023\/956.*；資料表：.*；查核：/,
    );
  });
});

describe("The list of legal versions", () => {
  it("tells status and note in the user's language", () => {
    setLocale("zh-CN");
    const rows = evaluate(specOf("LAW.VERSIONS"), ["cbam"]);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((cells) => [cells[2], cells[7]].some((cell) => !/\p{Script=Han}/u.test(String(cell))))).toEqual([]);
  });
});
