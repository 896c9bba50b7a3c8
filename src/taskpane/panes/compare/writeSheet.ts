/** Puts the comparison on a new sheet: as values in a table, or as cells with the formula over them; and a chart beside it. */
import { formatAddress, parseAddress } from "../../../sheet/address";
import type { Host, Matrix, TableInfo } from "../../../host/port";
import { freeSheetName } from "../../../sheet/sheetName";
import { t } from "../../../i18n/t";
import type { CompareRow } from "./compare";
import { MONEY, noteLines, type Picture, pictureOf, valuesBlock } from "./insert";
import { figureOf, livePlan, ofCurrentVersions } from "./live";
import type { Request } from "./request";
import { matters, versionLabel } from "./standing";

export type Job = {
  readonly rows: readonly CompareRow[];
  readonly shown: readonly CompareRow[];
  readonly request: Request;
  readonly currency: string;
  /** where the list was taken from; null: a shipment of the form */
  readonly from: string | null;
  readonly chart: boolean;
  /** Versions that have ended and older bills are shown too. */
  readonly allVersions: boolean;
};

export type Written = { readonly sheet: string; readonly rows: number; readonly chart: boolean };

const CHART = { rows: 18, columns: 8 };

async function freeName(host: Host): Promise<string> {
  const name = freeSheetName(t("paneCompare.sheet"), await host.sheets());
  await host.ensureSheet(name);
  return name;
}

async function freeTable(host: Host, wanted: string): Promise<string> {
  const taken = new Set((await host.tables()).map(({ name }) => name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`${wanted}${n}`.toLowerCase())) return `${wanted}${n}`;
}

const at = (sheet: string, row: number, column: number): string => formatAddress({ sheet, row, column, rows: 1, columns: 1 });

async function table(
  host: Host,
  name: string,
  place: string,
  block: Pick<Picture, "columns" | "rows">,
  notes: readonly string[],
): Promise<TableInfo> {
  const result = await host.insertTable({
    name: await freeTable(host, name),
    place: { kind: "at", address: place },
    columns: block.columns,
    rows: block.rows,
    notes,
  });
  if (result.kind !== "created") throw new Error(t("paneCompare.blocked", { address: result.kind === "blocked" ? result.address : place }));
  return result.table;
}

/** The chart stands beside its figures, which stand above the whole table, so that the sheet opens on them. */
async function picture(
  host: Host,
  sheet: string,
  drawn: Picture,
  figures: TableInfo,
  place: { readonly row: number; readonly column: number },
): Promise<void> {
  await host.insertChart({
    kind: drawn.kind,
    title: drawn.title,
    data: figures.address,
    at: at(sheet, place.row, place.column),
    ...CHART,
    ...(drawn.valueTitle === undefined ? {} : { valueTitle: drawn.valueTitle }),
    ...(drawn.dashed === undefined ? {} : { dashed: drawn.dashed }),
  });
}

export async function writeValues(host: Host, { rows, shown, request, currency, from, chart }: Job): Promise<Written> {
  const sheet = await freeName(host);
  const notes = noteLines(request, from);
  const drawn = pictureOf(shown, currency);
  let below = 0;
  if (drawn) {
    const figures = await table(host, "CB_CompareChart", at(sheet, 0, 0), drawn, notes);
    const { row, rows: height, columns } = parseAddress(figures.address);
    if (chart) await picture(host, sheet, drawn, figures, { row, column: columns + 1 });
    below = row + Math.max(height, chart ? CHART.rows : 0) + 1;
  }
  await table(host, "CB_Compare", at(sheet, below, 0), valuesBlock(shown, currency), drawn ? [t("paneCompare.result")] : notes);
  await host.activate(at(sheet, 0, 0));
  return { sheet, rows: shown.length, chart: chart && drawn !== null && rows.length > 0 };
}

export async function writeLive(host: Host, { rows: all, shown, request, currency, from, chart, allVersions }: Job): Promise<Written> {
  const sheet = await freeName(host);
  const rows = allVersions ? all : all.filter(matters);
  const plan = livePlan(allVersions ? request : ofCurrentVersions(request), noteLines(request, from), rows.length);
  for (const { row, column, values } of plan.cells) await host.write(at(sheet, row, column), values);
  // A grid ends somewhere: its last cell is touched first, so that the result has room to spill into.
  await host.write(at(sheet, plan.result.row + plan.result.rows, plan.result.column + plan.result.columns), [[null]]);
  // The cells of the result have their looks before the formula fills them.
  for (const column of plan.money)
    await host.write(
      at(sheet, plan.result.row + 1, plan.result.column + column),
      rows.map(() => [null]),
      MONEY,
    );
  await host.writeFormulas(at(sheet, plan.formula.row, plan.formula.column), [[plan.formula.text]]);
  const drawn = isOneLine(rows) ? pictureOf(shown, currency) : null;
  if (drawn && chart) {
    const column = Math.max(plan.result.columns, ...plan.cells.map(({ column: first, values }) => first + (values[0]?.length ?? 0))) + 1;
    const figures = await table(host, "CB_CompareChart", at(sheet, 0, column), drawn, [drawn.title]);
    const { row } = parseAddress(figures.address);
    for (const { r, c, formula } of linked(drawn, rows, (index) => figureOf(plan, index)))
      await host.writeFormulas(at(sheet, row + 1 + r, column + c), [[formula]]);
    await picture(host, sheet, drawn, figures, { row: row + drawn.rows.length + 2, column });
  }
  await host.activate(at(sheet, 0, 0));
  return { sheet, rows: rows.length, chart: drawn !== null && chart };
}

/** The sum of a list is not one cell of the result, so only a single line can be drawn from the formula. */
export function isOneLine(rows: readonly CompareRow[]): boolean {
  return new Set(rows.map(({ line }) => line)).size === 1;
}

type Linked = { readonly r: number; readonly c: number; readonly formula: string };

/** Every figure of the picture as a reference to its cell of the result. */
function linked(drawn: Picture, rows: readonly CompareRow[], reference: (index: number) => string): readonly Linked[] {
  const cells: Matrix = drawn.rows;
  return cells.flatMap((line, r) =>
    line.slice(1).flatMap((value, i): Linked[] => {
      if (value === null) return [];
      const label = drawn.kind === "line" ? (drawn.columns[i + 1]?.header ?? "") : String(line[0]);
      const index = rows.findIndex((row) => versionLabel(row) === label && (drawn.kind !== "line" || row.year === line[0]));
      return index < 0 ? [] : [{ r, c: i + 1, formula: reference(index) }];
    }),
  );
}
