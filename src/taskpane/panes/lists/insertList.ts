/** Puts the sheets of a list into the workbook: tables first, then their formulas, which point at each other. */
import { formatAddress, parseAddress, quoteSheet } from "../../../sheet/address";
import { freeSheetName } from "../../../sheet/sheetName";
import type { CellValue, ColumnKind, Host, TableColumn } from "../../../host/port";
import { t } from "../../../i18n/t";
import { namesFor, type Names } from "../../../lists/sheets/names";
import type { Fact, Format, PlanSheet, PlanTable, Value } from "../../../lists/sheets/plan";

const NUMBER_FORMATS: Readonly<Partial<Record<Format, string>>> = {
  date: "yyyy-mm-dd",
  month: "yyyy-mm",
  number: "#,##0.000",
  mass: "#,##0.000",
  money: "#,##0.00",
  price: "#,##0.00",
  intensity: "0.000",
  year: "0",
  whole: "#,##0",
};
const KINDS: Readonly<Partial<Record<Format, ColumnKind>>> = { text: "text", code: "text", asIs: "text", date: "date", month: "date" };

/** The first number whose tables are not in the workbook yet. */
export async function freeNames(host: Host): Promise<Names> {
  const taken = new Set((await host.tables()).map(({ name }) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const names = namesFor(n);
    if (!Object.values(names).some((name) => taken.has(name.toLowerCase()))) return names;
  }
}

const at = (sheet: string, row: number, column: number): string => formatAddress({ sheet, row, column, rows: 1, columns: 1 });
const cellOf = (value: Value | undefined): CellValue => (typeof value === "object" && value !== null ? value.code : (value ?? null));

/** Where each sheet went, the first first. */
export async function insertList(host: Host, sheets: readonly PlanSheet[]): Promise<readonly string[]> {
  const placed: string[] = [];
  const tables: PlanTable[] = [];
  const facts: { readonly address: string; readonly formula: string; readonly format: Format }[] = [];
  for (const plan of sheets) {
    const sheet = freeSheetName(plan.name, await host.sheets());
    await host.ensureSheet(sheet);
    placed.push(sheet);
    let row = await putHead(host, sheet, plan, facts);
    for (const table of plan.tables) row = await putTable(host, sheet, row, table);
    tables.push(...plan.tables);
    if (plan.spill) {
      const { values, formula } = plan.spill;
      // A grid ends somewhere: the last cell of the result is touched first, so that it has room.
      await host.write(at(sheet, row + values.length, values[0]?.length ?? 1), [[null]]);
      facts.push({ address: at(sheet, row, 0), formula, format: "asIs" });
    }
  }
  // A sheet whose name was taken has another one, and formulas find it by that.
  const renamed = sheets.map(({ name }, i) => [`${quoteSheet(name)}!`, `${quoteSheet(placed[i] ?? name)}!`] as const);
  const found = (formula: string): string => renamed.reduce((text, [planned, own]) => text.replaceAll(planned, own), formula);
  for (const { name, columns } of tables)
    for (const { header, formula, format } of columns)
      if (formula !== undefined) await host.addColumn({ table: name, header, formula: found(formula), ...formatOf(format) });
  for (const { address, formula, format } of facts) await host.writeFormulas(address, [[formula]], NUMBER_FORMATS[format]);
  const [first] = placed;
  if (first !== undefined) await host.activate(at(first, 0, 0));
  return placed;
}

const formatOf = (format: Format): { readonly numberFormat?: string } => {
  const numberFormat = NUMBER_FORMATS[format];
  return numberFormat === undefined ? {} : { numberFormat };
};

/** The words of a figure are long: they run over the columns between, which the table beneath has made as wide as its own cells. */
const FACT_COLUMN = 3;

type Later = { push: (fact: { readonly address: string; readonly formula: string; readonly format: Format }) => unknown };

/** Title, notes and figures; gives the row behind them. */
async function putHead(host: Host, sheet: string, { title, notes, facts }: PlanSheet, later: Later): Promise<number> {
  const lines = [title, ...notes];
  await host.write(
    at(sheet, 0, 0),
    lines.map((line) => [line]),
  );
  let row = lines.length + (facts.length > 0 ? 1 : 0);
  for (const fact of facts) {
    await putFact(host, at(sheet, row, 0), at(sheet, row, FACT_COLUMN), fact);
    if (fact.formula !== undefined) later.push({ address: at(sheet, row, FACT_COLUMN), formula: fact.formula, format: fact.format });
    row++;
  }
  return row + 1;
}

async function putFact(host: Host, label: string, cell: string, { label: words, value, formula, name }: Fact): Promise<void> {
  await host.write(label, [[words]]);
  if (formula === undefined && value !== null) await host.write(cell, [[cellOf(value)]]);
  if (name !== undefined) await host.defineName(name, cell);
}

/** What is typed or told; formulas follow when every table stands. Gives the row behind the table. */
async function putTable(host: Host, sheet: string, row: number, { name, title, columns, rows }: PlanTable): Promise<number> {
  const typed = columns.filter(({ formula }) => formula === undefined);
  const result = await host.insertTable({
    name,
    place: { kind: "at", address: at(sheet, row, 0) },
    columns: typed.map(({ header, format }): TableColumn => ({ header, kind: KINDS[format] ?? "number", ...formatOf(format) })),
    rows: Array.from({ length: rows }, (_, r) => typed.map(({ values }) => cellOf(values[r]))),
    notes: title === "" ? [] : [title],
  });
  if (result.kind !== "created") throw new Error(t("paneLists.blocked", { sheet }));
  const area = parseAddress(result.table.address);
  return area.row + area.rows + 1;
}
