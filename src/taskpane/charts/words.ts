/** The words around every chart. */
import { addWords } from "../../i18n/t";
import en from "../../i18n/charts/en.json";
import zhCN from "../../i18n/charts/zh-CN.json";
import zhTW from "../../i18n/charts/zh-TW.json";

addWords({ en, "zh-TW": zhTW, "zh-CN": zhCN });
