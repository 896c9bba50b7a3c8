/** The words of this view, which come with it. */
import { addWords } from "../../../i18n/t";
import en from "../../../i18n/paneWorkbook/en.json";
import zhCN from "../../../i18n/paneWorkbook/zh-CN.json";
import zhTW from "../../../i18n/paneWorkbook/zh-TW.json";

addWords({ en, "zh-TW": zhTW, "zh-CN": zhCN });
