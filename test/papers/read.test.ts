// Filled communication templates: read, worked out again, and judged.
import { preloadAll } from "../../src/functions/catalogue";
import { setEmptyCells } from "../../src/calls/cells";
import { LOCALES, setLocale } from "../../src/i18n/t";
import type { Paper } from "../../src/papers/communication/paper";
import { papersBook, readPapers } from "../../src/papers/communication/readBook";
import { readPaper } from "../../src/papers/communication/readPaper";
import { PaperRefusal } from "../../src/papers/refusal";
import { findingText, paperRefusalText } from "../../src/papers/words";
import { calculated } from "../../src/templates/calculate";
import { melt, MELT, ROLL, summary } from "./melt";
import { standIn, type StandInCells, type StandInOptions } from "./standIn";

beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
});
afterAll(() => {
  setLocale("en");
  setEmptyCells("zero");
});

const read = (change: StandInCells = {}, version: "2.1" | "2.1.1" = "2.1.1"): Paper =>
  readPaper("a.xlsx", standIn({ version, cells: melt(version, change) }));
const codes = (change: StandInCells): string[] => read(change).findings.map(({ code, place }) => `${code} ${place}`);

describe("A filled template", () => {
  test.each(["2.1", "2.1.1"] as const)("of version %s gives its goods, whichever column they stand in", (version) => {
    const paper = read({}, version);
    expect(paper.version.name).toBe(version);
    expect(paper.installation).toMatchObject({ name: "Works", country: "US", from: 46023, to: 46387 });
    expect(
      paper.goods.map(({ cn, direct, indirect, row }) => [cn, direct, indirect, row.values.unit, row.values.electricity, row.values.cr]),
    ).toEqual([
      ["72071210", MELT.direct, MELT.indirect, "tCO2e/t", MELT.electricity, 0.18],
      ["73041100", ROLL.direct, ROLL.indirect, "tCO2e/t", ROLL.electricity, 0.18],
    ]);
  });

  test("is worked out again by our functions, precursors of precursors included", () => {
    const worked = read().goods.map((good) => (good.worked?.kind === "worked" ? good.worked.embedded : null));
    expect(worked.map((one) => [one?.direct.toNumber(), one?.indirect.toNumber(), one?.electricity.toNumber()])).toEqual([
      [MELT.direct, MELT.indirect, MELT.electricity],
      [ROLL.direct, ROLL.indirect, ROLL.electricity],
    ]);
    expect(
      read().goods.map(({ precursors }) => precursors.map(({ name, made, perTonne, cn }) => [name, made, perTonne.toNumber(), cn])),
    ).toEqual([[["nickel", "bought", 0.1, ""]], [["melt", "here", 1.125, "72071210"]]]);
  });

  test("exported heat and waste gas have factors of their own, gas two thirds of natural gas as the template has it", () => {
    // 50 + 3 x 60 - 2 x 70 + 4 x 56.1 - 1 x 56.1 x 0.667 = 276.9813; with the alloys 296.9813 / 100
    const flows = { K50: true, L50: true, L57: 3, L58: 60, M57: 2, M58: 70, L61: 4, M61: 1 };
    const [good] = read({ D_Processes: flows }).goods;
    expect(good?.worked).toMatchObject({ kind: "worked" });
    expect(good?.worked?.kind === "worked" && good.worked.embedded.direct.toNumber()).toBeCloseTo(2.969813, 12);
  });

  test("says nothing but that the template has no field for free allocation, where all is right", () => {
    expect(codes({}).filter((code) => !code.startsWith("outsideDefaultIndirect"))).toEqual(["noSefaField "]);
  });
});

