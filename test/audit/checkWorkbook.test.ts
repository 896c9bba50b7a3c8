// What the check points out, and what it must not: a workbook with each fault once, and the sample workbook, which has one.
import { checkWorkbook } from "../../src/audit/checkWorkbook";
import { nearest } from "../../src/audit/check/names";
import { readBasis } from "../../src/audit/readBasis";
import { takeSnapshot } from "../../src/audit/takeSnapshot";
import { FINDING_KINDS, type Finding } from "../../src/audit/findings";
import { worded } from "../../src/audit/words";
import { preloadAll } from "../../src/functions/catalogue";
import { LOCALES, setLocale } from "../../src/i18n/t";
import { createExcelHost } from "../../src/host/excel/excelHost";
import type { CellValue, TableInfo } from "../../src/host/port";
import { installFakeOffice } from "../tools/fakeOffice";
import { memoryHost, sampleHost } from "./hosts";

beforeAll(preloadAll);
afterEach(() => setLocale("en"));

async function check(host: Parameters<typeof takeSnapshot>[0]): Promise<readonly Finding[]> {
  const snapshot = await takeSnapshot(host);
  const basis = snapshot && (await readBasis(snapshot));
  const found = snapshot && basis && (await checkWorkbook(snapshot, basis));
  if (!found) throw new Error("stopped");
  return found;
}

type Cells = Parameters<typeof memoryHost>[0];
const of = async (cells: Cells, kind: Finding["kind"]): Promise<Finding[]> =>
  (await check(memoryHost(cells))).filter((one) => one.kind === kind);
const brief = ({ address, words, suggestion }: Finding): unknown[] => [
  address,
  words.key,
  suggestion?.words.key ?? null,
  suggestion?.fixes ?? [],
];

describe("names of functions", () => {
  test("#NAME? over a function of ours: the add-in is missing", async () => {
    expect(
      (await of({ A1: ["=CBAM.FACTOR(2026)", "#NAME?"], A2: ["=CBAM.FACTOR(2027)", "#NAME?"] }, "nameError")).map((one) => [
        one.severity,
        one.areas,
        one.cells,
        one.words.values,
      ]),
    ).toEqual([["error", ["Sheet1!A1:A2"], 2, { function: "CBAM.FACTOR" }]]);
  });
  test("#NAME? because of another name is not blamed on the add-in", async () => {
    expect(await of({ A1: ["=CBAM.FACTOR(MyYear)", "#NAME?"] }, "nameError")).toEqual([]);
  });
  test.each([
    ["=CBAM.COTS(A2,B2,C2,D2)", "CBAM.COST", "=CBAM.COST(A2,B2,C2,D2)"],
    ["=CBAM_FACTOR(2026)", "CBAM.FACTOR", "=CBAM.FACTOR(2026)"],
    ['=1+ cbam.intensty(A1 ,"CBAM.COTS(1)")', "CBAM.INTENSITY", '=1+ CBAM.INTENSITY(A1 ,"CBAM.COTS(1)")'],
    ["=CBMA.FACTOR(2026)", "CBAM.FACTOR", "=CBAM.FACTOR(2026)"],
  ])("%s: did you mean %s?", async (formula, suggested, fix) => {
    expect((await of({ A1: [formula, "#NAME?"] }, "unknownFunction")).map((one) => [one.words.key, one.suggestion])).toEqual([
      [
        "finding.unknownFunction",
        { words: { key: "suggestion.nearest", values: { function: suggested } }, fixes: [{ address: "Sheet1!A1", formula: fix }] },
      ],
    ]);
  });
  test("a name of our families that is near none has no fix, and names of others are left alone", async () => {
    expect((await of({ A1: ["=CBAM.SOMETHINGELSE(1)", 3] }, "unknownFunction")).map((one) => one.suggestion)).toEqual([
      { words: { key: "suggestion.list", values: {} }, fixes: [] },
    ]);
    expect(
      await check(
        memoryHost({
          A1: ["=T.INV(0.9,3)+ETF.PRICE(1)", 1],
          A2: ["=MYFUNCTION(1)", "#NAME?"],
          A3: ["='CBAM.COTS(1)'!A1", 1],
          A4: ['="CBAM.COTS(1)"', "CBAM.COTS(1)"],
        }),
      ),
    ).toEqual([]);
  });
  test("nearest: a slip of the keyboard, two letters exchanged, and nothing where two are as near", () => {
    expect([nearest("CBAM.COTS"), nearest("CBAM.FACTR"), nearest("_xldudf_CBAM_COST"), nearest("TW.FE"), nearest("SUM")]).toEqual([
      "CBAM.COST",
      "CBAM.FACTOR",
      "CBAM.COST",
      "TW.FEE",
      null,
    ]);
  });
  test("the file's spelling left in a formula is written back, in a text it is pointed out", async () => {
    expect(
      (
        await of(
          { A1: ["=_xldudf_CBAM_FACTOR(2026)*2", "#NAME?"], A2: "_xldudf_CBAM_COST(1,2)", A3: "=_xldudf_CBAM_COST(A1)" },
          "storedName",
        )
      ).map(brief),
    ).toEqual([
      ["Sheet1!A1", "finding.storedName", "suggestion.storedName", [{ address: "Sheet1!A1", formula: "=CBAM.FACTOR(2026)*2" }]],
      ["Sheet1!A2", "finding.storedText", "suggestion.storedName", []],
    ]);
  });
  test("a formula kept as text is pointed out, unless it explains one that stands", async () => {
    expect(
      (
        await of({ A1: "=CBAM.FACTOR(2027)", A2: "=CBAM.FACTOR(2026)", B2: ["=CBAM.FACTOR(2026)", 0.975], A3: "=SUM(1)" }, "textFormula")
      ).map(brief),
    ).toEqual([["Sheet1!A1", "finding.textFormula", "suggestion.textFormula", [{ address: "Sheet1!A1", formula: "=CBAM.FACTOR(2027)" }]]]);
  });
});

