/** The words of the pane. */
import { addWords } from "../i18n/t";
import en from "../i18n/pane/en.json";
import zhCN from "../i18n/pane/zh-CN.json";
import zhTW from "../i18n/pane/zh-TW.json";

addWords({ en, "zh-TW": zhTW, "zh-CN": zhCN });
