/** Words for a refusal: function, argument, row, what was found, what is expected, in the user's language. */
import type { RuleError } from "../core/error";
import { tNote } from "../i18n/notes";
import { quantityName } from "../i18n/quantity";
import { t } from "../i18n/t";
import { madeVisible } from "../core/plainText";
import { ArgumentError } from "./evaluate";

/** A character that shownCell had to name. */
const HIDDEN = /\[U\+[0-9A-F]{4,6}\]/;

/** `row` counts from 1 within the range; undefined when all arguments were single cells. */
export function messageOf(error: RuleError, functionId: string, row: number | undefined): string {
  const note = error.details["note"];
  const parameter = error.details["parameter"];
  const details: Record<string, string | number> = {
    ...Object.fromEntries(Object.entries(error.details).map(([name, detail]) => [name, typeof detail === "string" ? madeVisible(detail) : detail])),
    ...(note === undefined ? {} : { note: tNote(String(note)) }),
    // A person knows it by its name, LAW.VALUE by its id.
    ...(error.code === "noValueOnDate" && typeof parameter === "string" ? { parameter: namedParameter(parameter) } : {}),
  };
  const said = t(`error.${error.code}.${error.reason}`, details).trimEnd();
  const sentence = HIDDEN.test(String(details["found"] ?? "")) ? t("message.hidden", { sentence: said }) : said;
  // A block argument counts its own rows, which are the ones the reader looks at.
  const inBlock = error.details["blockRow"];
  const place = inBlock === undefined ? row : Number(inBlock);
  const parts = { function: functionId, argument: error instanceof ArgumentError ? error.argument : "", row: place ?? "", sentence };
  if (error instanceof ArgumentError) return t(place === undefined ? "message.argument" : "message.argumentRow", parts);
  return t(place === undefined ? "message.plain" : "message.row", parts);
}

function namedParameter(id: string): string {
  const name = quantityName(id);
  return name === id ? id : t("message.parameter", { name, id });
}
