/**
 * Words about workbook files in the language in force. May not word anything itself: the texts are in i18n/xlsx.
 */
import { refusedText } from "../freezing/note";
import { addWords, t } from "../i18n/t";
import xlsxWords from "../i18n/xlsx.json";
import type { XlsxRefusal } from "./refusal";

addWords(xlsxWords);

export function xlsxText(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return t(`xlsx.${key}`, values);
}

/** What a spreadsheet refuses too is said in the same words. */
export const refusalText = ({ reason, details }: XlsxRefusal): string =>
  reason === "protectedSheet" ? refusedText(reason, [String(details["sheets"] ?? "")]) : xlsxText(`refusal.${reason}`, details);
