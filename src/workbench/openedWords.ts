/** Words about files that are opened in the grid and saved again. May not word anything itself: the texts are in i18n/openedFile. */
import { addWords, t } from "../i18n/t";
import words from "../i18n/openedFile.json";

addWords(words);

export const openedText = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`openedFile.${key}`, values);
