// Freezing and putting back over generated sheets, in the workbook in memory: whatever stood there stands there again, and
// in between nothing of ours is a formula and every value is what it was. Interrupted at any request, too: the order of
// the steps is shared by all spreadsheets, and excelFreeze.test.ts cuts it at every round trip and inside them for one
// sheet made by hand; here it is cut before and after every request of the adapter, for sheets of all kinds.
import fc from "fast-check";
import { freezeNote } from "../../src/freezing/note";
import { FROZEN_NAMESPACE } from "../../src/freezing/recordXml";
import { freezeFormulas } from "../../src/freezing/freeze";
import type { FreezeBook } from "../../src/freezing/book";
import { memoryFreezeBook } from "../../src/host/memory/freezeBook";
import { createMemoryHost, type MemoryHost } from "../../src/host/memory/memoryHost";
import type { CellValue } from "../../src/host/port";
import { restoreFormulas } from "../../src/freezing/restore";

const SEED = 20_260_201;
const query = { scope: { kind: "book" }, prefixes: ["FAKE."] } as const;
const book = { kind: "book" } as const;
const note = freezeNote({ when: "", version: "" });

/** Results by number: FAKE.R(7) gives the seventh of these, blocks spill. */
const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom(
    "=1+1",
    "+1",
    "-2",
    "@x",
    "'",
    "01",
    "1e5",
    "2026-01-01",
    "1/2",
    "TRUE",
    "#N/A!",
    "#REF",
    "_x0041_",
    '<&>"',
    "  ",
    "\n",
    "鋼",
  ),
);
const error = fc.constantFrom("#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#REF!");
const date = fc.integer({ min: 1, max: 60_000 });
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  date,
  text,
  fc.boolean(),
  error,
);
const filled = value.filter((one) => one !== "");
const block = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.array(
    fc.array(fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }), {
      minLength: columns,
      maxLength: columns,
    }),
    { minLength: rows, maxLength: rows },
  ),
);

type Piece =
  | { readonly kind: "constant"; readonly values: readonly (readonly CellValue[])[]; readonly format: string | undefined }
  | { readonly kind: "ours" | "mixed" | "busy"; readonly values: readonly (readonly CellValue[])[] }
  | { readonly kind: "others"; readonly values: readonly (readonly CellValue[])[] }
  | { readonly kind: "table"; readonly values: readonly (readonly CellValue[])[] };

const one = filled.map((only) => [[only]]);
const formats = fc.constantFrom(undefined, "0.00", "yyyy-mm-dd", "@");
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ kind: fc.constant("constant" as const), values: block, format: formats }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("ours" as const),
      values: fc.oneof(
        one,
        block.filter((lines) => (lines[0]?.[0] ?? "") !== ""),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("mixed" as const), values: one }) },
  fc.record({ kind: fc.constant("busy" as const), values: fc.constant([["#BUSY!"]]) }),
  fc.record({ kind: fc.constant("others" as const), values: one }),
  fc.record({
    kind: fc.constant("table" as const),
    values: fc.array(
      one.map(([line]) => line ?? []),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
/** Pieces stand in a grid of four by four cells, on two sheets, so that no block lies in the way of another. */
const sheets = fc.array(piece, { minLength: 1, maxLength: 12 });

type Filled = { readonly host: MemoryHost; readonly ours: number; readonly busy: number };

async function fill(pieces: readonly Piece[]): Promise<Filled> {
  const results = new Map<string, readonly (readonly CellValue[])[]>();
  const host = createMemoryHost({ calculate: (formula) => ({ values: results.get(formula.toUpperCase()) ?? [[0]], message: null }) });
  await host.ensureSheet("It's =1+1");
  let [ours, busy] = [0, 0];
  for (const [i, { kind, values, ...more }] of pieces.entries()) {
    const sheet = i % 3 === 2 ? "'It''s =1+1'" : "Sheet1";
    const at = `${sheet}!${String.fromCharCode(65 + (i % 4) * 4)}${Math.floor(i / 4) * 6 + 1}`;
    const formula = {
      ours: `=FAKE.R(${i})`,
      mixed: `=IF(A1>"=FAKE.X(",SUM(1,fake.r( ${i} )),"""")`,
      busy: `=FAKE.BUSY(${i})`,
      others: `=SUM(${i})&"FAKE.R(1)"`,
      table: `=FAKE.T(${i},[@x])`,
      constant: "",
    }[kind];
    results.set(formula.toUpperCase(), values);
    if (kind === "constant") await host.write(at, values, "format" in more ? more.format : undefined);
    else if (kind === "table") {
      values.forEach((line, r) => results.set(`=FAKE.T(${i}${r},[@X])`, [line]));
      await host.insertTable({
        name: `T${i}`,
        place: { kind: "at", address: at },
        notes: [],
        columns: [
          { header: "x", kind: "number" },
          { header: "y", kind: "number" },
        ],
        rows: values.map((_, r) => [r, null]),
      });
      const first = host.book.locate(at);
      for (const [r] of values.entries())
        host.book.setFormula(first.sheet, first.row + 1 + r, first.column + 1, `=FAKE.T(${i}${r},[@x])`, "0.0");
      ours += values.length;
    } else {
      await host.writeFormulas(at, [[formula]]);
      if (kind === "ours" || kind === "mixed") ours++;
      if (kind === "busy") busy++;
    }
  }
  return { host, ours, busy };
}

/** Everything that can be seen; an empty cell and "" are the same to a spreadsheet that has no formula there. */
function seen(host: MemoryHost, what: "all" | "values" = "all"): string {
  const cells = [...host.book.sheets].map(([sheet, all]) => [
    sheet,
    [...all]
      .filter(([, cell]) => (cell.value ?? "") !== "" || (what === "all" && cell.formula !== ""))
      .map(([key, cell]) => (what === "values" ? [key, cell.value] : [key, cell.value, cell.formula, cell.format]))
      .sort(),
  ]);
  return JSON.stringify([cells, what === "all" ? [...host.book.spills.keys()].sort() : null]);
}

test("frozen, every value stands without a formula of ours; put back, everything is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, fc.boolean(), async (pieces, told) => {
      const { host, ours, busy } = await fill(pieces);
      const [before, values] = [seen(host), seen(host, "values")];
      const result = await host.freeze(query, told ? { note } : {});
      expect([result.cells, result.left.map(({ reason }) => reason)]).toEqual([ours, Array.from({ length: busy }, () => "notCalculated")]);
      expect((await host.formulas(query)).length).toBe(busy);
      if (!told) expect(seen(host, "values")).toBe(values);
      expect((await host.frozen()).cells).toBe(ours);
      if (ours > 0)
        expect(await host.restore(book, { prefixes: ["FAKE."], ...(told ? { note } : {}) })).toMatchObject({
          outcome: "done",
          cells: ours,
          left: [],
        });
      expect(seen(host)).toBe(before);
      expect(await host.parts.get(FROZEN_NAMESPACE)).toBeNull();
    }),
    { numRuns: 60, seed: SEED },
  );
});

