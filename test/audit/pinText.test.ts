// Versions put into formulas and taken out again. The expected texts are written by hand from the order of the arguments
// in the catalogue: CBAM.COST has law in the tenth place, CBAM.FACTOR in the second.
import fc from "fast-check";
import { insertVersions, removeVersions } from "../../src/audit/pin/pinText";
import { createEvaluator } from "../../src/engine/evaluator";
import { catalogue, preloadAll } from "../../src/functions/catalogue";
import { allSpecs } from "../../src/functions/register";

const V = "2025-2083";
const pin = (formula: string, ...calls: number[]): string => insertVersions(formula, new Map(calls.map((index) => [index, V]))).formula;

describe("a version put into a formula", () => {
  test.each([
    ['=CBAM.COST(A2,"TW",C2,D2)', '=CBAM.COST(A2,"TW",C2,D2,,,,,,"2025-2083")'],
    ["=CBAM.COST(A2,B2,C2,D2,,,,,75)", '=CBAM.COST(A2,B2,C2,D2,,,,,75,"2025-2083")'],
    ["=CBAM.COST(A2,B2,C2,D2,,,,,75,)", '=CBAM.COST(A2,B2,C2,D2,,,,,75,"2025-2083")'],
    ["=cbam.factor( 2026 , )*2", '=cbam.factor( 2026 , "2025-2083")*2'],
    ['=ROUND( CBAM.FACTOR(YEAR(D2)) ,2)&"CBAM.FACTOR(1)"', '=ROUND( CBAM.FACTOR(YEAR(D2),"2025-2083") ,2)&"CBAM.FACTOR(1)"'],
    ["=CBAM.FACTOR([@Year])", '=CBAM.FACTOR([@Year],"2025-2083")'],
    ["='CBAM.FACTOR(1)'!A1+CBAM.FACTOR(2026)", "='CBAM.FACTOR(1)'!A1+CBAM.FACTOR(2026,\"2025-2083\")"],
    ['=LAW.BASIS("CBAM.FACTOR",2026)', '=LAW.BASIS("CBAM.FACTOR",2026,"2025-2083")'],
  ])("%s", (formula, expected) => {
    expect(pin(formula, 0)).toBe(expected);
    expect(removeVersions(expected, insertVersions(formula, new Map([[0, V]])).inserts)).toBe(formula);
  });
  test("nested and neighbouring calls each get their own", () => {
    const formula = "=CBAM.COST(A1,B1,C1,D1,,,CBAM.SEFA(A1,D1))+CBAM.FACTOR(2026)";
    const { formula: pinned, inserts } = insertVersions(
      formula,
      new Map([
        [0, "a"],
        [1, "b"],
        [2, "c"],
      ]),
    );
    expect(pinned).toBe('=CBAM.COST(A1,B1,C1,D1,,,CBAM.SEFA(A1,D1,,,,"b"),,,"a")+CBAM.FACTOR(2026,"c")');
    expect(removeVersions(pinned, inserts)).toBe(formula);
  });
  test.each([
    '=CBAM.FACTOR(2026,"2023-956")',
    "=CBAM.FACTOR(2026,A1)",
    "=CBAM.EMBEDDED(1,2)",
    "=CBAM.FACTOR(2026",
    "=SUM(1)",
    "=CBAM.COTS(1)",
  ])("%s is left as it is", (formula) => {
    expect(insertVersions(formula, new Map([[0, V]]))).toEqual({ formula, inserts: [] });
  });
  test.each([
    ["another version", '=CBAM.FACTOR(2026,"2023-956")'],
    ["another function", '=CBAM.MARKUP(2026,"2025-2083")'],
    ["a further argument", '=CBAM.FACTOR(2026,"2025-2083"&"")'],
    ["nothing", "=CBAM.FACTOR(2026)"],
    ["no formula", "CBAM.FACTOR"],
  ])("%s in its place: nothing is taken out", (_, formula) => {
    expect(removeVersions(formula, [{ index: 0, functionId: "CBAM.FACTOR", commas: 1, version: V }])).toBeNull();
  });
});

// Formulas as people write them: spaces, any case, calls in calls, text that looks like a formula.
const ids = allSpecs().map(({ id }) => id);
const space = fc.constantFrom("", "", " ", "  ");
const leaf = fc.oneof(
  fc.integer({ min: 0, max: 99999 }).map(String),
  fc.constantFrom("A1", "$B$2", "'My ''x'' sheet'!C3:D9", "Goods[@[Net (kg)]]", "[@Mass]", "B2#", "{1,2;3,4}", "TRUE", "-3%"),
  fc.string({ maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`),
);
const formulaText = fc
  .letrec<{ call: string; argument: string }>((tie) => ({
    call: fc
      .tuple(
        fc.oneof(fc.constantFrom(...ids), fc.constantFrom("SUM", "IF", "ROUND")),
        fc.boolean(),
        fc.array(tie("argument"), { maxLength: 11 }),
        space,
      )
      .map(([name, lower, args, gap]) => `${lower ? name.toLowerCase() : name}(${args.join(`,${gap}`)}${gap})`),
    argument: fc.oneof(
      { maxDepth: 2 },
      fc.constant(""),
      leaf,
      tie("call"),
      fc.tuple(leaf, space, tie("call")).map(([a, gap, b]) => `${a}${gap}+${b}`),
    ),
  }))
  .call.chain((call) => fc.tuple(fc.constant(call), space, leaf).map(([text, gap, more]) => `=${gap}${text}${gap}*${more}`));

test("pinning and unpinning any formula gives every character back", () => {
  fc.assert(
    fc.property(formulaText, fc.array(fc.nat(6), { maxLength: 6 }), (formula, calls) => {
      const { formula: pinned, inserts } = insertVersions(formula, new Map(calls.map((index) => [index, V])));
      expect(removeVersions(pinned, inserts)).toBe(formula);
      expect(pinned.length).toBe(formula.length + inserts.reduce((sum, { commas }) => sum + commas + V.length + 2, 0));
    }),
    { numRuns: 400 },
  );
});

describe("the pinned formula computes the same", () => {
  beforeAll(preloadAll);
  const evaluator = createEvaluator(catalogue);
  afterAll(() => evaluator.dispose());
  const codes = fc.constantFrom("72081000", "73181542", "76011000", "25232100", "31021010");
  const call = fc.oneof(
    fc
      .tuple(
        codes,
        fc.constantFrom("TW", "CN", "IN"),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 28 }),
        fc.option(fc.integer({ min: 1, max: 200 })),
      )
      .map(([cn, origin, tonnes, day, price]) => `CBAM.COST("${cn}","${origin}",${tonnes},DATE(2026,2,${day}),,,,,${price ?? 80})`),
    fc
      .tuple(codes, fc.constantFrom("TW", "CN"), fc.integer({ min: 1, max: 28 }))
      .map(([cn, origin, day]) => `CBAM.INTENSITY("${cn}","${origin}",DATE(2026,3,${day}))`),
    fc.integer({ min: 2026, max: 2034 }).map((year) => `CBAM.FACTOR(${year})`),
  );
  test("as the formula engine sees it: in force since 20 October 2025 is Regulation 2025/2083", () => {
    fc.assert(
      fc.property(call, call, fc.constantFrom("+", "*", "&"), (a, b, operator) => {
        const formula = `=ROUND(${a},6)${operator}${b}`;
        const pinned = pin(formula, 0, 1);
        expect(pinned.split(V)).toHaveLength(3);
        expect(evaluator.evaluate(pinned)).toEqual(evaluator.evaluate(formula));
      }),
      { numRuns: 60 },
    );
  });
});
