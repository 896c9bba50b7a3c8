// Rows and columns put into a table and taken out of it: every formula goes on reading the cells it read, there and back.
import { ICommandService } from "@univerjs/core";
import { followHeaders } from "../../src/host/workbench/tables";
import { createHost } from "../tools/workbenchUnderTest";

type Sheet = ReturnType<NonNullable<ReturnType<ReturnType<typeof createHost>["api"]["getActiveWorkbook"]>>["getActiveSheet"]> | undefined;

let under: ReturnType<typeof createHost>;
afterEach(() => under.dispose());

/** a, b, c = a x b + a; below the table its sum, beside it a figure and its double. */
async function fill(): Promise<void> {
  under = createHost();
  const { host } = under;
  await host.insertTable({
    name: "T",
    place: { kind: "at", address: "Sheet1!B3" },
    notes: [],
    columns: ["a", "b", "c"].map((header) => ({ header, kind: "number" as const })),
    rows: [
      [1, 10, null],
      [2, 20, null],
      [3, 30, null],
    ],
  });
  await host.writeFormulas("Sheet1!D4", [["=B4*C4+B4"], ["=B5*C5+B5"], ["=B6*C6+B6"]]);
  await host.writeFormulas("Sheet1!B1", [["=SUM(D4:D6)", "=SUM(T[b])"]]);
  await host.write("Sheet1!F5", [[7]]);
  await host.writeFormulas("Sheet1!G5", [["=F5*2"]]);
}

/** 1 x 10 + 1 = 11, 2 x 20 + 2 = 42, 3 x 30 + 3 = 93; together 146. The sum of b is 60. */
const WHOLE = [11, 42, 93];

async function run(id: string, params: object = {}): Promise<void> {
  const { book, host } = under;
  expect(await book.injector.get(ICommandService).executeCommand(id, params)).toBe(true);
  await host.recalculate();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

const at = (index: number, count = 1): object => ({ unitId: "book", subUnitId: "s1", tableId: tableId(), index, count });
const tableId = (): string => under.api.getActiveWorkbook()?.getTableList()[0]?.id ?? "";

/** The figures of the table's column c, the two sums above it, and the double beside it, wherever they stand now. */
async function figures(): Promise<{ readonly c: readonly unknown[]; readonly sums: readonly unknown[]; readonly double: unknown }> {
  const { host } = under;
  const [table] = await host.tables();
  const [heads = [], ...rows] = await host.read(table?.address ?? "");
  const place = heads.indexOf("c");
  const { values, formulas } = await host.cells("Sheet1!A1:K12");
  const doubles = formulas.flatMap((line, r) => line.flatMap((formula, c) => (/\*2$/.test(formula) ? [values[r]?.[c]] : [])));
  return {
    c: rows.map((row) => row[place]).filter((value) => value !== null),
    sums: (values[0] ?? []).filter((value) => value !== null),
    double: doubles[0],
  };
}

const GOOD = { c: WHOLE, sums: [146, 60], double: 14 };

test.each([
  ["a column before the second", "sheet.command.table-insert-column-at", () => at(2)],
  ["a column behind the last", "sheet.command.table-insert-column-at", () => at(4)],
  ["two columns before the first", "sheet.command.table-insert-column-at", () => at(1, 2)],
  ["a row before the second", "sheet.command.table-insert-row-at", () => at(4)],
  ["a row below the last", "sheet.command.table-insert-row-at", () => at(6)],
])("%s: nothing is read wrongly, and one step back takes it out again", async (_, id, params) => {
  await fill();
  const [before] = await under.host.tables();
  await run(id, params());
  expect(await figures()).toEqual(GOOD);
  expect((await under.host.tables())[0]?.address).not.toBe(before?.address);
  await under.api.undo();
  await under.host.recalculate();
  expect(await figures()).toEqual(GOOD);
  expect((await under.host.tables())[0]).toEqual(before);
  await under.api.redo();
  await under.host.recalculate();
  expect(await figures()).toEqual(GOOD);
});

test("a row or column by what is selected, and taken out again", async () => {
  await fill();
  const sheet = under.api.getActiveWorkbook()?.getActiveSheet();
  sheet?.getRange("C5").activate();
  await run("sheet.command.table-insert-col");
  expect(await figures()).toEqual(GOOD);
  sheet?.getRange("C5").activate();
  await run("sheet.command.table-remove-col");
  expect(await figures()).toEqual(GOOD);
  sheet?.getRange("B5").activate();
  await run("sheet.command.table-insert-row");
  expect(await figures()).toEqual(GOOD);
  sheet?.getRange("B5").activate();
  await run("sheet.command.table-remove-row");
  expect(await figures()).toEqual(GOOD);
  expect((await under.host.tables())[0]?.address).toBe("Sheet1!B3:D6");
});

test("a column that formulas read is taken out: they are errors, none reads its neighbour", async () => {
  await fill();
  await run("sheet.command.table-remove-column-at", at(2));
  expect((await figures()).c).toEqual(["#REF!", "#REF!", "#REF!"]);
  expect((await figures()).double).toBe(14);
  await under.api.undo();
  await under.host.recalculate();
  expect(await figures()).toEqual(GOOD);
});

test("a whole column of the sheet, blank, in the middle of a table, goes as it came", async () => {
  await fill();
  const sheet = under.api.getActiveWorkbook()?.getActiveSheet();
  sheet?.insertColumns(2, 1);
  await under.host.recalculate();
  expect(await figures()).toEqual(GOOD);
  sheet?.deleteColumns(2, 1);
  await under.host.recalculate();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await figures()).toEqual(GOOD);
});

