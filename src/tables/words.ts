/** The words of the tables: titles, column heads, names of goods headings. */
import { addWords } from "../i18n/t";
import en from "../i18n/tables/en.json";
import taiwanEn from "../i18n/taiwanTables/en.json";
import taiwanCn from "../i18n/taiwanTables/zh-CN.json";
import taiwanTw from "../i18n/taiwanTables/zh-TW.json";
import usEn from "../i18n/usTables/en.json";
import usCn from "../i18n/usTables/zh-CN.json";
import usTw from "../i18n/usTables/zh-TW.json";
import zhCN from "../i18n/tables/zh-CN.json";
import zhTW from "../i18n/tables/zh-TW.json";

addWords({ en, "zh-TW": zhTW, "zh-CN": zhCN });
addWords({ en: taiwanEn, "zh-TW": taiwanTw, "zh-CN": taiwanCn });
addWords({ en: usEn, "zh-TW": usTw, "zh-CN": usCn });
