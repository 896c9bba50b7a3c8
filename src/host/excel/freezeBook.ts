/**
 * What freezing and restoring need of Excel: sheets read in requests of bounded size, many cells written at once.
 * May not know the order of the steps.
 */
import { grouped } from "../../sheet/grouped";
import type { CellArea } from "../../sheet/grid";
import type { FrozenValue } from "../../freezing/record";
import { Standing } from "../../freezing/standing";
import type { FormulaBlock, FreezeBook, SheetArea, ValueBlock } from "../../freezing/book";
import { isSingle, rectangles } from "../rectangles";
import { putFormulas } from "./freezeFormulas";
import { filledParts } from "./filledParts";
import { scopeTest } from "./formulas";
import { type Context, entered, formulaOf, inBook, placed, type Placed, rangeOf, slices, valueOf } from "./session";
import { fileParts, fileStore } from "./stores";

const SPILLS_PER_REQUEST = 500;
type Wanted = Parameters<FreezeBook["look"]>[0];

/** One formula over several cells can be entered on desktops only; elsewhere it becomes one that spills. */
const arrays = (): boolean => Office.context.requirements.isSetSupported("ExcelApiDesktop", "1.1");

export const excelFreezeBook = (): FreezeBook => ({
  parts: fileParts,
  settings: fileStore,
  arrays: arrays(),
  look: (wanted) => inBook((context) => look(context, wanted)),
  within: (scope) => inBook((context) => scopeTest(context, scope)),
  putValues: (blocks) => inBook((context) => putValues(context, blocks)),
  putFormulas: (blocks: readonly FormulaBlock[]) => inBook((context) => putFormulas(context, blocks)),
  empty: (areas) =>
    inBook(async (context) => {
      for (const area of areas) rangeOf(context, at(area)).clear("Contents");
      await context.sync();
    }),
  writeNote: (sheet, lines) => inBook((context) => writeNote(context, sheet, lines)),
  removeSheet: (sheet) =>
    inBook(async (context) => {
      const { protection, worksheets } = context.workbook;
      protection.load("protected");
      const found = worksheets.getItemOrNullObject(sheet);
      await context.sync();
      // A workbook that lets no sheet go keeps this one; the formulas are back all the same.
      if (!found.isNullObject && !protection.protected) found.delete();
      await context.sync();
    }),
  // Excel calls custom functions when it likes; nobody hears of the last one.
  settled: async () => undefined,
});

const at = ({ sheet, area }: SheetArea): Placed => ({ ...area, sheet });

async function look(context: Context, wanted: Wanted): Promise<Standing[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  worksheets.items.forEach((sheet) => sheet.protection.load("protected"));
  await context.sync();
  const found: Standing[] = [];
  for (const sheet of worksheets.items) {
    const standing = new Standing(sheet.name, sheet.protection.protected);
    const [own, spilling]: [Placed[], Placed[]] = [[], []];
    for (const part of (await filledParts(context, sheet.name)).flatMap(slices)) {
      const { asked, spills } = await readPart(context, part, standing, wanted);
      for (const cell of asked) own.push(cell);
      if (spills) for (const cell of asked) spilling.push(cell);
    }
    await readSpills(context, spilling, standing);
    if (arrays()) await readArrays(context, own, standing);
    found.push(standing);
  }
  return found;
}

/** Puts what stands there into `standing`; answers the formulas asked for, and whether one of them may spill. */
async function readPart(context: Context, part: Placed, standing: Standing, wanted: Wanted): Promise<{ asked: Placed[]; spills: boolean }> {
  const range = rangeOf(context, part);
  range.load("formulas, values, valueTypes, hasSpill");
  await context.sync();
  const asked: Placed[] = [];
  range.formulas.forEach((row: unknown[], r: number) =>
    row.forEach((cell, c) => {
      const [line, column] = [part.row + r, part.column + c];
      const formula = formulaOf(cell, range.values[r]?.[c]);
      standing.put(line, column, typed(range.values[r]?.[c], range.valueTypes[r]?.[c]), formula);
      if (formula !== "" && wanted(formula, part.sheet, line, column))
        asked.push({ sheet: part.sheet, row: line, column, rows: 1, columns: 1 });
    }),
  );
  return { asked, spills: range.hasSpill !== false };
}

const typed = (value: unknown, type: unknown): FrozenValue => (String(type) === "Error" ? { code: String(value) } : valueOf(value));

