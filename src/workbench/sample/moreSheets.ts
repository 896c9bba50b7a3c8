/**
 * Sheets on actual values, the threshold and deadlines, legal versions, the years ahead, EU ETS benchmarks and the audit trail.
 * May not hold a legal number: what looks like one is a sample input, blue in the sheet.
 */
import { quoteSheet } from "../../sheet/address";
import { t } from "../../i18n/t";
import { serialOf } from "./importLines";
import { SheetBuilder } from "./sheetBuilder";

const heads = (...names: readonly string[]): string[] => names.map((name) => t(`sample.head.${name}`));

/** Verified emissions of one installation: embedded emissions, SEFA with a precursor, and what they save. */
export function actualSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder("actual", name).columns(330, 120, 120, 120, 120, 120).size(60, 12);
  const input = (
    row: number,
    key: string,
    content: string | number,
    style: "inputText" | "inputNumber" | "inputDate" | "inputPrice",
  ): void => void sheet.put(row, 0, t(`sample.actual.${key}`), "label").put(row, 1, content, style);
  sheet.put(0, 0, t("sample.actual.title"), "title").height(0, 30).put(1, 0, t("sample.actual.note"), "note");
  sheet.put(3, 0, t("sample.actual.shipment"), "heading");
  input(4, "cn", "73181588", "inputText");
  input(5, "origin", "TW", "inputText");
  input(6, "tonnes", 48.6, "inputNumber");
  input(7, "date", serialOf("2026-03-11"), "inputDate");
  input(8, "price", 75.36, "inputPrice");
  sheet.put(10, 0, t("sample.actual.installation"), "heading");
  input(11, "attributed", 1850, "inputNumber");
  input(12, "activity", 10000, "inputNumber");
  sheet.put(13, 0, t("sample.actual.precursor"), "label").line(13, 1, heads("precursorTonnes", "precursorSee"), "head");
  sheet.put(14, 0, t("sample.actual.wireRod"), "label").line(14, 1, [10500, 1.92], "inputNumber");
  sheet.put(15, 0, t("sample.actual.embedded"), "label").put(15, 1, "=CBAM.EMBEDDED(B12,B13,B15:C15)", "result");
  sheet.put(17, 0, t("sample.actual.sefa"), "heading");
  sheet.put(18, 0, t("sample.actual.precursorRow"), "label").line(18, 1, heads("perTonne", "cn", "routeOf"), "head");
  sheet.put(19, 0, t("sample.actual.wireRod"), "label").line(19, 1, ["=B15/B13", "72139141", "C"], ["number4", "inputText", "inputText"]);
  sheet.put(20, 0, t("sample.actual.sefaResult"), "label").put(20, 1, '=CBAM.SEFA(B5,B8,"A","C",B20:D20)', "result");
  sheet.put(22, 0, t("sample.actual.compare"), "heading").line(22, 1, heads("intensity", "certificates", "cost"), "head");
  sheet
    .put(23, 0, t("sample.actual.default"), "label")
    .line(
      23,
      1,
      ["=CBAM.INTENSITY(B5,B6,B8)", "=CBAM.CERTIFICATES(B5,B6,B7,B8)", "=CBAM.COST(B5,B6,B7,B8,,,,,B9)"],
      ["number4", "number", "number"],
    );
  sheet
    .put(24, 0, t("sample.actual.actual"), "label")
    .line(
      24,
      1,
      ["=B16", "=CBAM.CERTIFICATES(B5,B6,B7,B8,B16,,B21)", "=CBAM.COST(B5,B6,B7,B8,B16,,B21,,B9)"],
      ["number4", "number", "number"],
    );
  sheet
    .put(25, 0, t("sample.actual.simple"), "label")
    .line(
      25,
      1,
      ["=B16", '=CBAM.CERTIFICATES(B5,B6,B7,B8,B16,"C","A")', '=CBAM.COST(B5,B6,B7,B8,B16,"C","A",,B9)'],
      ["number4", "number", "number"],
    );
  sheet.put(26, 0, t("sample.actual.saving"), "label").put(26, 3, "=D24-D25", "result");
  return sheet;
}