test("a renamed heading is followed by the table's names, and one step back takes the renaming itself", async () => {
  await fill();
  under.api.getActiveWorkbook()?.getActiveSheet().getRange("C3").setValue("mass");
  await followHeaders(under.book);
  expect(
    under.api
      .getActiveWorkbook()
      ?.getTableList()[0]
      ?.columns.map(({ displayName }) => displayName),
  ).toEqual(["a", "mass", "c"]);
  await under.api.undo();
  expect(await under.host.read("Sheet1!C3")).toEqual([["b"]]);
});

test.each([
  ["a column left of the table", (sheet: Sheet) => sheet?.insertColumns(0, 1), "Sheet1!C3:E6"],
  ["a row above the table", (sheet: Sheet) => sheet?.insertRows(1, 1), "Sheet1!B4:D7"],
  ["no column left of it any more", (sheet: Sheet) => sheet?.deleteColumns(0, 1), "Sheet1!A3:C6"],
  ["no row above it any more", (sheet: Sheet) => sheet?.deleteRows(1, 1), "Sheet1!B2:D5"],
])("%s: formulas that name its columns read them where they are now", async (_, edit, address) => {
  await fill();
  const { host, api } = under;
  await host.writeFormulas("Sheet1!J1", [["=SUM(T[a])", "=SUM(T[b])", "=SUM(T[c])"]]);
  await host.recalculate();
  edit(api.getActiveWorkbook()?.getActiveSheet());
  expect((await host.tables())[0]?.address).toBe(address);
  for (const again of [false, true]) {
    if (again) api.getFormula().executeCalculation();
    // As the page does after every change.
    await followHeaders(under.book);
    await host.recalculate();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { values, formulas } = await host.cells("Sheet1!A1:M2");
    const sums = ["=SUM(T[a])", "=SUM(T[b])", "=SUM(T[c])"].map((formula) => {
      const row = formulas.findIndex((line) => line.lastIndexOf(formula) > 4);
      return values[row]?.[formulas[row]?.lastIndexOf(formula) ?? -1];
    });
    // 1 + 2 + 3, 10 + 20 + 30, 11 + 42 + 93.
    expect(sums).toEqual([6, 60, 146]);
  }
});
