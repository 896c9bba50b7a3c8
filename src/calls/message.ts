/** Words for a refusal: function, argument, place, what was found, what is expected, in the user's language. */
import type { RuleError } from "../core/error";
import { tNote } from "../i18n/notes";
import { quantityName } from "../i18n/quantity";
import { currentLocale, t, type Locale } from "../i18n/t";
import { madeVisible } from "../core/plainText";
import { countriesInWords, countryInWords } from "./countryWords";
import { ArgumentError } from "./evaluate";

/** What stands behind the name of a detail that is said in Chinese: `product`, `productTw`, `productCn`. */
const IN_CHINESE: Partial<Record<Locale, string>> = { "zh-TW": "Tw", "zh-CN": "Cn" };

function inOwnLanguage<T>(details: Readonly<Record<string, T>>): Record<string, T> {
  const suffix = IN_CHINESE[currentLocale()];
  if (suffix === undefined) return details;
  const own = Object.entries(details).filter(([name]) => name.endsWith(suffix));
  return { ...details, ...Object.fromEntries(own.map(([name, detail]) => [name.slice(0, -suffix.length), detail])) };
}

/** A character that shownCell had to name. */
const HIDDEN = /\[U\+[0-9A-F]{4,6}\]/;

/** The sentence alone, without function, argument and place. */
export function sentenceOf(error: RuleError): string {
  const said = inOwnLanguage(error.details);
  const { note, parameter, origin, countries: named } = said;
  const details: Record<string, string | number> = {
    ...Object.fromEntries(Object.entries(said).map(([name, detail]) => [name, typeof detail === "string" ? madeVisible(detail) : detail])),
    ...(typeof origin === "string" ? { origin: countryInWords(origin) } : {}),
    ...(typeof named === "string" ? { countries: countriesInWords(named.split(" ")) } : {}),
    ...(note === undefined ? {} : { note: tNote(String(note)) }),
    // A person knows it by its name, LAW.VALUE by its id.
    ...((error.code === "noValueOnDate" || error.code === "notDate") && typeof parameter === "string"
      ? { parameter: namedParameter(parameter) }
      : {}),
  };
  const sentence = t(`error.${error.code}.${error.reason}`, details).trimEnd();
  return HIDDEN.test(String(details["found"] ?? "")) ? t("message.hidden", { sentence }) : sentence;
}

/** `place` says where in the ranges it was met; undefined when all arguments were single cells, or nobody knows. */
export function messageOf(error: RuleError, functionId: string, place: string | undefined): string {
  const sentence = sentenceOf(error);
  const where = (place ?? rowOfBlock(error)) || undefined;
  const parts = { function: functionId, argument: error instanceof ArgumentError ? error.argument : "", place: where ?? "", sentence };
  if (!(error instanceof ArgumentError)) return t(where === undefined ? "message.plain" : "message.place", parts);
  if (error.details["block"] !== undefined) return t(where === undefined ? "message.column" : "message.columnPlace", parts);
  return t(where === undefined ? "message.argument" : "message.argumentPlace", parts);
}

/** A block argument counts its own rows, which are the ones the reader looks at. A line of a list says itself which it is. */
function rowOfBlock({ details: { blockRow, block } }: RuleError): string | undefined {
  return blockRow === undefined || block !== undefined ? undefined : t("place.rowOfRange", { row: blockRow });
}

function namedParameter(id: string): string {
  const name = quantityName(id);
  return name === id ? id : t("message.parameter", { name, id });
}
