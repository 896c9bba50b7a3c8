/** What the workbook is, how to fill it, what is assumed, what the law leaves open, and where the rules stand. */
import { tNote } from "../../i18n/notes";
import { quoteSheet } from "../../sheet/address";
import { regimes } from "../../regimes";
import { SheetDraft } from "../draft";
import type { Look } from "../looks";
import { word } from "../words";

const ACTS = [
  ["cbam", "2023-956"],
  ["cbam", "2025-2083"],
  ["cbam", "2025-2547"],
  ["cbam", "2025-2620"],
  ["cbam", "2025-2621"],
  ["cbam", "2026-1740"],
  ["cbam", "2003-87"],
  ["tw", "tw-ccra-2023"],
  ["tw", "tw-fee-2024"],
  ["cca", "s3523-119"],
  ["fpfa", "s1325-119"],
  ["mca", "hr3338-119"],
] as const;
const LEGEND: readonly (readonly [Look, string])[] = [
  ["inputNumber", "input"],
  ["money", "calculated"],
  ["assumedHead", "assumed"],
  ["total", "totals"],
];

export type SheetList = readonly (readonly [key: string, name: string])[];

export function readMeSheet(name: string, sheets: SheetList): SheetDraft {
  const sheet = new SheetDraft(name).columns(26, 88);
  sheet
    .text(0, 0, word("readMe.title"), "title")
    .height(0, 28)
    .wide(1, 0, 2, word("readMe.intro"), "wrap")
    .wide(2, 0, 2, word("readMe.fictitious"), "warning");
  let row = 4;
  const section = (key: string): void => void sheet.text(row, 0, word(`readMe.${key}`), "heading").height(row++, 20);
  const numbered = (key: string, count: number): void => {
    for (let i = 1; i <= count; i++) sheet.text(row, 0, `${i}`, "wrap").wide(row++, 1, 1, word(`readMe.${key}${i}`), "wrap");
    row++;
  };
  section("steps");
  numbered("step", 6);
  section("legend");
  for (const [look, key] of LEGEND)
    sheet
      .text(row, 0, word(`readMe.legend.${key}.sample`), look)
      .text(row, 1, word(`readMe.legend.${key}`), "text")
      .height(row++, 20);
  row++;
  section("sheets");
  for (const [key, title] of sheets) {
    sheet
      .text(row, 0, title, "link")
      .text(row, 1, word(`readMe.about.${key}`), "text")
      .link({ cell: `A${row + 1}`, place: `${quoteSheet(title)}!A1` })
      .height(row++, 20);
  }
  row++;
  section("assumed");
  numbered("assumed", 8);
  section("open");
  numbered("open", 6);
  section("sources");
  for (const [regime, id] of ACTS) {
    const act = regimes.find((one) => one.id === regime)?.acts.get(id);
    if (!act) throw new TypeError(`no act ${id}`);
    sheet
      .text(row, 0, act.journal === "-" ? "" : tNote(act.journal), "note")
      .text(row, 1, act.title, "link")
      .height(row, 24);
    sheet.link({ cell: `B${row + 1}`, url: act.link, tip: act.title });
    row++;
  }
  sheet.wide(row + 1, 0, 2, word("readMe.addIn"), "note").wide(row + 2, 0, 2, word("readMe.rights"), "note");
  return sheet.set({ tabColor: "6B7280", gridlines: "hidden", print: { orientation: "portrait", footer: word("footer") } });
}
