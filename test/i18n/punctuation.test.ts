// Chinese punctuation: full-width beside Chinese characters, one sentence mark where the English sentence ends.
import { CHINESE, everyText, topics } from "../tools/words";

describe.each(CHINESE)("Punctuation in %s", (locale) => {
  it("is full-width beside a Chinese character", () => {
    const half = everyText(locale).filter(({ text }) =>
      /\p{Script=Han}[,;:!?]|[,;!?]\p{Script=Han}|\p{Script=Han}\.(?!\w)|\p{Script=Han}\(|\)\p{Script=Han}/u.test(text),
    );
    expect(half.map(({ where, text }) => `${where} = ${text}`)).toEqual([]);
  });

  it("has no blank beside a full-width mark", () => {
    const blank = everyText(locale).filter(({ text }) => / [，。；：、？！（）「」]|[，。；：、？！（「] /u.test(text));
    expect(blank.map(({ where, text }) => `${where} = ${text}`)).toEqual([]);
  });

  it("sets the percent sign directly after the figure", () => {
    expect(
      everyText(locale)
        .filter(({ text }) => /[\d}] %/.test(text))
        .map(({ where }) => where),
    ).toEqual([]);
  });

  it("ends a sentence where the English ends one", () => {
    const open = topics.flatMap((topic) =>
      Object.entries(topic.en)
        .filter(([key, english]) => /^error\./.test(key) && /\.$/.test(english) !== /。$/.test(topic[locale][key] ?? ""))
        .map(([key]) => key),
    );
    expect(open).toEqual([]);
  });

  it("uses the quotation marks of its own place", () => {
    const marks = locale === "zh-TW" ? /[“”‘’]/ : /[「」『』]/;
    expect(
      everyText(locale)
        .filter(({ text }) => marks.test(text))
        .map(({ where }) => where),
    ).toEqual([]);
  });
});
