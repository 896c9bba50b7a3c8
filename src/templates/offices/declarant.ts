/** The importer's year: lines, quarters, the mass threshold, what to hold and to surrender, and the dates. */
import { quoteSheet } from "../../sheet/address";
import type { NewBook } from "../../xlsx";
import { type Content, SheetDraft } from "../draft";
import { sectorName } from "../../workbench/sample/sectorName";
import { headed, officeBook, sentence, settings, tableWords, wordsOf } from "./common";

const say = wordsOf("declarant");
const TABLE = "Imports";
const { here, all, column } = tableWords(TABLE, say);
const NAMES = { year: "Report_year", price: "Certificate_price" } as const;
/** Date and code stay in view. */
const FROZEN = 2;
const QUARTERS = 12;
const DATES = 19;

/** Date, code, origin, tonnes; then actual intensity, route, SEFA, price paid and the verification's number where there are any. */
const LINES: readonly (readonly Content[])[] = [
  [46062, "73181542", "TW", 24, null, null, null, null, null],
  [46105, "72083900", "TR", 60, null, null, null, null, null],
  [46170, "76042990", "CN", 12, null, null, null, null, null],
  [46240, "73181588", "TW", 18, 2.1, "C", "B", null, "V-2026-017"],
  [46310, "25232900", "TR", 200, null, null, null, null, null],
];

function linesSheet(name: string): SheetDraft {
  const sheet = headed(new SheetDraft(name), 10, say("lines.title"), say("lines.note"), FROZEN);
  const line = `${here("cn")},${here("origin")},${here("tonnes")},${here("date")},${here("intensity")},${here("route")},${here("sefa")},${here("paid")}`;
  const filled = (formula: string): string => `=IF(${here("cn")}="","",${formula})`;
  sheet.table({
    name: TABLE,
    row: 3,
    rows: LINES,
    spare: 15,
    headHeight: 62,
    columns: [
      column("date", 14, "inputDate"),
      column("cn", 12, "inputCode"),
      column("origin", 10, "inputCode"),
      column("tonnes", 11, "inputNumber"),
      column("intensity", 12, "inputPrice"),
      column("route", 9, "inputCode"),
      column("sefa", 10, "inputCode"),
      column("paid", 12, "inputPrice"),
      column("verified", 15, "inputText"),
      column("sector", 18, "center", { formula: filled(sectorName(`CBAM.SCOPE(${here("cn")})`)) }),
      column("quarter", 9, "center", { formula: filled(`ROUNDUP(MONTH(${here("date")})/3,0)`) }),
      column("emissions", 13, "number", {
        formula: filled(
          `${here("tonnes")}*IF(${here("intensity")}="",CBAM.INTENSITY(${here("cn")},${here("origin")},${here("date")}),${here("intensity")})`,
        ),
      }),
      column("certificates", 15, "number", { formula: filled(`CBAM.CERTIFICATES(${line},${NAMES.price})`) }),
      column("price", 11, "price", { formula: filled(`IFNA(CBAM.PRICE(${here("date")}),${NAMES.price})`) }),
      column("cost", 13, "total", { formula: filled(`CBAM.COST(${line},${here("price")})`) }),
    ],
  });
  return sheet.set({
    tabColor: "1D4ED8",
    frozenRows: 4,
    frozenColumns: FROZEN,
    print: { orientation: "landscape", titleRows: 4, footer: say("footer") },
  });
}

function yearSheet(name: string): { readonly sheet: SheetDraft; readonly names: ReturnType<typeof settings> } {
  const sheet = headed(new SheetDraft(name).columns(30, 15, 15, 15, 15, 16), 6, say("title"), say("note"));
  const names = settings(
    sheet,
    quoteSheet(name),
    3,
    [
      { key: "year", name: NAMES.year, value: 2026, look: "inputYear" },
      { key: "assumed", name: NAMES.price, value: 76, look: "inputPrice" },
    ],
    say,
    4,
  );
  const mass = `CBAM.THRESHOLD(${all("cn")},${all("tonnes")},${NAMES.year},,${all("origin")}`;
  const sum = (key: string): string => `SUM(${all(key)})`;
  sheet
    .text(6, 0, say("summary"), "heading")
    .wide(
      7,
      0,
      6,
      sentence(say("line.threshold"), `TEXT(${mass},"mass"),"#,##0.0")`, `IF(${mass}),${text("line.within")},${text("line.above")})`),
      "wrap",
      2,
      "formula",
    )
    .wide(
      8,
      0,
      6,
      sentence(
        say("line.cost"),
        `TEXT(${sum("emissions")},"#,##0.0")`,
        `TEXT(${sum("certificates")},"#,##0.0")`,
        `TEXT(${sum("cost")},"#,##0")`,
      ),
      "wrap",
      2,
      "formula",
    )
    .text(10, 0, say("quarters"), "heading")
    .line(
      QUARTERS - 1,
      0,
      ["quarterEnd", "tonnes", "emissions", "certificates", "cost", "hold"].map((key) => say(`q.${key}`)),
      "head",
    )
    .height(QUARTERS - 1, 48);
  for (let q = 1; q <= 4; q++) {
    const row = QUARTERS + q - 1;
    const of = (key: string): string => `=SUMIFS(${all(key)},${all("quarter")},${q})`;
    const soFar = `SUM(D$${QUARTERS + 1}:D${row + 1})`;
    sheet.line(
      row,
      0,
      [
        `=${NAMES.year}&" Q${q}"`,
        of("tonnes"),
        of("emissions"),
        of("certificates"),
        of("cost"),
        // The act gives no share to hold for the first year; the cell then says so in words.
        `=IFNA(CBAM.HOLDING(${soFar},DATE(${NAMES.year},${q * 3}+1,0)),${text("notYet")})`,
      ],
      ["center", "number", "number", "number", "money", "number"],
    );
  }
  sheet.line(
    QUARTERS + 4,
    0,
    [say("total"), ...["B", "C", "D", "E"].map((letter) => `=SUM(${letter}${QUARTERS + 1}:${letter}${QUARTERS + 4})`), null],
    ["totalText", "total", "total", "total", "total", "total"],
  );
  sheet.text(DATES - 1, 0, say("dates"), "heading");
  ["declaration", "surrender", "repurchase", "cancellation"].forEach((duty, i) =>
    sheet.text(DATES + i, 0, say(`duty.${duty}`), "label").put(DATES + i, 1, `=CBAM.DEADLINE("${duty}",${NAMES.year})`, "date"),
  );
  sheet.chart({
    kind: "bar",
    title: say("chart"),
    categories: `A${QUARTERS + 1}:A${QUARTERS + 4}`,
    valueTitle: "EUR",
    series: [{ name: { text: say("q.cost") }, values: `E${QUARTERS + 1}:E${QUARTERS + 4}` }],
    row: DATES + 5,
    column: 0,
    rows: 14,
    columns: 6,
  });
  return { sheet: sheet.set({ tabColor: "0F766E", print: { orientation: "portrait", height: "one", footer: say("footer") } }), names };
}

const text = (key: string): string => `"${say(key).replace(/"/g, '""')}"`;

export function declarantWorkbook(): NewBook {
  const year = yearSheet(say("sheet.year"));
  return officeBook("declarant", [year.sheet, linesSheet(say("sheet.lines"))], year.names);
}
