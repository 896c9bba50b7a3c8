/** Columns of an inserted table show what stands in them, whatever letters a machine has. */
import { createHost } from "../tools/workbenchUnderTest";

/** Advance of a digit and of a bold one in DejaVu Sans, the widest letters a system puts in place of the grid's, of an em; the grid's size in pixels. */
const [DIGIT, BOLD, EM] = [0.636, 0.696, (11 * 4) / 3];
const ARROW = 20;

test("a goods code is shown to its last digit, a heading beside the arrow of its filter", async () => {
  const { host, book, dispose } = createHost();
  await host.insertTable({
    name: "GoodsTable",
    place: { kind: "sheet", sheet: "Goods" },
    notes: ["Goods"],
    columns: [
      { header: "CN", kind: "text" },
      { header: "0123456789", kind: "number" },
      { header: "直接", kind: "number" },
    ],
    rows: [["7318154200", 1, 2]],
  });
  const width = (column: number): number => book.sheet("Goods").getColumnWidth(column);
  expect(width(0)).toBeGreaterThanOrEqual(10 * DIGIT * EM + 4);
  expect(width(1)).toBeGreaterThanOrEqual(10 * BOLD * EM + ARROW);
  expect(width(2)).toBeGreaterThanOrEqual(2 * EM + ARROW);
  dispose();
});