describe("results", () => {
  test("an error has the reason in words, though the spreadsheet hands none over", async () => {
    const [one, ...others] = await of({ A1: ['=CBAM.COST("73181542","Atlantis",1,DATE(2026,2,1))', "#VALUE!"] }, "error");
    expect(others).toEqual([]);
    expect(one && worded(one.words)).toMatch(/^CBAM\.COST.*Atlantis/);
  });
  test("the inner call's reason is told, not that the outer one was handed an error", async () => {
    const found = await of(
      { A1: ['=CBAM.COST("73181542","TW",1,DATE(2026,2,1),1.9,,CBAM.SEFA("999",DATE(2026,2,1)))', "#VALUE!"] },
      "error",
    );
    expect(found.map((one) => worded(one.words))).toEqual([expect.stringMatching(/^CBAM\.SEFA.*999/)]);
  });
  test("an error that IFERROR answers is none", async () => {
    expect(await check(memoryHost({ A1: ['=IFERROR(CBAM.FACTOR("x"),"-")', "-"], A2: ['=IF(B2="","",CBAM.FACTOR(B2))', ""] }))).toEqual([]);
  });
  test("a blank cell that is needed is named by its argument", async () => {
    expect(
      (await of({ A1: ["=CBAM.COST(B1,C1,D1,E1)", "#VALUE!"], B1: "73181542", C1: "TW", E1: 46054 }, "missingInput")).map((one) => [
        one.severity,
        one.words.values,
        one.suggestion?.words.values,
      ]),
    ).toEqual([["error", { function: "CBAM.COST", argument: "tonnes" }, { argument: "tonnes" }]]);
  });
  test("the failing lines of a spilled block are each their own cell, by reason, with the row of the sheet and a sum of the others", async () => {
    const cells = { A2: 2026, A3: "x", A4: 2028, A5: "y", A6: 1999, B2: ["=CBAM.FACTOR(A2:A6)", 0.975], B3: "#VALUE!", B4: 0.9 } as const;
    const host = memoryHost({ ...cells, B5: "#VALUE!", B6: "#N/A" });
    host.book.spills.set("Sheet1!B2", { sheet: "Sheet1", row: 1, column: 1, rows: 5, columns: 1 });
    const found = (await check(host)).filter(({ kind }) => kind === "error");
    expect(found.map((one) => [one.address, one.areas, one.cells])).toEqual([
      ["Sheet1!B3", ["Sheet1!B3", "Sheet1!B5"], 2],
      ["Sheet1!B6", ["Sheet1!B6"], 1],
    ]);
    expect(worded(found[0]?.words ?? { key: "", values: {} })).toMatch(/row 3\b.*x/);
    expect(found[0]?.suggestion?.words.values).toEqual({ lines: 3, all: 5, formula: "=SUM(IFERROR(B2:B6,0))" });
  });
  test("where a list is summed at once there is no cell for a line: it is said how many fail, and why the first", async () => {
    const found = await of({ A1: 2026, A2: "x", B1: ["=SUM(CBAM.FACTOR(A1:A2))", "#VALUE!"] }, "error");
    expect(found.map((one) => [one.address, one.words.key, one.words.values["refused"], one.words.values["lines"]])).toEqual([
      ["Sheet1!B1", "finding.blockErrors", 1, 2],
    ]);
  });
  test("no room to spill, and waiting, are told apart from errors of ours", async () => {
    expect(
      (await check(memoryHost({ A1: ["=CBAM.FACTOR(B1:B2)", "#SPILL!"], B1: 2026, B2: 2027, C1: ["=CBAM.FACTOR(2026)", "#BUSY!"] }))).map(
        (one) => one.words.key,
      ),
    ).toEqual(["finding.spillBlocked", "finding.busy"]);
  });
  test("cells that show something else than the law gives are one finding", async () => {
    const found = await of(
      Object.fromEntries([2026, 2027, 2028].map((year, i) => [`A${i + 1}`, [`=CBAM.FACTOR(${year})`, 1]])) as Cells,
      "differs",
    );
    // 2.5 % is phased out in 2026, 5 % in 2027, 10 % in 2028.
    expect(found.map((one) => [one.severity, one.areas, worded(one.words)])).toEqual([
      ["warning", ["Sheet1!A1:A3"], "Sheet1!A1 shows 1, CBAM.FACTOR gives 0.975."],
    ]);
  });
  test("what could not be read is said, with the reason", async () => {
    expect(
      (await of({ A1: ["=CBAM.FACTOR(YEAR(TODAY()))", 0.975] }, "notReadable")).map((one) => [one.severity, worded(one.words)]),
    ).toEqual([
      ["note", "CBAM.FACTOR could not be checked, year: TODAY() follows the clock, so its value cannot be checked from outside the cell."],
    ]);
  });
});