describe("What is doubtful is named with its place", () => {
  const D = "Summary_Communication";
  let unchanged: readonly string[] | undefined;
  test.each<[string, StandInCells, string]>([
    ["a sum that differs", { [D]: { I27: 0.9 } }, `differsDirect ${D}!I27`],
    ["an indirect sum that differs", { [D]: { J26: 1.05 } }, `differsIndirect ${D}!J26`],
    ["kg under t", { [D]: { I26: 700 } }, `outsideDefault ${D}!I26`],
    ["kWh as MWh", { [D]: { J26: 1040 } }, `outsideDefaultIndirect ${D}!J26`],
    ["a missing unit", { [D]: { L26: null } }, `missingUnit ${D}!L26`],
    ["a code outside of the Regulation", { [D]: { F26: "39011000" } }, `outOfScope ${D}!F26`],
    ["a process nobody described", { [D]: { D26: "forge" } }, `unknownProcess ${D}!D26`],
    ["a complex good without precursors", { E_PurchPrec: { L28: 0 } }, `complexWithoutPrecursor ${D}!D26`],
    ["two processes for one code", { [D]: { F27: "72071210" } }, `twoProcesses ${D}!F27`],
    ["precursors in a circle", { D_Processes: { L97: 5 } }, `circle ${D}!I26`],
    ["text for a figure", { D_Processes: { L54: "50 t" } }, "notNumber D_Processes!L54"],
    [
      "an oxidation of 1",
      { B_EmInst: { D17: "Combustion", E17: "coal", F17: 5, G17: "t", J17: 94, K17: "tCO2/TJ", N17: 1 } },
      "oxidation B_EmInst!N17",
    ],
    [
      "a stream without a unit",
      { B_EmInst: { D17: "Combustion", E17: "coal", F17: 5, J17: 94, K17: "tCO2/TJ" } },
      "missingUnit B_EmInst!G17",
    ],
    [
      "a stream whose factor has no unit",
      { B_EmInst: { D17: "Combustion", E17: "coal", F17: 5, G17: "t", J17: 94, N17: 100 } },
      "missingUnit B_EmInst!K17",
    ],
    [
      "a stream the template refuses",
      { B_EmInst: { D17: "Combustion", E17: "coal", AU17: "inconsistent!" } },
      "noStreamResult B_EmInst!AU17",
    ],
    ["words for the oxidation", { B_EmInst: { D17: "Combustion", E17: "coal", F17: 5, G17: "t", N17: "all" } }, "notNumber B_EmInst!N17"],
    ["kg of output under t", { [D]: { I27: 0.0008875 } }, `outsideDefault ${D}!I27`],
    ["no country", { A_InstData: { I26: null, S26: null } }, "noCountry A_InstData!I26"],
    ["no period", { A_InstData: { L9: null } }, "noPeriod A_InstData!L9"],
    ["a period before the charge", { A_InstData: { L9: 45291 } }, "earlyPeriod A_InstData!L9"],
    ["default values", { [D]: { M26: 0.3 } }, `defaultsUsed ${D}!M26`],
    ["alloys above the whole", { [D]: { T26: 0.9, U26: 0.2 } }, `alloySum ${D}!S26`],
    ["a precursor without emissions", { E_PurchPrec: { L49: null } }, "missingValue E_PurchPrec!L49"],
  ])("%s", (_, change, expected) => {
    unchanged ??= codes({});
    expect(codes(change)).toContain(expected);
    expect(unchanged).not.toContain(expected);
  });

  // The default value of the United States for 7207 12 10 lies between; a tenth and three times are still plausible.
  test("the bounds themselves are plausible, what lies beyond is not", () => {
    const finding = read({ [D]: { I26: 1000 } }).findings.find(({ code }) => code === "outsideDefault");
    const standard = Number(finding?.values["default"]);
    const at = (direct: number): boolean => codes({ [D]: { I26: direct } }).includes(`outsideDefault ${D}!I26`);
    expect([at(standard * 3), at(standard * 3 + 1e-9), at(standard / 10), at(standard / 10 - 1e-9)]).toEqual([false, true, false, true]);
  });

  test("a precursor whose figure is impossible is named, not counted", () => {
    const { findings } = read({ E_PurchPrec: { L49: 2000 } });
    expect(findings.find(({ code }) => code === "notChecked")?.values["why"]).toMatch(/^nickel: .*2000/);
  });

  test("every finding has its sentence in every language", () => {
    const B_EmInst = { D17: "Combustion", E17: "coal", F17: 5, AU17: "incomplete" };
    const findings = read({ [D]: { I27: 0.9, L26: null }, A_InstData: { L9: null }, B_EmInst }).findings;
    for (const locale of LOCALES) {
      setLocale(locale);
      for (const finding of findings) expect(findingText(finding)).not.toMatch(/papers\.|\{\w+\}/);
    }
    setLocale("en");
  });
});

