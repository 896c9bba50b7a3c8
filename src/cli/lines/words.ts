/** Words of `npm run lines` in the language in force. The texts are in words.json. */
import lineWords from "./words.json";
import { addWords, t } from "../../i18n/t";

addWords(lineWords);

export const lineText = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`lines.${key}`, values);