/** Two importers of a whole year, and the dates that follow. */
export function thresholdSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder("threshold", name).columns(268, 90, 24, 268, 90, 24, 272, 120).size(50, 12);
  sheet.put(0, 0, t("sample.threshold.title"), "title").height(0, 30).put(1, 0, t("sample.threshold.note"), "note");
  sheet
    .put(3, 0, t("sample.threshold.first"), "heading")
    .put(3, 3, t("sample.threshold.second"), "heading")
    .put(3, 6, t("sample.threshold.deadlines"), "heading");
  sheet.line(4, 0, heads("cn", "tonnes"), "head").line(4, 3, heads("cn", "tonnes"), "head").line(4, 6, heads("duty", "deadline"), "head");
  const first = [
    ["73181588", 12.5],
    ["73181692", 8],
    ["73182200", 3.2],
    ["76042990", 14.6],
  ] as const;
  const second = [
    ["73181588", 22.5],
    ["73181568", 18],
    ["72104900", 24],
    ["28041000", 0.4],
  ] as const;
  first.forEach((line, i) => sheet.line(5 + i, 0, line, ["inputText", "inputNumber"]));
  second.forEach((line, i) => sheet.line(5 + i, 3, line, ["inputText", "inputNumber"]));
  sheet
    .put(10, 0, t("sample.threshold.total"), "label")
    .put(10, 1, "=SUM(B6:B9)", "tonnes")
    .put(10, 3, t("sample.threshold.total"), "label")
    .put(10, 4, "=SUM(E6:E9)", "tonnes");
  sheet.put(11, 0, t("sample.threshold.exempt"), "label").put(11, 1, "=CBAM.THRESHOLD(A6:A9,B6:B9,2026)", "result");
  sheet.put(11, 3, t("sample.threshold.exempt"), "label").put(11, 4, "=CBAM.THRESHOLD(D6:D9,E6:E9,2026)", "result");
  (["B", "E"] as const).forEach((column, i) => {
    const c = i * 3;
    sheet
      .put(12, c, t("sample.threshold.limit"), "label")
      .put(12, c + 1, `=LAW.VALUE("cbam.threshold.mass",2026)`, "tonnes")
      .put(13, c, t("sample.threshold.room"), "label")
      .put(13, c + 1, `=${column}13-${column}11`, "tonnes");
  });
  ["declaration", "surrender", "repurchase", "cancellation", "sale"].forEach((duty, i) =>
    sheet.put(5 + i, 6, t(`sample.duty.${duty}`), "label").put(5 + i, 7, `=CBAM.DEADLINE("${duty}",2026)`, "date"),
  );
  return sheet;
}

const VERSIONS = ["2025-2083", "2023-956", "COM-2021-564", "COM-2026-616"] as const;

/** The same year and the same shipment under texts side by side. */
export function versionsSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder("versions", name).columns(206, 132, 132, 132, 132, 24, 24).size(60, 12);
  sheet.put(0, 0, t("sample.versions.title"), "title").height(0, 30).put(1, 0, t("sample.versions.note"), "note");
  sheet.put(3, 0, t("sample.versions.factor"), "heading");
  sheet.put(4, 0, t("sample.head.year"), "head").line(4, 1, VERSIONS, "headRight");
  for (let i = 0; i < 9; i++) {
    const n = 6 + i;
    sheet.put(5 + i, 0, 2026 + i, "text").line(
      5 + i,
      1,
      ["B", "C", "D", "E"].map((column) => `=CBAM.FACTOR($A${n},${column}$5)`),
      "share",
    );
  }
  sheet.put(16, 0, t("sample.versions.cost"), "heading");
  sheet.put(17, 0, t("sample.head.year"), "head").line(17, 1, ["=B5", "=C5", "=D5", "=E5"], "headRight");
  for (let i = 0; i < 5; i++) {
    const n = 19 + i;
    sheet.put(18 + i, 0, 2026 + i, "text");
    sheet.line(
      18 + i,
      1,
      ["B", "C", "D", "E"].map((column) => `=CBAM.COST("72083700","TW",1000,$A${n},,,,,85,${column}$5)`),
      "money",
    );
  }
  sheet.put(25, 0, t("sample.versions.scope"), "heading");
  sheet.put(26, 0, t("sample.head.cn"), "head").line(26, 1, ["EP-2022-06-22", "2023-956", "2025-2083"], "headRight");
  ["73181588", "27160000", "39011010", "29011000"].forEach((cn, i) => {
    const n = 28 + i;
    sheet.put(27 + i, 0, cn, "inputText").line(
      27 + i,
      1,
      ["B", "C", "D"].map((column) => `=IFERROR(CBAM.SCOPE($A${n},"covered",${column}$27),"-")`),
    );
  });
  return sheet;
}

