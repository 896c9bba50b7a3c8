/** One action of the pane is one Ctrl+Z. */
import { createHost, type UnderTest } from "../tools/workbenchUnderTest";

let under: UnderTest;
beforeEach(() => {
  under = createHost();
});
afterEach(() => under.dispose());

const sheets = (): string[] => under.book.workbook.getSheets().map((sheet) => sheet.getSheetName());

test("an inserted table goes with its sheet, and what somebody wrote before stays", async () => {
  const { host, api } = under;
  await host.write("Sheet1!A1", [["mine"]]);
  await host.insertTable({
    name: "GoodsTable",
    place: { kind: "sheet", sheet: "Goods" },
    notes: ["Goods", "Source: a test"],
    columns: [
      { header: "Origin", kind: "text" },
      { header: "Mass", kind: "number" },
    ],
    rows: Array.from({ length: 2500 }, (_, i) => ["TW", i]),
  });
  expect(sheets()).toEqual(["Sheet1", "Goods"]);
  await api.undo();
  expect([sheets(), await host.tables(), await host.read("Sheet1!A1")]).toEqual([["Sheet1"], [], [["mine"]]]);
  await api.redo();
  const [again] = await host.tables();
  expect([sheets(), again?.rowCount]).toEqual([["Sheet1", "Goods"], 2500]);
  expect(await host.read("Goods!A1:A3")).toEqual([["Goods"], ["Source: a test"], [null]]);
  expect((await host.read(again?.address ?? "")).at(-1)).toEqual(["TW", 2499]);
  await api.undo();
  expect([sheets(), await host.read("Sheet1!A1")]).toEqual([["Sheet1"], [["mine"]]]);
});

test("formulas turned into values come back with one step", async () => {
  const { host, api } = under;
  await host.write("Sheet1!A1", [[2], [3]]);
  await host.writeFormulas("Sheet1!B1", [["=FAKE.COST(A1,10)"], ["=FAKE.COST(A2,10)"]]);
  const formulas = async (): Promise<unknown> => (await host.cells("Sheet1!B1:B2")).formulas;
  const before = await formulas();
  await host.freeze({ scope: { kind: "book" }, prefixes: ["FAKE."] });
  expect(await formulas()).toEqual([[""], [""]]);
  await api.undo();
  expect(await formulas()).toEqual(before);
});
