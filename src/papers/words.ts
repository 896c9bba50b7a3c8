/** Words about official papers in the language in force. May not word anything itself: the texts are in words.json. */
import { addWords, t } from "../i18n/t";
import papersWords from "./words.json";
import type { Finding } from "./finding";
import { refusalText, XlsxRefusal } from "../xlsx";
import { PaperRefusal } from "./refusal";

addWords(papersWords);

export const paperWord = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`papers.${key}`, values);

export const paperRefusalText = ({ reason, details }: PaperRefusal): string => paperWord(`refusal.${reason}`, details);

export const findingText = ({ code, values }: Finding): string => paperWord(`finding.${code}`, values);

/** What should be looked at in papers that were read, a line each; notes are left to the sheet of findings. */
export const doubtful = (papers: readonly { readonly file: string; readonly findings: readonly Finding[] }[]): readonly string[] =>
  papers.flatMap(({ file, findings }) =>
    findings
      .filter(({ level }) => level !== "note")
      .map((finding) => `${file} ${finding.place}: ${paperWord(`level.${finding.level}`)}: ${findingText(finding)}`),
  );

/** Why a file was not read; what is no refusal is thrown on. */
export function refusedText(error: unknown): string {
  if (error instanceof PaperRefusal) return paperRefusalText(error);
  if (error instanceof XlsxRefusal) return refusalText(error);
  throw error;
}
