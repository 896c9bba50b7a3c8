/** Chinese numerals of dates: 二〇二六, 一一五, 十二, 三十一, 廿一. */
const DIGITS = "〇一二三四五六七八九";
const NUMERALS = /[〇○零一二三四五六七八九十廿元]+(?=[年月日號号季])/g;

function value(numeral: string): string {
  const plain = numeral.replace(/[○零]/g, "〇").replace(/廿/g, "二十").replace(/元/g, "一");
  if (!plain.includes("十")) return Array.from(plain, (one) => DIGITS.indexOf(one)).join("");
  const [tens = "", ones = ""] = plain.split("十");
  return `${tens === "" ? 1 : DIGITS.indexOf(tens)}${ones === "" ? 0 : DIGITS.indexOf(ones)}`;
}

/** The text with the numerals in front of 年, 月, 日 or 季 as digits. */
export function withDigits(text: string): string {
  return text.replace(NUMERALS, value);
}
