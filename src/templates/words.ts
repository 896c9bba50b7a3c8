/** The words of the templates. */
import { addWords, t } from "../i18n/t";
import templatesWords from "./words.json";

addWords(templatesWords);

export const word = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`templates.${key}`, values);
