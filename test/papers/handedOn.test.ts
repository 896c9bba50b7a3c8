// What is handed on: the supplier's workbook there and back, the summary report, the verifier's pack.
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { preloadAll } from "../../src/functions/catalogue";
import { setEmptyCells } from "../../src/calls/cells";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { engineResults } from "../../src/papers/pack/engineResults";
import { verifierPack } from "../../src/papers/pack/verifierPack";
import { summaryReport } from "../../src/papers/report/summaryReport";
import { collectedBook } from "../../src/papers/supplier/collected";
import { readSupplier, type SupplierPaper } from "../../src/papers/supplier/readSupplier";
import { supplierBook } from "../../src/papers/supplier/supplierBook";
import { suppliersOf } from "../../src/papers/supplier/supplierList";
import { openedList, readSuppliers } from "../../src/papers/tasks";
import { findingText } from "../../src/papers/words";
import { calculated } from "../../src/templates/calculate";
import { openBook, ourNames, readWorkbook, unlockedCells, writeWorkbook, type NewBook, type XlsxValue } from "../../src/xlsx";
import { ROLL } from "./melt";
import { filledIn, melting } from "./plantOf";
import { standIn } from "./standIn";

beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
});
afterAll(() => setEmptyCells("zero"));

const none = ourNames([]);
const ours = ourNames(["CBAM.FACTOR", "CBAM.COST"]);
const sheetOf = (name: string, rows: readonly (readonly XlsxValue[])[]): NewBook => ({
  sheets: [{ name, cells: rows.flatMap((line, row) => line.map((value, column) => ({ row, column, value }))) }],
});
/** By row and column as the book numbers them. */
function typed(book: NewBook, values: Readonly<Record<string, XlsxValue>>): NewBook {
  const [sheet, ...rest] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return {
    ...book,
    sheets: [
      { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, value: values[`${cell.row} ${cell.column}`] ?? cell.value })) },
      ...rest,
    ],
  };
}
const valueAt = (book: NewBook, row: number, column: number): unknown =>
  book.sheets[0]?.cells.find((cell) => cell.row === row && cell.column === column)?.value;

