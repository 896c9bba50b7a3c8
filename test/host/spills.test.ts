/** `B2#` in the grid: the block that the formula in B2 fills, now and after it grows or shrinks. Expected values are sums by hand. */
import { createHost, type UnderTest } from "../tools/workbenchUnderTest";

let under: UnderTest;
beforeEach(() => {
  under = createHost();
});
afterEach(() => under.dispose());

const shown = async (cell: string): Promise<unknown> => (await under.host.read(`Sheet1!${cell}`))[0]?.[0];

test("sums, looks up and spills again what a formula fills, on its own sheet and from another", async () => {
  await under.host.writeFormulas("Sheet1!B2", [["=SEQUENCE(4,1,10,10)"]]);
  await under.host.ensureSheet("Other");
  await under.host.writeFormulas("Sheet1!D2", [["=SUM(B2#)", "=ROWS(B2#)", "=INDEX(B2#,3)", '=SUMIF(B2#,">15")']]);
  await under.host.writeFormulas("Other!A1", [["=SUM(Sheet1!B2#)"]]);
  expect([await shown("D2"), await shown("E2"), await shown("F2"), await shown("G2")]).toEqual([100, 4, 30, 90]);
  expect((await under.host.read("Other!A1"))[0]?.[0]).toBe(100);
});

test("follows the block when it grows and when it shrinks to one cell", async () => {
  await under.host.write("Sheet1!A1", [[3]]);
  await under.host.writeFormulas("Sheet1!B2", [["=SEQUENCE(A1,1,1,1)"]]);
  await under.host.writeFormulas("Sheet1!D2", [["=SUM(B2#)"]]);
  expect(await shown("D2")).toBe(6);
  await under.host.write("Sheet1!A1", [[5]]);
  expect(await shown("D2")).toBe(15);
  await under.host.write("Sheet1!A1", [[1]]);
  expect(await shown("D2")).toBe(1);
});

test("is #REF! with a sentence where no formula stands", async () => {
  await under.host.write("Sheet1!B2", [[7]]);
  await under.host.writeFormulas("Sheet1!D2", [["=SUM(B2#)"]]);
  expect(await shown("D2")).toBe("#REF!");
  expect(await under.host.messageAt("Sheet1!D2")).toContain("#");
});
