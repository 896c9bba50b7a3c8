// The grid of the workbench: a formula over an empty cell shows 0, as in Excel, and that 0 is no typed zero for ours.
import { setEmptyCells } from "../../src/calls/cells";
import { installFunctions } from "../../src/engine/install";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { UniverBook } from "../../src/host/workbench/univerBook";
import { createHeadlessUniver } from "../tools/headlessUniver";

const cost = (intensity: string): string => `=CBAM.COST("28041000","TW",100,DATE(2026,2,1),${intensity},,,,80)`;
const FORMULAS = ["=IF(TRUE,C1,1)", "=IFERROR(C1,1)", '=A1&"x"', "=C1:C2", "", cost("A1"), cost("A4"), cost("A5"), cost("C1"), cost("D1")];

test("of an empty cell a formula makes 0; ours take it for blank, and a typed 0 for a zero", async () => {
  await preloadAll();
  setEmptyCells("null");
  const cellData = Object.fromEntries(
    FORMULAS.map((f, r) => [r, { ...(f === "" ? {} : { 0: { f } }), ...(r === 0 ? { 3: { v: 0, t: 2 } } : {}) }]),
  );
  const { univer, api } = createHeadlessUniver({
    sheetOrder: ["s"],
    sheets: { s: { id: "s", name: "S", cellData, rowCount: 20, columnCount: 6 } },
  });
  installFunctions(univer.__getInjector(), catalogue);
  const book = new UniverBook(api, univer.__getInjector());
  try {
    api.getFormula().executeCalculation();
    await book.settled();
    const [alone, caught, text, first, second, ...costs] = book.values(book.locate("S!A1:A10")).map(([value]) => value);
    expect([alone, caught, text, first, second]).toEqual([0, 0, "0x", 0, 0]);
    const [byAlone, byFirst, bySecond, byEmpty, byTyped] = costs;
    expect(byTyped).toBe(0);
    expect(byEmpty).toBeGreaterThan(0);
    expect([byAlone, byFirst, bySecond]).toEqual([byEmpty, byEmpty, byEmpty]);
  } finally {
    setEmptyCells("zero");
    univer.dispose();
  }
}, 30_000);