class Gone extends Error {}

/** The same workbook, gone before (or right after) the n-th request. */
function cutOff({ host }: Filled, n: number, when: "before" | "after"): { readonly book: FreezeBook; readonly requests: () => number } {
  const whole = memoryFreezeBook(host.book, host, () => true, new Set());
  let count = 0;
  const counted =
    <A extends readonly unknown[], R>(act: (...args: A) => R | Promise<R>) =>
    async (...args: A): Promise<R> => {
      count++;
      if (count > n || (count === n && when === "before")) throw new Gone();
      const result = await act(...args);
      if (count === n) throw new Gone();
      return result;
    };
  return {
    requests: () => count,
    book: {
      ...whole,
      look: counted(whole.look),
      putValues: counted(whole.putValues),
      putFormulas: counted(whole.putFormulas),
      empty: counted(whole.empty),
      writeNote: counted(whole.writeNote),
      removeSheet: counted(whole.removeSheet),
      parts: { get: counted(whole.parts.get), set: counted(whole.parts.set) },
      settings: { get: counted(whole.settings.get), set: counted(whole.settings.set) },
    },
  };
}

test.each(["before", "after"] as const)(
  "gone %s any request of freezing or of putting back, everything is as it was after putting back",
  async (when) => {
    let [cuts, interrupted] = [0, 0];
    await fc.assert(
      fc.asyncProperty(sheets, async (pieces) => {
        const works: readonly ((of: FreezeBook) => Promise<unknown>)[] = [
          (of) => freezeFormulas(of, query),
          (of) => restoreFormulas(of, book),
        ];
        for (const [w, work] of works.entries()) {
          const prepared = async (): Promise<Filled & { before: string }> => {
            const made = await fill(pieces);
            const before = seen(made.host);
            if (w === 1) await made.host.freeze(query);
            return { ...made, before };
          };
          const whole = cutOff(await prepared(), Number.POSITIVE_INFINITY, when);
          await work(whole.book);
          for (let n = 1; n <= whole.requests(); n++) {
            const made = await prepared();
            await work(cutOff(made, n, when).book).catch((fault: unknown) => {
              // A cell that is refused alone is tried alone: the end of the workbook may also show as that.
              if (!(fault instanceof Gone)) throw fault;
            });
            cuts++;
            if (seen(made.host) !== made.before) interrupted++;
            await made.host.restore(book);
            expect(seen(made.host)).toBe(made.before);
            expect(await made.host.frozen()).toEqual({ cells: 0, interrupted: false, damaged: false });
          }
        }
      }),
      { numRuns: 12, seed: SEED },
    );
    // Many cuts, and many of them in the midst of things.
    expect(cuts).toBeGreaterThan(100);
    expect(interrupted).toBeGreaterThan(30);
  },
);