describe("A list of suppliers", () => {
  const list = writeWorkbook(
    sheetOf("List", [
      ["2026"],
      ["供應商", "稅則號列", "品名", "國家"],
      ["Bolts", "73181542", "screw", "TW"],
      ["Bolts", "73181588", "bolt", "TW"],
      ["Coils", "72104900", "coil", "KR"],
      ["Bolts", "73181542", "screw", "TW"],
    ]),
    none,
  );

  test("is read by its headings in any language, each good once", () => {
    expect(suppliersOf("list.xlsx", readWorkbook(list, none)).suppliers).toEqual([
      {
        supplier: "Bolts",
        country: "TW",
        goods: [
          { cn: "73181542", product: "screw" },
          { cn: "73181588", product: "bolt" },
        ],
      },
      { supplier: "Coils", country: "KR", goods: [{ cn: "72104900", product: "coil" }] },
    ]);
  });

  test("with sums, codes that are none and a country nobody knows: each is told with its cell, and sums get no workbook", () => {
    const dirty = sheetOf("Liste", [
      ["Lieferant", "Warennummer", "Warenbezeichnung", "Ursprungsland"],
      ["Bolts", "7318 15 42", "screw", "TW"],
      ["Nuts", null, "nut", "TW"],
      ["Plastics", "39011000", "granulate", "Atlantis"],
      ["Summe", null, null, null],
    ]);
    const { suppliers, doubts } = suppliersOf("dirty.xlsx", readWorkbook(writeWorkbook(dirty, none), none));
    expect(suppliers.map(({ supplier }) => supplier)).toEqual(["Bolts", "Nuts", "Plastics"]);
    expect(doubts).toEqual([
      expect.stringMatching(/^Liste!B3: no CN code for nut/),
      expect.stringMatching(/^Liste!B4: "39011000" is no code/),
      expect.stringMatching(/^Liste!D4: .*Atlantis/),
      expect.stringMatching(/^Liste!A5: "Summe" comes with neither code nor product/),
    ]);
  });

  test("saved as text in Big5, as Excel of Taiwan does, is read like a workbook; letters that fit two encodings are asked about", () => {
    // "供應商,稅則號列,品名,國家 ..." by another program's encoder.
    const big5 = Buffer.from(
      "a8d1c0b3b0d32cb57cab68b8b9a6432cab7ea6572cb0eaae610d0ac1b3b5b7bc742c37333138313534322cc1b3b5b72cbb4fc6570d0ac1b3b5b7bc742c37333138313538382cc1b3aeea2cbb4fc6570d0abe54bc742c37363036313239322cbe54aa4f2cb656ab6e0d0a",
      "hex",
    );
    const { suppliers, doubts } = suppliersOf("list.csv", openedList({ name: "list.csv", bytes: new Uint8Array(big5) }));
    expect(suppliers).toEqual([
      {
        supplier: "螺絲廠",
        country: "臺灣",
        goods: [
          { cn: "73181542", product: "螺絲" },
          { cn: "73181588", product: "螺栓" },
        ],
      },
      { supplier: "鋁廠", country: "越南", goods: [{ cn: "76061292", product: "鋁板" }] },
    ]);
    expect(doubts).toEqual([]);
    const unclear = new TextEncoder().encode("supplier;cn code,x\nBolts;73181542,y\n");
    expect(() => openedList({ name: "list.csv", bytes: unclear })).toThrow(/unclearText/);
  });

  test("without both headings is refused by what it lacks", () =>
    expect(() => suppliersOf("x.xlsx", readWorkbook(writeWorkbook(sheetOf("L", [["Name", "Code"]]), none), none))).toThrow(
      /badSupplierList/,
    ));
});

