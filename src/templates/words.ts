/** The words of the templates. */
import { addWords, t } from "../i18n/t";
import en from "../i18n/templates/en.json";
import zhCN from "../i18n/templates/zh-CN.json";
import zhTW from "../i18n/templates/zh-TW.json";

addWords({ en, "zh-TW": zhTW, "zh-CN": zhCN });

export const word = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`templates.${key}`, values);
