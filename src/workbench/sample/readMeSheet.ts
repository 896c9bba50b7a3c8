/**
 * The first sheet: what this is, how to begin, what an error looks like. Words only, and three live formulas.
 */
import { t } from "../../i18n/t";
import { SheetBuilder } from "./sheetBuilder";

export function readMeSheet(name: string, sheetNames: readonly string[]): SheetBuilder {
  const sheet = new SheetBuilder("readme", name).columns(16, 210, 580, 120).size(60, 10);
  sheet.put(1, 1, t("sample.readme.title"), "title").height(1, 32);
  sheet.wide(2, 1, 3, t("sample.readme.intro"), "wrap");
  sheet.put(4, 1, t("sample.readme.start"), "heading");
  [1, 2, 3, 4, 5].forEach((n) => sheet.put(4 + n, 1, `${n}`, "label").wide(4 + n, 2, 2, t(`sample.readme.step${n}`), "wrap"));
  sheet.put(11, 1, t("sample.readme.try"), "heading");
  const formulas = ["CBAM.FACTOR(2026)", 'CBAM.COST("73181588","TW",48.6,DATE(2026,1,19))', 'CBAM.COST("73181588","TW",48.6,2026)'];
  formulas.forEach((formula, i) =>
    sheet
      .put(12 + i, 1, t(`sample.readme.formula${i + 1}`), "label")
      .literal(12 + i, 2, `=${formula}`, "code")
      .put(12 + i, 3, `=${formula}`, i === 0 ? "share" : "number"),
  );
  sheet.put(16, 1, t("sample.readme.sheets"), "heading");
  const keys = ["lines", "column", "actual", "threshold", "versions", "outlook", "ets", "exporter", "us", "audit"];
  keys.forEach((key, i) =>
    sheet.put(17 + i, 1, sheetNames[i + 1] ?? "", "label").wide(17 + i, 2, 2, t(`sample.readme.about.${key}`), "wrap"),
  );
  sheet.put(28, 1, t("sample.readme.mind"), "heading");
  sheet.wide(29, 1, 3, t("sample.readme.limits"), "wrap");
  return sheet;
}