describe("A supplier's workbook", () => {
  const asked = { supplier: "Bolts", country: "TW", goods: [{ cn: "73181542", product: "screw" }] };
  // Behind eight lines about the supplier stands the list of goods: its first row is the sixteenth.
  const GOOD = 15;
  // A good whose figures nobody would doubt.
  const SAID = { "9 1": 46_387, [`${GOOD} 2`]: 2.1, [`${GOOD} 6`]: "wire rod, Coils Ltd." } as const;
  const back = (values: Readonly<Record<string, XlsxValue>>): SupplierPaper =>
    readSupplier("b.xlsx", writeWorkbook(typed(supplierBook(asked), values), none));

  test("is protected but for what is asked, and speaks three languages", () => {
    const open = openBook(writeWorkbook(supplierBook(asked), none), none);
    const free = unlockedCells(open, "CBAM");
    expect([open.locked.has("CBAM"), free?.has("C16"), free?.has("B5"), free?.has("A5"), free?.has("A15")]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(open.data.sheets[0]?.cells.find(({ address }) => address === "C15")?.value).toBe("Direct emissions t/t\n直接排放 t/t");
  });

  test("comes back with its values, and what is doubtful is named", () => {
    const good = back({ ...SAID, [`${GOOD} 3`]: 0.4, [`${GOOD} 4`]: 1.2, [`${GOOD} 10`]: "TÜV" });
    expect([good.about.supplier, good.about.country, good.goods]).toEqual([
      "Bolts",
      "TW",
      [expect.objectContaining({ cn: "73181542", direct: 2.1, sefa: 1.2, verified: "TÜV" })],
    ]);
    expect(good.findings).toEqual([]);
    const codes = (values: Readonly<Record<string, XlsxValue>>): string[] => back(values).findings.map(({ code }) => code);
    expect(codes({})).toEqual(["noPeriod", "missingValue", "noPrecursorsNamed", "noSefa", "notVerified"]);
    expect(codes({ [`${GOOD} 2`]: 2100 })).toContain("outsideDefault");
    // The country stands in the third row about the supplier: one that nobody knows is told, not passed over.
    expect(codes({ "6 1": "Atlantis", [`${GOOD} 2`]: 2.1 })).toContain("noDefault");
    expect(codes({ [`${GOOD} 2`]: "2,1 t" })).toContain("notNumber");
    expect(codes({ ...SAID, [`${GOOD} 0`]: "39011000" })).toEqual(["outOfScope"]);
    expect(codes({ [`${GOOD} 2`]: 2.1, [`${GOOD} 7`]: 0.6, [`${GOOD} 8`]: 0.6 })).toContain("alloySum");
  });

  const B = "CBAM";
  // The figures of the first good stand in row 16, those about the supplier in rows 5 to 12.
  test.each<[string, Readonly<Record<string, XlsxValue>>, string]>([
    ["kg under t", { [`${GOOD} 2`]: 2100 }, `outsideDefault ${B}!C16`],
    ["kWh as MWh", { [`${GOOD} 3`]: 400 }, `outsideDefaultIndirect ${B}!D16`],
    ["a complex good without precursors", { [`${GOOD} 6`]: null }, `noPrecursorsNamed ${B}!G16`],
    ["two processes for one code", { [`${GOOD + 1} 0`]: "7318 15 42", [`${GOOD + 1} 2`]: 1.9 }, `twoProcesses ${B}!A17`],
    ["a share in per cent", { [`${GOOD} 5`]: 30 }, `noShare ${B}!F16`],
    ["no country", { "6 1": "" }, `noCountry ${B}!B7`],
    ["no period", { "9 1": "" }, `noPeriod ${B}!B10`],
    ["a period that is no day", { "9 1": "end of 2026" }, `notNumber ${B}!B10`],
    ["a period before the charge", { "9 1": 45_291 }, `earlyPeriod ${B}!B10`],
  ])("%s is told with its cell, in every language", (_, change, expected) => {
    const places = (values: Readonly<Record<string, XlsxValue>>): string[] =>
      back(values).findings.map(({ code, place }) => `${code} ${place}`);
    expect(places({ ...SAID, ...change })).toContain(expected);
    expect(places(SAID)).not.toContain(expected);
    for (const locale of LOCALES) {
      setLocale(locale);
      for (const finding of back({ ...SAID, ...change }).findings) expect(findingText(finding)).not.toMatch(/papers\.|\{\w+\}/);
    }
    setLocale("en");
  });

  test("beside that of the period before: a leap is told, and a good that is there twice", () => {
    const file = (name: string, to: number, direct: number) => ({
      name,
      bytes: writeWorkbook(typed(supplierBook(asked), { ...SAID, "9 1": to, [`${GOOD} 2`]: direct }), none),
    });
    const told = (...files: ReturnType<typeof file>[]): string[] =>
      readSuppliers(files).papers.flatMap(({ file: of, findings }) =>
        findings
          .filter(({ code }) => ["leap", "readTwice"].includes(code))
          .map(({ code, place, values }) => `${of} ${code} ${place} ${values["file"]}`),
      );
    const [y2026, y2027] = [46_387, 46_752];
    expect(told(file("new.xlsx", y2027, 4.3), file("old.xlsx", y2026, 2.1))).toEqual(["new.xlsx leap CBAM!C16 old.xlsx"]);
    expect(told(file("old.xlsx", y2026, 2.1), file("new.xlsx", y2027, 4.2))).toEqual([]);
    expect(told(file("a.xlsx", y2026, 2.1), file("b.xlsx", y2026, 2.1))).toEqual(["b.xlsx readTwice CBAM!C16 a.xlsx"]);
  });

  test("which is none of ours is refused", () => expect(() => readSupplier("x.xlsx", standIn())).toThrow(/noSupplierData/));

  test("shows beside the others what verification saves, against its fee", () => {
    const papers = [back({ [`${GOOD} 2`]: 2.1, [`${GOOD} 4`]: 1 }), back({ [`${GOOD} 2`]: 1.6, [`${GOOD} 4`]: 1 })];
    const day = 46054; // 2026-02-01
    const worked = (fee: number): NewBook =>
      calculated(typed(collectedBook({ papers, refused: [] }, day), { "7 10": 100, "8 10": 10, "4 2": fee }));
    const book = worked(0);
    // 12 417.82 EUR for 100 t on default values; on the supplier's (2.1 - 1) and (1.6 - 1) times the price of the first quarter.
    expect(valueAt(book, 7, 13)).toBeCloseTo(124.1782, 4);
    const price = Number(valueAt(book, 7, 14)) / 1.1;
    expect(valueAt(book, 8, 14)).toBeCloseTo(0.6 * price, 10);
    const yearly = Number(valueAt(book, 7, 16));
    expect(yearly).toBeCloseTo(100 * (Number(valueAt(book, 7, 13)) - 1.1 * price), 8);
    expect([valueAt(book, 7, 17), valueAt(book, 8, 17)]).toEqual([1, 2]);
    const worth = (fee: number): unknown => valueAt(worked(fee), 7, 18);
    expect([worth(yearly - 0.01), worth(yearly + 0.01)]).toEqual(["yes", "no"]);
  });

  test("ranked over thirty suppliers: each saving once, in order, and a reason for what has none", () => {
    // Tonnes and values by supplier; the last four lack something. The default cost of a tonne and the price of the first quarter of 2026
    // (75.36 EUR) are those of the readme's first example and of the Commission's notice.
    const [perTonne, price, sefa] = [124.1782, 75.36, 1];
    const suppliers = Array.from({ length: 30 }, (_, i) => ({ direct: 1 + ((i * 7) % 13) / 10, tonnes: 20 + ((i * 11) % 17) * 10 }));
    const papers = suppliers.map(({ direct }, i) =>
      back({
        ...SAID,
        [`${GOOD} 2`]: i === 26 ? null : direct,
        [`${GOOD} 4`]: sefa,
        ...(i === 27 ? { "6 1": "Atlantis" } : {}),
        ...(i === 28 ? { [`${GOOD} 0`]: "39011000" } : {}),
      }),
    );
    const tonnes = Object.fromEntries(suppliers.map((one, i) => [`${7 + i} 10`, i === 29 ? null : one.tonnes]));
    const book = calculated(typed(collectedBook({ papers, refused: [] }, 46_054), { ...tonnes, "4 2": 5000 }));
    const saved = suppliers.slice(0, 26).map((one) => one.tonnes * (perTonne - Math.max(0, one.direct - sefa) * price));
    const order = [...saved].sort((a, b) => b - a);
    const column = (sheet: number, at: number): unknown[] =>
      Array.from({ length: 30 }, (_, i) => book.sheets[sheet]?.cells.find((cell) => cell.row === 7 + i && cell.column === at)?.value);
    const [ranks, reasons] = [column(0, 17), column(0, 19)];
    expect([...ranks.slice(0, 26)].sort((a, b) => Number(a) - Number(b))).toEqual(order.map((_, i) => i + 1));
    ranks.slice(0, 26).forEach((rank, i) => expect(order[Number(rank) - 1]).toBeCloseTo(saved[i] ?? 0, 2));
    expect(reasons).toEqual([
      ...Array.from({ length: 26 }, () => ""),
      "the supplier states no direct emissions",
      "no cost on default values: see that cell",
      "no cost on default values: see that cell",
      "type the tonnes of a year",
    ]);
    // The ranking: rank, and what is saved, in order; worth it above the fee.
    expect(column(1, 0)).toEqual([...order.map((_, i) => i + 1), "", "", "", ""]);
    column(1, 9)
      .slice(0, 26)
      .forEach((value, i) => expect(Number(value)).toBeCloseTo(order[i] ?? 0, 2));
    expect(column(1, 10).slice(0, 26)).toEqual(order.map((value) => (value > 5000 ? "yes" : "no")));
  });
});

describe("The summary report", () => {
  const texts = (plant = filledIn(melting)): string[] => summaryReport(plant).book.sheets[0]?.cells.map(({ value }) => String(value)) ?? [];

  test("has the sixteen points of the act in their order", () => {
    const cells = summaryReport(filledIn(melting)).book.sheets[0]?.cells ?? [];
    expect(cells.filter(({ column, row }) => column === 0 && row > 2).map(({ value }) => value)).toEqual(
      Array.from({ length: 16 }, (_, i) => String(i + 1)),
    );
  });

  test("gives the embedded emissions worked out, free allocation where it can be told, and marks what is open", () => {
    const all = texts();
    expect(all).toContain(String(ROLL.direct));
    const open = all.filter((text) => text === "to be stated by the operator").length;
    const [first] = melting.bought ?? [];
    // With the code of its alloy the free allocation of the melt is worked out: one thing less to state.
    const known = texts(
      filledIn({ ...melting, bought: [{ ...first, cn: "72026000" }], products: [{ process: "melt", cn: "72189911", product: "slab" }] }),
    );
    expect(open).toBeGreaterThan(5);
    // CN 7218 99 11, column A: 0.975 x 0.128 + 0.1 x 2.33025 of ferro-nickel, column B.
    expect(known.map(Number).some((value) => Math.abs(value - (0.975 * 0.128 + 0.1 * 2.33025)) < 1e-12)).toBe(true);
  });
});

describe("The verifier's pack", () => {
  const book = (formula: string): Uint8Array =>
    writeWorkbook(
      {
        sheets: [
          {
            name: "S",
            cells: [
              { row: 0, column: 0, value: null, formula: { text: formula, kind: "plain" } },
              { row: 1, column: 0, value: null, formula: { text: '=CBAM.COST("39011000","TW",1,DATE(2026,2,1))', kind: "plain" } },
            ],
          },
        ],
      },
      ours,
    );
  const packed = (): ReturnType<typeof verifierPack> =>
    verifierPack(book("=CBAM.FACTOR(2026)"), { file: "a.xlsx", version: "1", when: "now" }, engineResults);
  const files = async (): Promise<Record<string, Uint8Array>> => unzipSync((await packed()).bytes);
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

  test("holds the workbook, its values, every step, and a manifest whose checksums are right", async () => {
    const all = await files();
    const manifest = JSON.parse(text(all["manifest.json"])) as {
      files: { name: string; sha256: string; bytes: number }[];
      refused: string[];
    };
    expect(manifest.files.map(({ name }) => name).sort()).toEqual(
      Object.keys(all)
        .filter((name) => name !== "manifest.json")
        .sort(),
    );
    for (const { name, sha256, bytes } of manifest.files)
      expect([
        name,
        createHash("sha256")
          .update(all[name] ?? "")
          .digest("hex"),
        all[name]?.length,
      ]).toEqual([name, sha256, bytes]);
    expect(manifest.refused).toEqual([expect.stringMatching(/^S!A2: CBAM\.COST: /)]);
    expect(text(all["steps.csv"])).toMatch(/^\uFEFF?cell,function,line,quantity.*\r\nS!A1,CBAM\.FACTOR,1,[^\r]*0\.975[^\r]*2003\/87/);
    expect(text(all["sources.csv"])).toContain("2003/87/EC");
    const frozen = openBook(all["workbook-values-only.xlsx"] ?? new Uint8Array(), ours).data.sheets[0]?.cells;
    expect(frozen?.[0]).toMatchObject({ address: "A1", value: 0.975, formula: null });
  });

  test("is the same, byte for byte, for the same workbook and moment", async () =>
    expect((await packed()).bytes).toEqual((await packed()).bytes));

  test("is not made of a workbook without a formula of ours", async () =>
    expect(verifierPack(writeWorkbook(sheetOf("S", [[1]]), none), { file: "a", version: "", when: "" }, engineResults)).rejects.toThrow(
      /nothingCalculated/,
    ));
});