/** One line of the list, year by year, at prices the user assumes. */
export function outlookSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder("outlook", name).columns(216, 120, 120, 130, 130, 120, 130).size(50, 12);
  sheet.put(0, 0, t("sample.outlook.title"), "title").height(0, 30).put(1, 0, t("sample.outlook.note"), "note");
  sheet.put(3, 0, t("sample.actual.cn"), "label").put(3, 1, "72083700", "inputText");
  sheet.put(4, 0, t("sample.actual.origin"), "label").put(4, 1, "TW", "inputText");
  sheet.put(5, 0, t("sample.actual.tonnes"), "label").put(5, 1, 1000, "inputNumber");
  sheet.put(6, 0, t("sample.outlook.prices"), "label").line(6, 1, [78, 82, 86, 90, 95], "inputPrice");
  sheet.line(8, 0, heads("year", "see", "factor", "freeAllocation", "certificates", "price", "cost"), "head");
  for (let i = 0; i < 5; i++)
    sheet.line(
      9 + i,
      0,
      Array.from({ length: 7 }, () => null),
      ["text", "number4", "share", "number", "number", "number", "money"],
    );
  sheet.put(9, 0, "=CBAM.PROJECT(B4,B5,B6,2026,2030,,,,B7:F7)", "text");
  sheet.put(15, 0, t("sample.outlook.total"), "label").put(15, 6, "=SUM(G10:G14)", "total");
  return sheet;
}

export function etsSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder("ets", name).columns(300, 184, 184, 132, 100, 100, 24, 200, 100, 110).freeze(5).size(90, 14);
  sheet.put(0, 0, t("sample.ets.title"), "title").height(0, 30).put(1, 0, t("sample.ets.note"), "note");
  sheet.line(4, 0, heads("product", "productTw", "productCn", "unit", "etsValue", "best10"), "head");
  sheet.put(5, 0, '=ETS.BENCHMARKS("2021-2025")');
  sheet.put(3, 7, t("sample.ets.gap"), "heading").line(4, 7, heads("product", "own", "gap", "share"), "head");
  const own: readonly (readonly [string, number])[] = [
    ["clinker", 0.83],
    ["hotMetal", 1.9],
    ["aluminium", 1.6],
    ["ammonia", 2.0],
    ["hydrogen", 9.2],
  ];
  own.forEach(([product, intensity], i) => {
    sheet
      .put(5 + i, 7, t(`sample.ets.product.${product}`), "inputText")
      .put(5 + i, 8, intensity, "inputNumber")
      .put(5 + i, 9, `=ETS.GAP(H${6 + i},I${6 + i},"2021-2025")`, "number4")
      .put(5 + i, 10, null, "share");
  });
  return sheet;
}

/** The steps behind one line of the list, chosen by its number. */
export function auditSheet(name: string, lines: string): SheetBuilder {
  const sheet = new SheetBuilder("audit", name).columns(384, 252, 100, 240, 720, 110, 230, 170).freeze(6).size(90, 12);
  const pick = (letter: string): string => `INDEX(${quoteSheet(lines)}!${letter}7:${letter}37,$B$3)`;
  const args = `${pick("B")},${pick("D")},${pick("E")},${pick("F")},,${pick("G")},,,${pick("J")}`;
  sheet.put(0, 0, t("sample.audit.title"), "title").height(0, 30).put(1, 0, t("sample.audit.note"), "note");
  sheet
    .put(2, 0, t("sample.audit.line"), "label")
    .put(2, 1, 1, "inputWhole")
    .put(2, 3, t("sample.head.cost"), "label")
    .put(2, 4, `=CBAM.COST(${args})`, "resultLeft");
  sheet.put(3, 0, `=LAW.BASIS("CBAM.COST",${args})`, "note");
  sheet.put(5, 0, `=LAW.EXPLAIN("CBAM.COST",${args})`);
  return sheet;
}
