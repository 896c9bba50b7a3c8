/** The words of the pane. */
import { addWords } from "../i18n/t";
import en from "../i18n/pane/en.json";
import zhCN from "../i18n/pane/zh-CN.json";
import zhTW from "../i18n/pane/zh-TW.json";
import calculateEn from "../i18n/paneCalculate/en.json";
import calculateZhCN from "../i18n/paneCalculate/zh-CN.json";
import calculateZhTW from "../i18n/paneCalculate/zh-TW.json";
import lookupEn from "../i18n/paneLookup/en.json";
import lookupZhCN from "../i18n/paneLookup/zh-CN.json";
import lookupZhTW from "../i18n/paneLookup/zh-TW.json";
import settingsEn from "../i18n/paneSettings/en.json";
import settingsZhCN from "../i18n/paneSettings/zh-CN.json";
import settingsZhTW from "../i18n/paneSettings/zh-TW.json";
import startEn from "../i18n/paneStart/en.json";
import startZhCN from "../i18n/paneStart/zh-CN.json";
import startZhTW from "../i18n/paneStart/zh-TW.json";

addWords({ en, "zh-TW": zhTW, "zh-CN": zhCN });
addWords({ en: settingsEn, "zh-TW": settingsZhTW, "zh-CN": settingsZhCN });
addWords({ en: startEn, "zh-TW": startZhTW, "zh-CN": startZhCN });
addWords({ en: calculateEn, "zh-TW": calculateZhTW, "zh-CN": calculateZhCN });
addWords({ en: lookupEn, "zh-TW": lookupZhTW, "zh-CN": lookupZhCN });