describe("versions", () => {
  test("a column computed by chosen versions of one law is warned of; one that its dates divide is noted", async () => {
    const chosen = await of(
      { A1: ['=CBAM.FACTOR(2026,"2025-2083")', 0.975], A2: ['=CBAM.FACTOR(2027,"COM-2021-564")', 0.8] },
      "mixedVersions",
    );
    expect(chosen.map((one) => [one.severity, one.words.key])).toEqual([
      ["warning", "finding.mixedVersionsColumn"],
      ["note", "finding.mixedVersions"],
    ]);
    const dated = await of({ A1: ["=CBAM.FACTOR(2024)", 1], A2: ["=CBAM.FACTOR(2027)", 0.95] }, "mixedVersions");
    expect(dated.map((one) => [one.severity, one.words.key])).toEqual([
      ["note", "finding.mixedVersionsDates"],
      ["note", "finding.mixedVersions"],
    ]);
    expect(await of({ A1: ["=CBAM.FACTOR(2026)", 0.975], B1: ["=TW.FEE(1000)", 0] }, "mixedVersions")).toEqual([]);
  });
  test("law that ended is pointed out after its end, not for a day on which it was law", async () => {
    expect(await of({ A1: ["=CBAM.FACTOR(2024)", 1] }, "endedVersion")).toEqual([]);
    expect(
      (await of({ A1: ['=CBAM.FACTOR(2026,"2023-956")', 0.975] }, "endedVersion")).map((one) => [
        one.severity,
        one.words.values["version"],
        one.suggestion?.words.values["version"],
      ]),
    ).toEqual([["note", "2023-956", "2025-2083"]]);
  });
  test("a bill is said to be one; one of a Congress that ended, that it lapsed", async () => {
    const found = await check(memoryHost({ A1: ['=CCA.PERCENT(2026,"118")', 1], A2: ["=CCA.PERCENT(2028)", 1] }));
    expect(found.filter(({ kind }) => kind === "endedVersion").map((one) => [one.address, one.words.key])).toEqual([
      ["Sheet1!A1", "finding.lapsedBill"],
    ]);
    expect(found.filter(({ kind }) => kind === "bill").map((one) => one.address)).toEqual(["Sheet1!A2"]);
  });
  test("figures that are not from the act itself are marked", async () => {
    const [one] = await of({ A1: ['=CBAM.DEFAULT("73181542","BR")', 2.707] }, "openStatus");
    expect([one?.severity, one && worded(one.words)]).toEqual(["note", "Default value, total (2025-2083): derived."]);
    expect(await of({ A1: ["=CBAM.FACTOR(2026)", 0.975] }, "openStatus")).toEqual([]);
  });
});

