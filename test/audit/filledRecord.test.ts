/** Formulas filled down are told as blocks: the same, however they were read, and what a person does to one row is seen. */
import fc from "fast-check";
import { readBasis } from "../../src/audit/readBasis";
import { Snapshot } from "../../src/audit/snapshot";
import { setEmptyCells } from "../../src/calls/cells";
import { preloadAll } from "../../src/functions/catalogue";
import type { CellValue } from "../../src/host/port";
import {
  compareRecords,
  groupChanges,
  readRecord,
  recordOf,
  runningEdition,
  takeRecord,
  withKeptValues,
  writeRecord,
} from "../../src/record";
import type { BasisRecord, Edition } from "../../src/record";
import { countOf } from "../../src/record/record";
import { filledDown, shifted } from "../../src/sheet/references";

let edition: Edition;
beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
  edition = await runningEdition("1.0.0");
});
afterAll(() => setEmptyCells("zero"));

const FEW = 4;
const recording = (): { edition: Edition; at: string; locale: "en" } => ({ edition, at: "2026-11-30T00:00:00.000Z", locale: "en" });

type Row = { readonly cells: readonly CellValue[]; readonly formula: string; readonly shown: CellValue };
/** Lines from row 2 on in A:E, the formula in F; H1 holds a price, H2 a day. */
function sheet(rows: readonly Row[]): Snapshot {
  const head: CellValue[] = ["cn", "origin", "t", "day", "year", null, null, 76.5];
  return new Snapshot({
    sheetNames: ["Lines"],
    sheets: [
      {
        name: "Lines",
        area: { row: 0, column: 0, rows: rows.length + 1, columns: 8 },
        values: [head, ...rows.map(({ cells, shown }, i) => [...cells, shown, null, i === 0 ? 46_100 : null])],
        formulas: [[], ...rows.map(({ formula }) => ["", "", "", "", "", formula])],
      },
    ],
    tables: [],
    names: new Map(),
  });
}

const slowly = async (snapshot: Snapshot, fewest = FEW): Promise<BasisRecord> =>
  takeRecord(snapshot, (await readBasis(snapshot)) ?? { formulas: [] }, recording(), fewest);
const soon = (snapshot: Snapshot, fewest = FEW): Promise<BasisRecord> => recordOf(snapshot, recording(), fewest);

const FORMULAS = [
  "=CBAM.COST(A2,B2,C2,D2)",
  "=CBAM.COST(A2,B2,C2,D2,,,,,$H$1)",
  '=CBAM.COST(A2,"TW",C2,D2,C2,"C","A")',
  "=CBAM.COST(A2,B2,C2*2,D2)",
  "=IFERROR(ROUND(CBAM.COST(A2,B2,C2,D2),2),0)",
  "=CBAM.COST(A2,B2,C2,D2)+CBAM.EMBEDDED(A2,B2,C2,D2)",
  "=CBAM.COST(A2,B2,C2,D2,,,,,CBAM.PRICE(D2))",
  "=CBAM.COST(A2,B2,SUM(C$2:C2),D2)",
  "=CBAM.FACTOR(E2)",
  "=CBAM.HOLDING(C2,$H$2)",
  "=CBAM.COST(A2,B2,C2,TODAY())",
  "=SUM(CBAM.COST(A2:A3,B2:B3,C2:C3,D2:D3))",
];
const cells = fc.tuple(
  fc.constantFrom<CellValue>("73181542", "72085120", 76011010, "25232900", "99999999", "", null, "#N/A"),
  fc.constantFrom<CellValue>("TW", "China", "印度", "Nowhere", null),
  fc.constantFrom<CellValue>(100, 0.5, 3, 0, -1, "7", "x", null, 1e9),
  fc.constantFrom<CellValue>(46_023, 46_100, 46_199, 46_300, "2026-02-01", 0, null),
  fc.constantFrom<CellValue>(2026, 2027, 2030, null, "2028"),
);
const rowOf = (formula: string, i: number): string => filledDown(formula)(i);

test("a list by chance gives the record that reading every line gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FORMULAS),
      fc.array(fc.tuple(cells, fc.constantFrom<CellValue>(1, 2.5, "#N/A", null)), { minLength: 2, maxLength: 14 }),
      fc.option(fc.nat(13)),
      async (formula, lines, broken) => {
        const rows = lines.map(([own, shown], i) => ({
          cells: own,
          shown,
          formula: i === broken ? `${rowOf(formula, i)}+0` : rowOf(formula, i),
        }));
        expect(await soon(sheet(rows))).toEqual(await slowly(sheet(rows)));
      },
    ),
    { numRuns: 150 },
  );
});

const CODES = ["73181542", "72085120", "76011010", "25232900"];
const ORIGINS = ["TW", "China", "TR"];
/** Lines of which no two are alike; every 50th names a good there is none of. */
const long = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    cells: [i % 50 === 7 ? "99999999" : (CODES[i % 4] ?? ""), ORIGINS[i % 3] ?? "", 1 + i / 8, 46_023 + (i % 270), 2026],
    shown: i % 50 === 7 ? "#N/A" : i / 2,
    formula: rowOf("=CBAM.COST(A2,B2,C2,D2,,,,,$H$1)", i),
  }));

