/** Fee at home or charge at the border: what Taiwan's carbon fee and CBAM cost a plant together, and what a cut or a verification is worth. */
import { quoteSheet } from "../../sheet/address";
import type { NewBook } from "../../xlsx";
import { SheetDraft } from "../draft";
import { headed, officeBook, quoted, sentence, settings, wordsOf } from "./common";

const say = wordsOf("fee");
const N = {
  emissions: "Plant_emissions",
  production: "Plant_production",
  exports: "Exports_EU",
  cn: "Good_cn",
  route: "Good_route",
  intensity: "Good_intensity",
  period: "Leakage_period",
  price: "Certificate_price",
  fx: "Rate_TWD",
  year: "Report_year",
  fee: "Verifier_fee",
  cut: "Cut",
  cost: "Investment",
  rate: "Discount_rate",
  until: "Last_year",
} as const;
/** Row from 1 of the first of the three rates. */
const FIRST = 24;
const RATES = ["general", "B", "A"] as const;
const DECISIONS = FIRST + RATES.length + 3;

function sheetOf(name: string): { readonly sheet: SheetDraft; readonly names: ReturnType<typeof settings> } {
  const sheet = headed(new SheetDraft(name).columns(40, 16, 20, 16, 16, 16), 6, say("title"), say("note"));
  const names = settings(
    sheet,
    quoteSheet(name),
    3,
    [
      { key: "year", name: N.year, value: 2026, look: "inputYear" },
      { key: "emissions", name: N.emissions, value: 60000, look: "inputWhole" },
      { key: "production", name: N.production, value: 30000, look: "inputWhole" },
      { key: "exports", name: N.exports, value: 6000, look: "inputWhole" },
      { key: "cn", name: N.cn, value: "73181588", look: "inputCode" },
      { key: "route", name: N.route, value: "C", look: "inputCode" },
      { key: "intensity", name: N.intensity, value: 2.1, look: "inputPrice" },
      { key: "period", name: N.period, value: 1, look: "inputCode" },
      { key: "price", name: N.price, value: 76, look: "inputPrice" },
      { key: "fx", name: N.fx, value: 34, look: "inputPrice" },
      { key: "verifier", name: N.fee, value: 12000, look: "inputWhole" },
      { key: "cut", name: N.cut, value: 0.4, look: "inputPrice" },
      { key: "investment", name: N.cost, value: 500000, look: "inputWhole" },
      { key: "rate", name: N.rate, value: 0.06, look: "inputShare" },
      { key: "until", name: N.until, value: 2030, look: "inputYear" },
    ],
    say,
    4,
  );
  sheet.text(FIRST - 4, 0, say("burden"), "heading").wide(FIRST - 3, 0, 6, say("burden.note"), "note");
  sheet
    .line(
      FIRST - 2,
      0,
      ["feeRate", "fee", "feeShare", "paid", "border", "both"].map((key) => say(`head.${key}`)),
      "head",
    )
    .height(FIRST - 2, 62);
  RATES.forEach((rate, i) => {
    const n = FIRST + i;
    const args = rate === "general" ? N.emissions : `${N.emissions},"${rate}",${N.period}`;
    sheet.line(
      n - 1,
      0,
      [
        say(`rate.${rate}`),
        `=TW.FEE(${args})`,
        // The part of the fee that falls to the goods sold to the Union, by tonnes.
        `=B${n}/${N.fx}*${N.exports}/${N.production}`,
        `=TW.EFFECTIVEPRICE(${args})/${N.fx}`,
        `=CBAM.COST(${N.cn},"TW",${N.exports},${N.year},${N.intensity},${N.route},"B",D${n},${N.price})`,
        `=C${n}+E${n}`,
      ],
      ["plain", "money", "money", "price", "money", "total"],
    );
  });
  const line = `${N.cn},"TW",${N.exports},${N.year},${N.intensity}`;
  const verified = (part: string): string => `CBAM.VERIFICATION(${line},${N.fee},${N.route},"B",${N.price},"${part}")`;
  const invested = (part: string): string =>
    `CBAM.INVESTMENT(${N.cn},"TW",${N.exports},${N.year},${N.until},${N.intensity},${N.cut},${N.cost},${N.rate},${N.price},${N.route},"B",,"${part}")`;
  sheet.text(DECISIONS - 1, 0, say("decisions"), "heading");
  const answers: readonly (readonly [string, string, "money" | "number" | "year" | "price"])[] = [
    ["saving", `=${verified("saving")}`, "money"],
    ["net", `=${verified("net")}`, "money"],
    ["tonnes", `=IFNA(${verified("tonnes")},${quoted(say("never"))})`, "number"],
    ["npv", `=${invested("npv")}`, "money"],
    ["highest", `=${invested("highest")}`, "money"],
    ["payback", `=IFNA(${invested("payback")},${quoted(say("notBack"))})`, "year"],
  ];
  answers.forEach(([key, formula, look], i) =>
    sheet
      .text(DECISIONS + i, 0, say(`answer.${key}`), "label")
      .put(DECISIONS + i, 1, formula, look)
      .wide(DECISIONS + i, 2, 4, say(`answer.${key}.unit`), "small"),
  );
  const last = DECISIONS + answers.length;
  const thousand = (cell: string): string => `TEXT(${cell},"#,##0")`;
  sheet.wide(
    last + 1,
    0,
    6,
    sentence(say("words"), thousand(`F${FIRST}`), thousand(`F${FIRST + 2}`), thousand(`B${DECISIONS + 3}`)),
    "wrap",
    3,
    "formula",
  );
  sheet.chart({
    kind: "bar",
    title: say("chart"),
    categories: `A${FIRST}:A${FIRST + RATES.length - 1}`,
    valueTitle: "EUR",
    series: [
      { name: { text: say("head.feeShare") }, values: `C${FIRST}:C${FIRST + RATES.length - 1}` },
      { name: { text: say("head.border") }, values: `E${FIRST}:E${FIRST + RATES.length - 1}` },
    ],
    row: last + 3,
    column: 0,
    rows: 15,
    columns: 6,
  });
  return { sheet: sheet.set({ tabColor: "0F766E", print: { orientation: "portrait", height: "one", footer: say("footer") } }), names };
}

export function feeOrBorderWorkbook(): NewBook {
  const { sheet, names } = sheetOf(say("sheet.fee"));
  return officeBook("fee", [sheet], names);
}
