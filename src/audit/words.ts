/**
 * Words of the audit in the language in force. May not word anything itself: the texts are in i18n/audit.
 */
import { addWords, t } from "../i18n/t";
import words from "../i18n/audit.json";
import type { Unreadable, Words } from "./types";

addWords(words);

export function auditText(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return t(`audit.${key}`, values);
}

/** The sentence of a finding, suggestion or warning. */
export const worded = ({ key, values }: Words): string => auditText(key, values);

export const unreadableText = ({ reason, detail }: Unreadable): string => auditText(`unreadable.${reason}`, { detail });
