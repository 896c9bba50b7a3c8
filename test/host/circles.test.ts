// A formula that reads its own cell is named, wherever the circle leads through; what only looks like one is not.
import { formatAddress } from "../../src/sheet/address";
import { type Circle, watchCircles } from "../../src/host/workbench/circles";
import type { Placed } from "../../src/host/workbench/univerBook";
import { createHost } from "../tools/workbenchUnderTest";

let under: ReturnType<typeof createHost>;
let told: (Circle | null)[];
let edited: Placed[];
let stop: () => void;
beforeEach(() => {
  under = createHost();
  told = [];
  edited = [];
  stop = watchCircles(
    under.book,
    () => edited,
    (circle) => told.push(circle),
  );
});
afterEach(() => {
  stop();
  under.dispose();
});

/** The engine tells of its results a moment after they stand. */
async function calculated(): Promise<void> {
  await under.host.recalculate();
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const last = (): string | null => {
  const at = told.at(-1)?.at;
  return at ? formatAddress(at) : null;
};
const write = (cell: string, formula: string): Promise<void> => under.host.writeFormulas(`Sheet1!${cell}`, [[formula]]);

test("=A19+1 in A19 is a circle; corrected, it is none", async () => {
  await write("A19", "=A19+1");
  await calculated();
  expect(last()).toBe("Sheet1!A19");
  await write("A19", "=A18+1");
  await calculated();
  expect(told.at(-1)).toBeNull();
});

test("through other cells, a sum over a column and a whole column", async () => {
  await write("B1", "=SUM(C1:C5)");
  await write("C3", "=D1*2");
  await calculated();
  expect(told).toEqual([]);
  await write("D1", "=B1");
  await calculated();
  expect(["Sheet1!B1", "Sheet1!C3", "Sheet1!D1"]).toContain(last());
  await write("D1", "=1");
  await calculated();
  expect(told.at(-1)).toBeNull();
  await write("E7", "=SUM(E:E)");
  await calculated();
  expect(last()).toBe("Sheet1!E7");
});

test("of two circles the one just entered is named", async () => {
  await write("A1", "=A1");
  await calculated();
  edited = [{ sheet: "Sheet1", row: 9, column: 2, rows: 1, columns: 1 }];
  await write("C10", "=C10*2");
  await calculated();
  expect(last()).toBe("Sheet1!C10");
});

test("formulas that read one another without a circle are never told of", async () => {
  await under.host.write("Sheet1!A1", [[1]]);
  await under.host.writeFormulas("Sheet1!A2", [["=A1+1"], ["=A2+1"], ["=SUM(A1:A3)"]]);
  await calculated();
  expect(await under.host.read("Sheet1!A4")).toEqual([[6]]);
  expect(told).toEqual([]);
});