async function readSpills(context: Context, anchors: readonly Placed[], standing: Standing): Promise<void> {
  const filled = new Set<string>();
  const mark = (area: CellArea, own: CellArea): void => {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (row !== own.row || column !== own.column) filled.add(`${row} ${column}`);
  };
  for (let from = 0; from < anchors.length; from += SPILLS_PER_REQUEST) {
    const asked = anchors
      .slice(from, from + SPILLS_PER_REQUEST)
      .map((anchor) => ({ anchor, spill: rangeOf(context, anchor).getSpillingToRangeOrNullObject() }));
    asked.forEach(({ spill }) => spill.load("address"));
    await context.sync();
    for (const { anchor, spill } of asked) {
      if (spill.isNullObject) continue;
      standing.putSpill(anchor.row, anchor.column, placed(spill.address));
      mark(placed(spill.address), anchor);
    }
  }
  // A cell that another formula fills may report that formula as its own.
  for (const key of filled) {
    const [row = 0, column = 0] = key.split(" ").map(Number);
    if (standing.spill(row, column) === null) standing.put(row, column, standing.value(row, column), "");
  }
}

/** One formula entered into several cells shows in each of them; only as a whole can it be replaced. */
async function readArrays(context: Context, asked: readonly Placed[], standing: Standing): Promise<void> {
  const byFormula = new Map<string, Placed[]>();
  for (const cell of asked) {
    const formula = standing.formula(cell.row, cell.column);
    if (formula === "" || standing.spill(cell.row, cell.column)) continue;
    grouped(byFormula, formula).push(cell);
  }
  const blocks = [...byFormula].flatMap(([formula, cells]) =>
    rectangles(cells.map((area) => ({ sheet: area.sheet, area })))
      .filter((block) => !isSingle(block))
      .map((block) => ({ formula, area: at(block) })),
  );
  if (blocks.length === 0) return;
  const ranges = blocks.map(({ area }) => rangeOf(context, area));
  ranges.forEach((range) => range.load("formulaArray"));
  await context.sync();
  blocks.forEach(({ area, formula }, i) => {
    if (typeof ranges[i]?.formulaArray !== "string") return;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        standing.put(row, column, standing.value(row, column), row === area.row && column === area.column ? formula : "");
    standing.putSpill(area.row, area.column, area, true);
  });
}

/** An error goes in bare, so that it stays an error and does not become a text that looks like one. */
const fixed = (value: FrozenValue): number | string | boolean =>
  typeof value === "object" && value !== null ? value.code : entered(value);

async function putValues(context: Context, blocks: readonly ValueBlock[]): Promise<void> {
  const pieces = [
    ...rectangles(blocks.filter(isSingle)).map(({ sheet, area, rows }) => ({
      sheet,
      area,
      values: rows.map((row) => row.map(({ values }) => values[0]?.[0] ?? null)),
    })),
    ...blocks.filter((block) => !isSingle(block)),
  ];
  const ranges = pieces.map((piece) => rangeOf(context, at(piece)));
  ranges.forEach((range) => range.load("numberFormat"));
  await context.sync();
  pieces.forEach(({ values }, i) => {
    const range = ranges[i];
    if (!range) return;
    const formats: string[][] = range.numberFormat;
    // A number put into a cell of the format "text" would become a text.
    const inText = formats.some((row, r) => row.some((format, c) => format === "@" && typeof (values[r]?.[c] ?? "") !== "string"));
    if (inText) range.numberFormat = formats.map((row) => row.map((format) => (format === "@" ? "General" : format)));
    range.values = values.map((row) => row.map(fixed));
    if (inText) range.numberFormat = formats;
  });
  await context.sync();
}

const WIDTHS = [130, 130, 480];

async function writeNote(context: Context, name: string, lines: readonly (readonly string[])[]): Promise<string | null> {
  const { protection, worksheets } = context.workbook;
  protection.load("protected");
  const known = worksheets.getItemOrNullObject(name);
  await context.sync();
  if (known.isNullObject && protection.protected) return null;
  if (known.isNullObject) worksheets.add(name);
  if (!known.isNullObject) {
    const used = known.getUsedRangeOrNullObject();
    await context.sync();
    if (!used.isNullObject) used.clear();
  }
  const width = Math.max(...lines.map((line) => line.length));
  const area = { sheet: name, row: 0, column: 0, rows: lines.length, columns: width };
  for (const part of slices(area)) {
    rangeOf(context, part).values = lines
      .slice(part.row, part.row + part.rows)
      .map((line) => Array.from({ length: width }, (_, c) => entered(line[c] ?? null)));
    await context.sync();
  }
  WIDTHS.forEach((points, column) => {
    rangeOf(context, { ...area, column, columns: 1 }).format.columnWidth = points;
  });
  rangeOf(context, { ...area, rows: 1, columns: 1 }).format.font.bold = true;
  await context.sync();
  return name;
}
