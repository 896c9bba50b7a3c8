// Plant data into a copy of the template: what is exchanged, what stays, what is refused.
import { preloadAll } from "../../src/functions/catalogue";
import { setEmptyCells } from "../../src/calls/cells";
import { fillTemplate } from "../../src/papers/communication/fill/fillTemplate";
import { workedOut } from "../../src/papers/communication/chain";
import { boughtOf, processesOf } from "../../src/papers/communication/plant";
import { readPaper } from "../../src/papers/communication/readPaper";
import { PaperSheets } from "../../src/papers/communication/sheets";
import { filledCopy } from "../../src/papers/tasks";
import { readPlantData } from "../../src/papers/plant/plantData";
import { PaperRefusal } from "../../src/papers/refusal";
import { openBook, ourNames, readWorkbook } from "../../src/xlsx";
import { parts } from "../xlsx/files";
import { MELT, ROLL } from "./melt";
import { filledBytes, filledIn, melting, smelting, type Plant, type Row } from "./plantOf";
import { standIn, standInParts, type StandInOptions } from "./standIn";

beforeAll(async () => {
  setEmptyCells("null");
  await preloadAll();
});
afterAll(() => setEmptyCells("zero"));

const names = ourNames([]);
const fill = (options: StandInOptions = {}, plant: Plant = melting) => fillTemplate(standIn(options), filledIn(plant));

describe("A template filled from plant data", () => {
  const before = standInParts();
  const filled = (): ReturnType<typeof fill> => (done ??= fill());
  let done: ReturnType<typeof fill> | undefined;

  test("keeps every part but the sheets written into and the order to calculate", () => {
    const after = parts(filled().bytes);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const sheets = Object.keys(before).filter((part) => after[part] !== before[part]);
    expect(sheets).toEqual(["xl/workbook.xml", ...[0, 1, 2, 3, 4, 5].map((i) => `xl/worksheets/s${i}.xml`)]);
    expect(after["xl/workbook.xml"]).toBe(before["xl/workbook.xml"]?.replace('"162913"/>', '"162913" fullCalcOnLoad="1"/>'));
  });

  test("changes only what was unlocked and empty of formulas; looks and formulas stay", () => {
    const [old, now] = [standIn(), filled().bytes].map((bytes) => openBook(bytes, names).data.sheets);
    const written = new Set(filled().written.map(({ sheet, cell }) => `${sheet}!${cell}`));
    for (const [i, sheet] of (old ?? []).entries())
      for (const cell of sheet.cells) if (!written.has(`${sheet.name}!${cell.address}`)) expect(now?.[i]?.cells).toContainEqual(cell);
    expect(parts(filled().bytes)["xl/worksheets/s0.xml"]).toContain('<c r="I20" s="1" t="inlineStr">');
  });

  test("and read again before a spreadsheet has calculated it, it gives the goods of its entries, and says whose they are", () => {
    // The summary still holds what an empty template shows.
    const cells = { Summary_Communication: { E26: { f: "Summary_Products!D10", v: "" } } };
    const paper = readPaper("filled.xlsx", fill({ cells }).bytes);
    expect(paper.goods.map(({ cn, direct }) => [cn, direct])).toEqual([
      ["72071210", MELT.direct],
      ["73041100", ROLL.direct],
    ]);
    expect(paper.findings.map(({ code }) => code)).toContain("noValues");
  });

  test("writes the template's own list texts, whatever their letters were", () => {
    const at = new Map(filled().written.map(({ sheet, cell, value }) => [`${sheet}!${cell}`, value]));
    expect(
      [
        "A_InstData!I26",
        "A_InstData!I62",
        "A_InstData!E84",
        "A_InstData!F83",
        "C_Emissions&Energy!H42",
        "E_PurchPrec!M49",
        "Summary_Products!F10",
      ].map((place) => at.get(place)),
    ).toEqual([
      "United States",
      "Electric arc furnace",
      "Iron or steel products",
      "Only direct production",
      "Internal audits",
      "Measured",
      "72071210",
    ]);
  });

  test("has its trailing blank where the list has one", () => {
    const clay: Plant = {
      ...melting,
      processes: [{ name: "kiln", category: "calcined clays", produced: 5 }],
      uses: [],
      bought: [],
      products: [{ process: "kiln", cn: "25070080", product: "clay" }],
    };
    expect(fill({}, clay).written.find(({ cell }) => cell === "E83")?.value).toBe("Calcined clays ");
  });

  test("reads back as the plant it is, worked out to the same emissions", () => {
    const paper = new PaperSheets(openBook(filled().bytes, names).data);
    const worked = workedOut(processesOf(paper), boughtOf(paper), null);
    expect([0, 1].map((i) => worked.get(i))).toMatchObject([{ kind: "worked" }, { kind: "worked" }]);
    const figures = [...worked.values()].map((one) =>
      one.kind === "worked" ? [one.embedded.direct, one.embedded.indirect].map(Number) : [],
    );
    expect(figures).toEqual([
      [MELT.direct, MELT.indirect],
      [ROLL.direct, ROLL.indirect],
    ]);
  });

  test("says what is missing", () => {
    const [first] = melting.processes ?? [];
    const { electricitySource: _, ...without } = first as Row;
    const { gaps } = fill({}, { ...melting, processes: [without as Row, ...(melting.processes ?? []).slice(1)] });
    expect(gaps.map(({ place }) => place)).toEqual(["D_Processes!L67"]);
    expect(filled().gaps).toEqual([]);
  });

  test("loses what an earlier filling left and the plant no longer has", () => {
    const { emptied } = fill({ cells: { A_InstData: { E104: "Crude steel" }, Summary_Products: { H12: "old" } } });
    expect(emptied.map(({ sheet, cell, value }) => `${sheet}!${cell} ${value}`)).toEqual([
      "A_InstData!E104 Crude steel",
      "Summary_Products!H12 old",
    ]);
  });
});

