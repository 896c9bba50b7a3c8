/**
 * What tells a goods code from its neighbours, in a few words of the user's language: "no head、<800 MPa". Taken from the English
 * text the act prints, phrase by phrase; what stands there in brackets as excluded says nothing of the goods themselves.
 * A help to the eye, never a description of the law: the printed text always stands beside it.
 */
import phrases from "../i18n/goodsMarks.json";
import { currentLocale, type Locale, type Said } from "../i18n/t";

type Phrase = { readonly pattern: RegExp; readonly said: Said };

const FIGURE = "([0-9][0-9.,]*)";
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The longest first: "hot-rolled" is part of longer ones. */
const PHRASES: readonly Phrase[] = Object.entries(phrases as Readonly<Record<string, Said>>)
  .sort(([one], [other]) => other.length - one.length)
  .map(([phrase, said]) => ({
    pattern: new RegExp(String.raw`(?<![\p{L}-]|not |other than )${escaped(phrase).replaceAll("#", FIGURE)}(?![\p{L}-])`, "giu"),
    said,
  }));

/** 4,75 -> 4.75 and 2.050 -> 2050: the printed list has decimal commas. */
const figure = (printed: string): string => {
  const plain = /^[1-9][0-9]*\.[0-9]{3}$/.test(printed) ? printed.replace(".", "") : printed.replace(",", ".");
  return plain.replace(/[.,]$/, "");
};

const COMMA: Readonly<Record<Locale, string>> = { en: ", ", "zh-TW": "、", "zh-CN": "、" };

const known = new Map<string, string>();

/** Empty where no phrase is known. Lists of goods ask for all of them, field by field. */
export function goodsMarks(description: string, locale: Locale = currentLocale()): string {
  const key = `${locale} ${description}`;
  const marks = known.get(key) ?? marksIn(description, locale);
  known.set(key, marks);
  return marks;
}

function marksIn(description: string, locale: Locale): string {
  let rest = description
    .replace(/\((?:excl\.|not )[^()]*(?:\([^()]*\)[^()]*)*\)/giu, " ")
    .replace(/"whether or not with their nuts and washers"/gu, "")
    .replace(/"coldreduced"/gu, '"cold-reduced"')
    .replace(/\b(hot|cold)(rolled|formed|drawn|extruded)/gu, "$1-$2")
    .replace(/not further worked than /gu, "")
    .replace(/nonmalleable/gu, "non-malleable");
  const found: { readonly at: number; readonly words: string }[] = [];
  for (const { pattern, said } of PHRASES)
    rest = rest.replace(pattern, (whole: string, ...parts: readonly unknown[]) => {
      const figures = parts
        .slice(
          0,
          parts.findIndex((part) => typeof part === "number"),
        )
        .map(String);
      const at = parts.find((part) => typeof part === "number") as number;
      let next = 0;
      found.push({ at, words: said[locale].replace(/#/g, () => figure(figures[next++] ?? "")) });
      // What is read is taken out, at its length, so that the places stay.
      return "\u0000".repeat(whole.length);
    });
  return [...new Set(found.sort((one, other) => one.at - other.at).map(({ words }) => words))].join(COMMA[locale]);
}
