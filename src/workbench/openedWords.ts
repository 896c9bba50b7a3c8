/** Words about files that are opened in the grid and saved again. May not word anything itself: the texts are in i18n/openedFile. */
import { addWords, t } from "../i18n/t";
import en from "../i18n/openedFile/en.json";
import zhCN from "../i18n/openedFile/zh-CN.json";
import zhTW from "../i18n/openedFile/zh-TW.json";

addWords({ en, "zh-TW": zhTW, "zh-CN": zhCN });

export const openedText = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`openedFile.${key}`, values);
