/**
 * A small list of imports with the functions at work, for somebody who opens an empty workbook. The goods are made up, the
 * charges are calculated in the sheet. May not hold a figure of law.
 */
import { civilDate } from "../../core/civilDate";
import type { Host } from "../../host/port";
import { t } from "../../i18n/t";
import { thisRow } from "../panes/calculate/entries";
import { sheetDay } from "../sheetDates";

type Line = { readonly cn: string; readonly goods: string; readonly origin: string; readonly tonnes: number; readonly date: string };

const LINES: readonly Line[] = [
  { cn: "73181588", goods: "bolts", origin: "TW", tonnes: 48.6, date: "2026-01-19" },
  { cn: "73181692", goods: "nuts", origin: "TW", tonnes: 18.2, date: "2026-03-18" },
  { cn: "73182200", goods: "washers", origin: "TW", tonnes: 9.5, date: "2026-06-09" },
  { cn: "72083700", goods: "coil", origin: "TW", tonnes: 1250, date: "2026-02-27" },
  { cn: "72104900", goods: "galvanised", origin: "CN", tonnes: 850, date: "2026-05-12" },
  { cn: "76041010", goods: "bars", origin: "TW", tonnes: 42, date: "2026-04-29" },
  { cn: "25232900", goods: "cement", origin: "VN", tonnes: 8000, date: "2026-06-14" },
];

const NAME = "CarbonBorderSample";

export type SampleResult =
  | { readonly kind: "inserted"; readonly address: string }
  | { readonly kind: "blocked"; readonly address: string }
  | { readonly kind: "cancelled" };

export async function insertSampleSheet(host: Host): Promise<SampleResult> {
  const head = (key: string): string => t(`paneStart.sample.${key}`);
  const result = await host.insertTable({
    name: NAME,
    place: { kind: "sheet", sheet: head("sheet") },
    columns: [
      { header: head("cn"), kind: "text" },
      { header: head("goods"), kind: "text" },
      { header: head("origin"), kind: "text" },
      { header: head("tonnes"), kind: "number" },
      { header: head("date"), kind: "date" },
    ],
    rows: LINES.map(({ cn, goods, origin, tonnes, date }) => [cn, head(`goods.${goods}`), origin, tonnes, sheetDay(civilDate(date))]),
    notes: [head("title"), head("note")],
  });
  if (result.kind === "blocked" || result.kind === "cancelled") return result;
  const of = (key: string): string => thisRow(head(key));
  const line = `${of("cn")},${of("origin")},${of("tonnes")},${of("date")}`;
  const columns = [
    { header: head("sector"), formula: `=CBAM.SCOPE(${of("cn")})`, numberFormat: "General" },
    { header: head("intensity"), formula: `=CBAM.INTENSITY(${of("cn")},${of("origin")},${of("date")})`, numberFormat: "0.0000" },
    { header: head("certificates"), formula: `=CBAM.CERTIFICATES(${line})`, numberFormat: "#,##0.00" },
    { header: head("cost"), formula: `=CBAM.COST(${line})`, numberFormat: "#,##0.00" },
    { header: head("basis"), formula: `=LAW.BASIS("CBAM.COST",${line})`, numberFormat: "General" },
  ];
  for (const column of columns) await host.addColumn({ table: result.table.name, ...column });
  await host.activate(result.table.address);
  return { kind: "inserted", address: result.table.address };
}