describe("What is doubtful in a filled copy is told before it is sent", () => {
  // In the real template the summary is formulas; a program that writes the entries leaves them as they were.
  const cells = { Summary_Communication: { E26: { f: "Summary_Products!D10", v: "" } } };
  const [melt, roll] = melting.processes as readonly Row[];
  const doubts = (plant: Plant): string =>
    filledCopy(readWorkbook(filledBytes({ ...melting, ...plant }), names), { name: "t.xlsx", bytes: standIn({ cells }) }, null).doubts.join(
      "\n",
    );
  const steady: Plant = { bought: (melting.bought ?? []).map((row) => ({ ...row, electricity: 0 })) };

  test.each<[string, Plant, RegExp]>([
    ["kWh as MWh", { processes: [{ ...melt, electricity: 200_000 }, roll as Row] }, /Summary_Products!J10: .*kWh typed as MWh/],
    ["kg under t", { processes: [melt as Row, { ...roll, produced: 80_000 }] }, /Summary_Products!I11: .*kg for t/],
    ["a complex good without precursors", { uses: [] }, /Summary_Products!D11: .*Crude steel/],
    [
      "two processes for one code",
      {
        processes: [melt as Row, { ...melt, name: "melt 2" }],
        uses: [],
        products: [...(melting.products ?? []).slice(0, 1), { process: "melt 2", cn: "72071210", product: "b" }],
      },
      /Summary_Products!F11: .*72071210 .*melt; melt 2/,
    ],
    [
      "a circle",
      { uses: [...(melting.uses ?? []), { from: "roll", process: "melt", tonnes: 1 }] },
      /Summary_Products!I10: .*melt → roll → melt/,
    ],
    ["a period before the charge", { installation: { ...melting.installation, to: 45_291 } }, /A_InstData!L9/],
  ])("%s", (_, plant, expected) => {
    expect(doubts(plant)).toMatch(expected);
    expect(doubts(steady)).not.toMatch(expected);
  });

  test("and a factor without its unit is a gap", () => {
    const [stream] = melting.streams as readonly Row[];
    const { factorUnit: _, ...without } = stream as Row;
    expect(fill({}, { ...melting, streams: [without as Row] }).gaps.map(({ place }) => place)).toEqual(["B_EmInst!K17"]);
  });
});

test("Anode effects and measured sources go where the template has them; what their method needs and nobody says is named", () => {
  const { written, gaps } = fill({}, { ...smelting, streams: [] });
  const at = new Map(written.map(({ cell, value }) => [cell, value]));
  const cells = [
    "D98",
    "F98",
    "AG98",
    "AH98",
    "AI98",
    "AM98",
    "AT98",
    "D99",
    "AJ99",
    "AK99",
    "AL99",
    "E113",
    "V113",
    "R113",
    "E114",
    "Z114",
  ];
  expect(cells.map((cell) => at.get(cell))).toEqual([
    ...["Slope method", 500_000, 2.17, 1.23, 0.146, 0.122, 0.98, "Overvoltage method", 20, 95, 3.65],
    ...["CO2", 1820, 15, "N2O", 265],
  ]);
  const [first, second] = smelting.pfc as readonly Row[];
  const { duration: _, ...without } = first as Row;
  const lacking = fill({}, { pfc: [without as Row, second as Row], measured: [{ name: "stack", gas: "CO2" }] }).gaps;
  const missing = (all: typeof gaps): readonly string[] => all.map(({ place }) => place).filter((place) => place.startsWith("B_EmInst"));
  expect([missing(gaps), missing(lacking)]).toEqual([[], ["B_EmInst!AH98", "B_EmInst!V113", "B_EmInst!X113", "B_EmInst!Z113"]]);
});

test("A route that nobody says is a gap, and no tonnes are put beside one", () => {
  const [process, ...others] = melting.processes as readonly Row[];
  const { route: _, ...without } = process as Row;
  const { gaps, written } = fill({}, { ...melting, processes: [without as Row, ...others] });
  expect(gaps.map(({ place }) => place)).toEqual(["A_InstData!E83", "D_Processes!L16", "D_Processes!L17"]);
  expect(written.some(({ cell, sheet }) => sheet === "D_Processes" && /^L1[67]$/.test(cell))).toBe(false);
});

