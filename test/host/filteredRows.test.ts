/**
 * Totals over rows that are hidden or filtered away, while it happens. Expected values are Excel's: 1-11 count rows hidden
 * by hand, 101-111 do not, rows filtered away count in neither, and a total inside the range is never counted twice.
 */
import { TableColumnFilterTypeEnum } from "@univerjs/sheets-table";
import { createHost, type UnderTest } from "../tools/workbenchUnderTest";

let under: UnderTest;
beforeEach(async () => {
  under = createHost();
  await under.host.insertTable({
    name: "Lines",
    place: { kind: "sheet", sheet: "Import" },
    notes: [],
    columns: [
      { header: "Origin", kind: "text" },
      { header: "Mass", kind: "number" },
    ],
    rows: [
      ["TW", 1],
      ["CN", 10],
      ["TW", 100],
      ["IN", 1000],
    ],
  });
  await under.host.writeFormulas("Sheet1!A1", [
    ["=SUBTOTAL(9,Lines[Mass])"],
    ["=SUBTOTAL(109,Import!B2:B5)"],
    ["=subtotal(3,Import!A2:A5)"],
    ["=AGGREGATE(9,5,Import!B2:B5)"],
    ["=SUM(Lines[Mass])"],
  ]);
});
afterEach(() => under.dispose());

const totals = async (): Promise<unknown[]> => (await under.host.read("Sheet1!A1:A5")).flat();
/** The sum to 109 as the grid shows it once it is `wanted`: a filter is followed by itself, without asking for it. */
async function once(wanted: readonly number[]): Promise<void> {
  for (let i = 0; i < 50 && JSON.stringify(await totals()) !== JSON.stringify(wanted); i++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await totals()).toEqual(wanted);
}
const byOrigin = (origins: readonly string[] | null): void => {
  const table = under.book.workbook.getTableList()[0];
  if (table)
    void under.book.workbook.setTableFilter(
      table.id,
      0,
      origins ? { filterType: TableColumnFilterTypeEnum.manual, values: [...origins] } : undefined,
    );
};

test("rows hidden by hand: 9 counts them, 109 and option 5 do not, and showing them brings them back", async () => {
  await once([1111, 1111, 4, 1111, 1111]);
  under.book.sheet("Import").hideRows(2, 1);
  await once([1111, 1101, 4, 1101, 1111]);
  under.book.sheet("Import").showRows(2, 1);
  await once([1111, 1111, 4, 1111, 1111]);
});

test("rows filtered away in a table count in no total but SUM, and come back with the filter", async () => {
  byOrigin(["TW"]);
  await once([101, 101, 2, 101, 1111]);
  byOrigin(["TW", "IN"]);
  await once([1101, 1101, 3, 1101, 1111]);
  byOrigin(null);
  await once([1111, 1111, 4, 1111, 1111]);
});

test("a total among the rows is not counted twice, in whatever letters it is written", async () => {
  await under.host.write("Sheet1!D1", [[1], [2], [null], [4]]);
  await under.host.writeFormulas("Sheet1!D3", [["=subtotal(9,D1:D2)"]]);
  await under.host.writeFormulas("Sheet1!E1", [["=SUBTOTAL(9,D1:D4)"]]);
  expect(await under.host.read("Sheet1!D3:E3")).toEqual([[3, null]]);
  expect(await under.host.read("Sheet1!E1")).toEqual([[7]]);
});