describe("a long list", () => {
  const rows = long(2_600);
  let record: BasisRecord;
  beforeAll(async () => {
    record = await recordOf(sheet(rows), recording());
  });

  test("is told in a few blocks that cover it, refused lines among them", () => {
    expect(record.formulas.length).toBeGreaterThan(1);
    expect(record.formulas.length).toBeLessThan(2_600 / 256 + 1);
    expect(countOf(record.formulas)).toBe(2_600);
    let next = 1;
    for (const { row, filled, block } of record.formulas) {
      expect([row, block?.rows]).toEqual([next, filled]);
      next += filled;
    }
    const refused = record.formulas.flatMap(({ calls }) =>
      calls.map((call) => (call.kind === "read" && call.result.kind === "block" ? call.result.refused : 0)),
    );
    expect(refused.reduce((sum, one) => sum + one, 0)).toBe(52);
  });

  test("is the record that reading every line gives", async () => {
    expect(record).toEqual(await takeRecord(sheet(rows), (await readBasis(sheet(rows))) ?? { formulas: [] }, recording()));
  });

  test("comes back from the text of its part as it was", async () => {
    const written = await writeRecord(record);
    expect(written.kind === "written" && readRecord(written.xml)).toEqual({ kind: "record", record });
  });

  test("an earlier version's record of lines is compared with it", async () => {
    const lines = await takeRecord(sheet(rows), (await readBasis(sheet(rows))) ?? { formulas: [] }, recording(), Number.POSITIVE_INFINITY);
    const written = await writeRecord(lines);
    expect(lines.formulas).toHaveLength(2_600);
    const reading = written.kind === "written" ? readRecord(written.xml) : null;
    expect(reading).toEqual({ kind: "record", record: { ...record, formulas: record.formulas } });
    if (reading?.kind === "record") expect(compareRecords(reading.record, record, sheet(rows), edition).changes).toEqual([]);
  });

  const changesAfter = async (changed: readonly Row[]): Promise<ReturnType<typeof compareRecords>["changes"]> => {
    const snapshot = sheet(changed);
    return compareRecords(record, await recordOf(snapshot, recording()), snapshot, edition).changes;
  };
  const shiftedDown = (from: readonly Row[]): Row[] =>
    from.map((row, i) => ({ ...row, formula: rowOf("=CBAM.COST(A2,B2,C2,D2,,,,,$H$1)", i) }));

  test("one figure typed anew is the person's own change of its block and of no other", async () => {
    const changed = rows.map((row, i) => (i === 1_000 ? { ...row, cells: ["73181542", "TW", 5, 46_023, 2026], shown: -1 } : row));
    const changes = await changesAfter(changed);
    expect(changes.map(({ kind, reasons }) => [kind, reasons.map((reason) => reason.kind)])).toEqual([["inputs", ["inputs"]]]);
    const [change] = changes;
    expect(change && change.row <= 1_001 && 1_001 < change.row + change.rows && change.rows < 2_600).toBe(true);
    expect(groupChanges(changes)[0]).toMatchObject({
      cells: change?.rows,
      areas: [`Lines!F${(change?.row ?? 0) + 1}:F${(change?.row ?? 0) + (change?.rows ?? 0)}`],
    });
  });

  test("a row put in moves the blocks below it and changes none of them", async () => {
    const fresh: Row = { cells: ["73181542", "TW", 5, 46_023, 2026], shown: 1, formula: "" };
    const changes = await changesAfter(shiftedDown([...rows.slice(0, 100), fresh, ...rows.slice(100)]));
    expect(changes.map(({ kind }) => kind)).toEqual(["inputs"]);
    expect(changes[0]?.row).toBe(1);
  });

  test("a formula of its own in the midst parts the column, and stands by itself", async () => {
    const own = rows.map((row, i) => (i === 2_400 ? { ...row, formula: "=CBAM.COST(A2402,B2402,C2402,D2402)*2" } : row));
    const now = await recordOf(sheet(own), recording());
    expect(
      now.formulas
        .filter(({ filled }) => filled === 1)
        .map(({ row }) => row)
        .filter((row) => row < 2_402),
    ).toEqual([2_401]);
    expect(countOf(now.formulas)).toBe(2_600);
    expect((await changesAfter(own)).every(({ kind }) => kind === "inputs" || kind === "new" || kind === "formula")).toBe(true);
  });

  test("lines sorted anew are other inputs of every block", async () => {
    const changes = await changesAfter(shiftedDown([...rows].reverse()));
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["inputs"]));
  });

  test("values in place of the formulas keep what they were computed with; one value changed, and its block is gone", async () => {
    const frozen = rows.map((row) => ({ ...row, formula: "" }));
    const none = await recordOf(sheet(frozen), recording());
    expect(withKeptValues(none, record, sheet(frozen)).formulas).toEqual(record.formulas);
    const typed = frozen.map((row, i) => (i === 3 ? { ...row, shown: -5 } : row));
    expect(withKeptValues(none, record, sheet(typed)).formulas).toEqual(record.formulas.slice(1));
  });
});

test("filled down is moved down", () => {
  const piece = fc.constantFrom(
    "A1",
    "$B$2",
    "C$3",
    "$D4",
    "A1:B$7",
    "3:3",
    "$4:9",
    '"A1"',
    "+",
    "(",
    ")",
    "LOG10(",
    "'S 1'!",
    "x_1",
    "T1[A1]",
    "12",
    ",",
    "B:C",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(5_000), (pieces, down) => {
      expect(filledDown(pieces.join(""))(down)).toBe(shifted(pieces.join(""), down, 0));
    }),
    { numRuns: 2000 },
  );
});
