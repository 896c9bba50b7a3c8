/** The words of the help pages, and numbers and dates as a cell holds them. */
import { addWords, type Locale, t } from "../i18n/t";
import helpWords from "../i18n/help.json";

addWords(helpWords);

export function helpText(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return t(`help.${key}`, values);
}

/** A spreadsheet shows no more digits than this. */
const DIGITS = 12;

export function shownValue(value: number | string | boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : value;
}

export function shownSpan(window: { readonly from: string; readonly to?: string } | undefined): string {
  if (window === undefined) return "–";
  return window.to === undefined ? helpText("spanOpen", { from: window.from }) : helpText("span", { from: window.from, to: window.to });
}

/** Words in a language other than the one in force. */
export function helpTextIn(locale: Locale, key: string): string {
  return t(`help.${key}`, {}, locale);
}