describe("A file that is no such template, or a damaged one, is refused by name", () => {
  const refusal = (options: StandInOptions): string => {
    try {
      readPaper("a.xlsx", standIn(options));
    } catch (error) {
      if (error instanceof PaperRefusal) return `${error.reason}: ${paperRefusalText(error)}`;
      throw error;
    }
    return "read";
  };
  test.each<[string, StandInOptions, RegExp]>([
    ["an older version", { cells: { VersionDocumentation: { B3: 45237 } } }, /^unknownVersion: .*45237.*2\.1 \(45448\).*2\.1\.1 \(45639\)/],
    ["another kind of paper", { cells: { VersionDocumentation: { B2: "Report" } } }, /^unknownVersion: .*Report/],
    ["rows that moved", { cells: { A_InstData: { D83: null, D84: "P1" } } }, /^movedCells: .*A_InstData!D83/],
    ["rows put between two processes", { cells: { D_Processes: { D639: null, D640: "(g)" } } }, /^movedCells: .*D_Processes!D639/],
    ["rows put between two precursors", { cells: { E_PurchPrec: { D885: null, D886: "i." } } }, /^movedCells: .*E_PurchPrec!D885/],
    ["a column put among the entries", { cells: { E_PurchPrec: { S17: null, T17: 1 } } }, /^movedCells: .*E_PurchPrec!S17/],
    ["a heading that is gone", { cells: { Summary_Communication: { I25: null } } }, /^movedCells: .*SEE \(direct\)/],
    ["cells merged over two goods", { merged: { Summary_Products: "F10:F11" } }, /^mergedCells: .*Summary_Products!F10:F11/],
    ["an activity merged with its unit", { merged: { B_EmInst: "F17:G17" } }, /^mergedCells: .*B_EmInst!F17:G17/],
    ["figures of a process merged", { merged: { D_Processes: "L65:L66" } }, /^mergedCells: .*D_Processes!L65:L66/],
  ])("%s", (_, options, expected) => expect(refusal(options)).toMatch(expected));

  test("a cell merged over its empty neighbours hides nothing", () =>
    expect(refusal({ cells: melt(), merged: { A_InstData: "I20:N20" } })).toBe("read"));

  test("and leaves the other files as they are", () => {
    const { papers, refused } = readPapers([
      { name: "bad.xlsx", bytes: standIn({ cells: { VersionDocumentation: { B3: 1 } } }) },
      { name: "no.xlsx", bytes: new Uint8Array([1, 2, 3]) },
      { name: "good.xlsx", bytes: standIn({ cells: melt() }) },
    ]);
    expect([papers.map(({ file }) => file), refused.map(([file]) => file)]).toEqual([["good.xlsx"], ["bad.xlsx", "no.xlsx"]]);
  });
});

test("A file no spreadsheet has calculated is worked out here, and says so", () => {
  const typed = Object.fromEntries(
    Object.entries({ D10: "melt", F10: "72071210", H10: "melt A", D11: "roll", F11: "73041100", H11: "roll A" }),
  );
  const empty = Object.fromEntries(Object.keys(summary("2.1.1")).map((address) => [address, null]));
  const paper = read({ Summary_Products: typed, Summary_Communication: { ...empty, ...formulasOnly() } });
  expect(paper.goods.map(({ cn, direct, indirect, computedHere }) => [cn, direct, indirect, computedHere])).toEqual([
    ["72071210", MELT.direct, MELT.indirect, true],
    ["73041100", ROLL.direct, ROLL.indirect, true],
  ]);
  expect(paper.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["noValues", "computedHere"]));
});

/** As libraries leave a template: formulas without values, headings too. */
const formulasOnly = (): Record<string, { f: string }> => ({ I25: { f: "1+1" }, D26: { f: "1+1" }, I26: { f: "1+1" } });

describe("The workbook of what was read", () => {
  const values = (day: number | null): ReadonlyMap<string, unknown> => {
    const book = calculated(papersBook(readPapers([{ name: "a.xlsx", bytes: standIn({ cells: melt() }) }]), day));
    return new Map(
      book.sheets.flatMap(({ name, cells }) => cells.map(({ row, column, value }) => [`${name} ${letterOf(column)}${row + 1}`, value])),
    );
  };
  const letterOf = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`);

  test("counts what the act counts, takes column B where a precursor has no code, and prices a tonne", () => {
    const cells = values(46146); // 2026-05-04
    const goods = (column: string): unknown => cells.get(`Goods of the papers ${column}9`);
    // Steel counts direct emissions alone. The template names no code of the alloys, so column A cannot be had.
    expect([goods("S"), goods("X"), goods("Z")]).toEqual([ROLL.direct, "codes of precursors needed", "B"]);
    // Column B of CN 7304 11 00 is 1.173 (2025/2620): in 2026 97.5 % of it is free, more than the 0.8875 embedded.
    expect(goods("Y")).toBeCloseTo(1.173 * 0.975, 12);
    expect(goods("AA")).toBe(0);
  });

  test("waits for a day of import where none is given", () => {
    const cells = values(null);
    expect([cells.get("Goods of the papers Y8"), cells.get("Goods of the papers AA8")]).toEqual(["", ""]);
  });
});
