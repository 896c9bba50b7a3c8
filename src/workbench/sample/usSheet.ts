/**
 * The US bills on one sheet: charge, fee and tax of the same example over the years, each bill with its status.
 * May not hold a legal number: what looks like one is a sample input, blue in the sheet.
 */
import { t } from "../../i18n/t";
import "./words";
import { SheetBuilder } from "./sheetBuilder";

const heads = (...names: readonly string[]): string[] => names.map((name) => t(`sample.us.head.${name}`));
const FIRST_YEAR = 2026;
const YEARS = 6;
/** On, below and above the bounds of the bands. */
const DIFFERENCES = [0.08, 0.1, 0.15, 0.2, 0.5, 1, 2, 2.2, 3] as const;

function inputs(sheet: SheetBuilder): void {
  const input = (row: number, key: string, content: string | number, style: "inputText" | "inputNumber"): void =>
    void sheet.put(row, 0, t(`sample.us.${key}`), "label").put(row, 1, content, style);
  sheet.put(3, 0, t("sample.us.example"), "heading");
  input(4, "origin", "TW", "inputText");
  input(5, "intensity", 1.9, "inputNumber");
  input(6, "baseline", 1.02, "inputNumber");
  input(7, "tonnes", 1000, "inputNumber");
  input(8, "value", 700000, "inputNumber");
  input(9, "inflation", 0.025, "inputNumber");
}

function cleanCompetition(sheet: SheetBuilder): void {
  sheet.put(11, 0, t("sample.us.cca"), "heading");
  sheet.line(
    12,
    0,
    heads("year", "price", "percent119", "charge119", "price118", "percent118", "charge118", "percentArticle", "chargeArticle"),
    "head",
  );
  for (let i = 0; i < YEARS; i++) {
    const n = 14 + i;
    sheet.line(
      13 + i,
      0,
      [
        FIRST_YEAR + i,
        `=CCA.PRICE(A${n},$B$10)`,
        `=CCA.PERCENT(A${n})`,
        `=CCA.CHARGE($B$6,$B$7,$B$8,A${n},B${n})`,
        `=CCA.PRICE(A${n},$B$10,"118")`,
        `=CCA.PERCENT(A${n},"118")`,
        `=CCA.CHARGE($B$6,$B$7,$B$8,A${n},E${n},"118")`,
        `=CCA.PERCENT(A${n},"118-TRI")`,
        `=CCA.CHARGE($B$6,$B$7,$B$8,A${n},E${n},"118-TRI")`,
      ],
      ["text", "money", "share", "money", "money", "share", "money", "share", "money"],
    );
  }
  sheet.put(19, 0, '=LAW.BASIS("CCA.CHARGE",B6,B7,B8,A14,B14)', "note");
}

function pollutionFee(sheet: SheetBuilder): void {
  sheet.put(21, 0, t("sample.us.fpfa"), "heading");
  sheet.put(22, 0, t("sample.us.difference"), "label").put(22, 1, "=FPFA.DIFFERENCE(B6,B7)", "share");
  sheet.put(23, 0, t("sample.us.fee"), "label").put(23, 1, "=FPFA.FEE(B9,B23)", "result");
  sheet.put(24, 0, t("sample.us.initial"), "label").put(24, 1, '=FPFA.INITIALRATE(B5,"Iron and steel")', "share");
  sheet.line(26, 0, heads("difference", "rate", "rateNonMarket", "band", "tier118", "tierLabel118", "group118"), "head");
  DIFFERENCES.forEach((difference, i) => {
    const n = 28 + i;
    sheet.line(
      27 + i,
      0,
      [
        difference,
        `=FPFA.RATE(A${n})`,
        `=FPFA.RATE(A${n},TRUE)`,
        `=FPFA.TIER(A${n},"label")`,
        `=FPFA.TIER(A${n},,"118")`,
        `=FPFA.TIER(A${n},"label","118")`,
        `=FPFA.TIER(A${n},"group","118")`,
      ],
      ["inputNumber", "share", "share", "text", "text", "text", "text"],
    );
  });
  sheet.put(36, 0, '=LAW.BASIS("FPFA.RATE",A28)', "note");
}

function marketChoice(sheet: SheetBuilder): void {
  sheet.put(38, 0, t("sample.us.mca"), "heading");
  sheet.line(39, 0, heads("year", "taxRate", "rateStep", "fuelTax", "borderTax"), "head");
  for (let i = 0; i < YEARS - 1; i++) {
    const n = 41 + i;
    sheet.line(
      40 + i,
      0,
      [
        FIRST_YEAR + 1 + i,
        `=MCA.RATE(A${n},$B$10,FALSE)`,
        `=MCA.RATE(A${n},$B$10,2028)`,
        `=MCA.FUELTAX("natural gas",1000,"mmBtu",A${n},$B$10,FALSE)`,
        `=MCA.BORDER($B$8,$B$6,A${n},$B$10,FALSE,,"import",$B$5)`,
      ],
      ["text", "number", "number", "number", "money"],
    );
  }
  sheet.put(45, 0, '=LAW.BASIS("MCA.RATE",A41)', "note");
}

export function usSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder("us", name).columns(338, 120, 120, 130, 120, 130, 130, 330, 130).size(80, 14);
  sheet.put(0, 0, t("sample.us.title"), "title").height(0, 30).put(1, 0, t("sample.us.note"), "note");
  inputs(sheet);
  cleanCompetition(sheet);
  pollutionFee(sheet);
  marketChoice(sheet);
  sheet.put(47, 0, t("sample.us.versions"), "heading").put(48, 0, '=LAW.VERSIONS("cca")');
  return sheet;
}
