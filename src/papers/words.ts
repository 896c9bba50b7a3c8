/** Words about official papers in the language in force. May not word anything itself: the texts are in i18n/papers. */
import { addWords, t } from "../i18n/t";
import papersWords from "../i18n/papers.json";
import type { Finding } from "./finding";
import type { PaperRefusal } from "./refusal";

addWords(papersWords);

export const paperWord = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`papers.${key}`, values);

export const paperRefusalText = ({ reason, details }: PaperRefusal): string => paperWord(`refusal.${reason}`, details);

export const findingText = ({ code, values }: Finding): string => paperWord(`finding.${code}`, values);