describe("columns", () => {
  const line = (n: number, intensity: CellValue): Cells => ({
    [`A${n}`]: "73181542",
    [`B${n}`]: intensity,
    [`C${n}`]: [`=CBAM.CERTIFICATES(A${n},"TW",10,DATE(2026,2,1),B${n},"C","B")`, 1],
  });
  test("default values among actual ones are pointed out in one column of one formula", async () => {
    const found = await of({ ...line(1, 1.9), ...line(2, null), ...line(3, 2.1), ...line(4, null) }, "mixedDefaults");
    expect(found.map((one) => [one.severity, one.areas, one.words.values])).toEqual([
      ["warning", ["Sheet1!C2", "Sheet1!C4"], { given: 2, blank: 2 }],
    ]);
    expect(await of({ ...line(1, 1.9), ...line(2, 2) }, "mixedDefaults")).toEqual([]);
    expect(await of({ ...line(1, null), ...line(2, null) }, "mixedDefaults")).toEqual([]);
  });
  test("also inside one formula over ranges, where lines without goods do not count", async () => {
    const cells = (last: CellValue): Cells => ({
      A1: "73181542",
      A2: "73181542",
      A3: null,
      B1: 1.9,
      B2: last,
      C1: ['=CBAM.CERTIFICATES(A1:A3,"TW",10,DATE(2026,2,1),B1:B3,"C","B")', 1],
    });
    expect((await of(cells(null), "mixedDefaults")).map((one) => one.words.values)).toEqual([{ given: 1, blank: 1 }]);
    expect(await of(cells(2), "mixedDefaults")).toEqual([]);
  });
  test("a value among formulas is left over; the formula of the neighbours would mend it", async () => {
    const cells: Cells = {
      A1: 2026,
      A2: 2027,
      A3: 2028,
      B1: ["=CBAM.FACTOR(A1)", 0.975],
      B2: 0.95,
      B3: ["=CBAM.FACTOR(A3)", 0.9],
      B4: "Total",
      C1: ["=CBAM.FACTOR(A1)", 0.975],
      C3: ['=CBAM.MARKUP("72081000",A3)', 0.3],
    };
    expect((await of(cells, "frozenLeftover")).map(brief)).toEqual([
      ["Sheet1!B2", "finding.frozenLeftover", "suggestion.frozenLeftover", [{ address: "Sheet1!B2", formula: "=CBAM.FACTOR(A2)" }]],
    ]);
  });
  test("in a table also at its end, but not in its totals row, nor in a column that only has a formula here and there", async () => {
    const host = memoryHost({
      A1: "Year",
      A2: 2026,
      A3: 2027,
      A4: 2028,
      A5: "Total",
      B1: "Share",
      B2: ["=CBAM.FACTOR([@Year])", 0.975],
      B3: ["=CBAM.FACTOR([@Year])", 0.95],
      B4: 0.9,
      B5: 9,
      C1: "Note",
      C2: ["=CBAM.FACTOR([@Year])", 0.975],
      C3: "x",
      C4: "y",
      C5: "z",
    });
    host.book.tables.set("T", { name: "T", area: { sheet: "Sheet1", row: 0, column: 0, rows: 5, columns: 3 }, totals: true });
    expect((await host.tables()).map((table: TableInfo) => [table.rowCount, table.totalsRow])).toEqual([[3, true]]);
    expect((await check(host)).filter(({ kind }) => kind === "frozenLeftover").map(brief)).toEqual([
      ["Sheet1!B4", "finding.frozenLeftover", "suggestion.frozenLeftover", [{ address: "Sheet1!B4", formula: "=CBAM.FACTOR([@Year])" }]],
    ]);
  });
});

test("over Excel's interface the same is found", async () => {
  const fake = installFakeOffice((formula) => ({ values: [[formula.includes("2026") ? 0.975 : "#NAME?"]], message: null }));
  const host = createExcelHost({ functions: 1, version: "1" });
  await host.writeFormulas("Sheet1!A1", [["=CBAM.FACTOR(2026)"], ["=CBAM.FATCOR(2027)"]]);
  await host.write("Sheet1!A3", [["=CBAM.FACTOR(2028)"]]);
  expect((await check(host)).map((one) => [one.kind, one.address])).toEqual([
    ["unknownFunction", "Sheet1!A2"],
    ["textFormula", "Sheet1!A3"],
  ]);
  fake.dispose();
});

test("the check stops when asked to", async () => {
  const snapshot = await takeSnapshot(memoryHost({ A1: ["=CBAM.FACTOR(2026)", 0.975] }));
  const basis = snapshot && (await readBasis(snapshot));
  const stop = new AbortController();
  stop.abort();
  expect(snapshot && basis && (await checkWorkbook(snapshot, basis, { signal: stop.signal }))).toBeNull();
});

describe.each(LOCALES)("the sample workbook in %s", (locale) => {
  test("has the one error it shows on purpose, and otherwise only what the law leaves open and what is no law", async () => {
    setLocale(locale);
    const { host, dispose } = await sampleHost();
    const found = await check(host);
    dispose();
    expect(found.filter(({ severity }) => severity === "error")).toHaveLength(1);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["error", "openStatus", "mixedVersions", "endedVersion", "bill"]));
    expect(found.filter(({ kind, severity }) => severity === "warning" && kind !== "openStatus")).toEqual([]);
    expect(found.map(({ words }) => worded(words)).filter((text) => /^audit\.|\{\w+\}|undefined/.test(text))).toEqual([]);
    expect(found.every(({ kind }) => FINDING_KINDS.includes(kind))).toBe(true);
  });
});
