/** The words of the comparison. */
import { addWords } from "../../../i18n/t";
import en from "../../../i18n/paneCompare/en.json";
import zhCN from "../../../i18n/paneCompare/zh-CN.json";
import zhTW from "../../../i18n/paneCompare/zh-TW.json";

addWords({ en, "zh-TW": zhTW, "zh-CN": zhCN });