describe("Nothing is written where one thing is wrong", () => {
  const refusal = (options: StandInOptions, plant: Plant = melting): string => {
    try {
      fill(options, plant);
    } catch (error) {
      if (error instanceof PaperRefusal) return `${error.reason} ${Object.values(error.details).join(" ")}`;
      throw error;
    }
    return "written";
  };
  const many = (count: number, row: (i: number) => Row): readonly Row[] => Array.from({ length: count }, (_, i) => row(i));
  const [process] = melting.processes as readonly Row[];
  const [stream] = melting.streams as readonly Row[];

  test.each<[string, StandInOptions, Plant, RegExp]>([
    ["a locked cell", { locked: ["D_Processes!L54"] }, melting, /^lockedCell D_Processes!L54/],
    ["a formula", { cells: { D_Processes: { L54: { f: "1+1", v: 2 } } } }, melting, /^formulaCell D_Processes!L54/],
    ["the version before", { version: "2.1" }, melting, /^unknownVersion 2\.1 2\.1\.1/],
    ["a version nobody knows", { cells: { VersionDocumentation: { B3: 46000 } } }, melting, /^unknownVersion .*46000/],
    ["eleven processes", {}, { ...melting, processes: many(11, (i) => ({ ...process, name: `p${i}` })) }, /^tooManyRows .*11 10/],
    ["seventy-six streams", {}, { ...melting, streams: many(76, () => stream as Row) }, /^tooManyRows .*76 75/],
    [
      "a route the template does not offer",
      {},
      { ...melting, uses: [], processes: [{ ...process, route: "open hearth" }] },
      /^notInList .* open hearth .*Electric arc furnace/,
    ],
    [
      "a code of another category",
      {},
      { ...melting, products: [...(melting.products ?? []).slice(1), { process: "melt", cn: "73041100", product: "x" }] },
      /^notInList .* 73041100 .*72071210/,
    ],
    [
      "a product of no process",
      {},
      { ...melting, products: [...(melting.products ?? []), { process: "forge", cn: "73041100", product: "x" }] },
      /^notInList .* forge /,
    ],
    [
      "a current efficiency as a share",
      {},
      { pfc: [{ ...smelting.pfc?.[1], efficiency: 0.95 }] },
      /^badPlantData Anode effects!H8 .* 0\.95$/,
    ],
    [
      "a collection efficiency in per cent",
      {},
      { pfc: [{ ...smelting.pfc?.[0], collection: 98 }] },
      /^badPlantData Anode effects!K8 .* 98$/,
    ],
    ["eleven kinds of cells", {}, { pfc: many(11, () => smelting.pfc?.[0] as Row) }, /^tooManyRows .*11 10/],
    ["an oxidation of 1", {}, { ...melting, streams: [{ ...stream, oxidation: 1 }] }, /^badPlantData Source streams!I8 .* 1$/],
    [
      "a precursor that flows into nothing",
      {},
      { ...melting, uses: [{ from: "nickel", process: "forge", tonnes: 10 }] },
      /^notAmong Uses!B8 forge .*"melt", "roll"/,
    ],
    [
      "a use of nothing bought or made",
      {},
      { ...melting, uses: [{ from: "chrome", process: "melt", tonnes: 1 }] },
      /^notAmong Uses!A8 chrome /,
    ],
    [
      "a process that feeds itself",
      {},
      { ...melting, uses: [{ from: "melt", process: "melt", tonnes: 1 }] },
      /^ownPrecursor Uses!A8 melt$/,
    ],
    [
      "a route that stands twice",
      {},
      { ...melting, uses: [], processes: [process as Row, process as Row] },
      /^twice Processes!C9 electric arc furnace$/,
    ],
    [
      "a code outside of the template",
      {},
      { processes: [{ name: "mill", produced: 1 }], products: [{ process: "mill", cn: "39011000", product: "x" }] },
      /^badPlantData Products!B8 .*39011000/,
    ],
    [
      "a country nobody knows",
      {},
      { ...melting, installation: { ...melting.installation, country: "Atlantis" } },
      /^notInList Installation!B17 Atlantis /,
    ],
    ["text for a figure", {}, { ...melting, uses: [], processes: [{ ...process, direct: "50 t" }] }, /^badPlantData Processes!G8 .*50 t/],
  ])("%s", (_, options, plant, expected) => expect(refusal(options, plant)).toMatch(expected));

  // The stand-in has room for two unlocked streams only: the count is passed, the third row is not.
  test("seventy-five streams are not too many", () =>
    expect(refusal({}, { ...melting, streams: many(75, () => stream as Row) })).toMatch(/^lockedCell B_EmInst!D19/));
});

test("A workbook without plant data is refused by the table it lacks", () => {
  expect(() => readPlantData(readWorkbook(standIn(), ourNames([])))).toThrow(/noPlantData.*PlantInstallation/);
});
