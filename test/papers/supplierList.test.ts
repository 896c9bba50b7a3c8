// What a person's list of suppliers leaves open is told.
import { suppliersOf } from "../../src/papers/supplier/supplierList";
import { openedList } from "../../src/papers/tasks";
import { loadTables } from "../tools/excelCaller";

beforeAll(loadTables);

test("a good without its supplier, and a supplier in two countries, are told and not lost without a word", () => {
  const bytes = new TextEncoder().encode(
    "supplier,CN code,product,country\nA,73181542,screw,\n,73181588,nut,TW\nA,72083700,coil,TW\nA,72104900,sheet,CN\n,,,\n",
  );
  const { suppliers, doubts } = suppliersOf("l.csv", openedList({ name: "l.csv", bytes }));
  expect(suppliers.map(({ supplier, country, goods }) => [supplier, country, goods.map(({ cn }) => cn)])).toEqual([
    ["A", "TW", ["73181542", "72083700", "72104900"]],
  ]);
  expect(doubts).toEqual([
    expect.stringMatching(/A3: 73181588 nut has no supplier/),
    expect.stringMatching(/D5: A stands with TW .* CN here/),
  ]);
});
