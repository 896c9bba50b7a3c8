import { createEvaluator, type Evaluated } from "../../src/engine/evaluator";
import { catalogue, preloadAll } from "../../src/functions/catalogue";

let evaluate: (formula: string) => Evaluated;
let dispose: () => void;
beforeAll(async () => {
  await preloadAll();
  ({ evaluate, dispose } = createEvaluator(catalogue));
});
afterAll(() => dispose());

const value = (formula: string): unknown => {
  const result = evaluate(formula);
  return result.kind === "error" ? result.error : result.value;
};

test("every function is known to the engine by its name, and says what is missing when it gets nothing", () => {
  for (const { id, parameters } of catalogue) {
    const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    const result = evaluate(`=${id}()`);
    if (required === 0) expect(result).not.toMatchObject({ error: { code: "#NAME?" } });
    else expect(result).toEqual({ kind: "error", error: { code: "#VALUE!", message: expect.stringContaining(`${id}(`) } });
  }
});

test("a blank in every required argument is an error with a message, never a number", () => {
  for (const { id, parameters } of catalogue) {
    const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    if (required === 0) continue;
    const result = evaluate(`=${id}(${Array.from({ length: required }, () => "").join(",")})`);
    const flat = result.kind === "block" ? result.value.flat() : [result.kind === "error" ? result.error : result.value];
    expect({ id, flat }).toEqual({
      id,
      flat: flat.map(() => ({ code: expect.stringMatching(/^#/), message: expect.stringMatching(/.{10}/) })),
    });
  }
});

describe("the functions among Excel's own", () => {
  // Share of free allocation kept: 97.5 % in 2026, 95 % in 2027 (Directive 2003/87/EC, Art. 10a(1a)).
  test.each([
    ["=CBAM.FACTOR(2026)", 0.975],
    ["=SUM(CBAM.FACTOR({2026,2027}))", 1.925],
    ["=LET(f,CBAM.FACTOR(2027),1-f)", 0.05],
    ["=ROUND(CBAM.FACTOR(2026)*100,0)", 98],
    ['=IF(CBAM.FACTOR(2034)=0,"end","not yet")', "end"],
    ["=SUMPRODUCT(CBAM.FACTOR({2026;2027;2028}),{1;1;1})", 2.825],
    ['=IFERROR(CBAM.COST("x"),"n")', "n"],
    ["=IFNA(CBAM.PRICE(DATE(2030,1,1)),90)", 90],
    ['=YEAR(CBAM.DEADLINE("declaration",2026))', 2027],
    ['=CBAM.EXEMPT("CH")', true],
    ['=IF(CBAM.SCOPE("7318 15 88","covered"),1,0)', 1],
    ['=INDEX(ETS.BENCHMARKS("2021-2025","Hot metal"),1,1)', "Hot metal"],
    ['=ETS.BENCHMARK("Hot metal")', 1.288],
  ])("%s", (formula, expected) => {
    if (typeof expected === "number") expect(value(formula)).toBeCloseTo(expected, 12);
    else expect(value(formula)).toBe(expected);
  });

  test("one bad row of a list carries its own message, and the others compute: 0.975 and 0.95", () => {
    expect(value('=CBAM.FACTOR({2026;"soon";2027})')).toEqual([
      [0.975],
      [{ code: "#VALUE!", message: expect.stringContaining("2") }],
      [0.95],
    ]);
  });
  test("the same code with blanks, dots or as a number is the same good", () => {
    const cost = (cn: string): unknown => value(`=CBAM.COST(${cn},"TW",100,2026,,,,,80)`);
    expect(cost('"7208 37 00"')).toEqual(expect.any(Number));
    for (const cn of ['"72083700"', '"7208.37.00"', "72083700"]) expect(cost(cn)).toBe(cost('"7208 37 00"'));
  });
  test("tables spill codes as text: each starts with the prefix that was asked for", () => {
    const rows = value('=CBAM.DEFAULTS("TW","7318")') as unknown[][];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(([code]) => typeof code === "string" && code.startsWith("7318"))).toBe(true);
  });
  test("the audit twin ends where the function does", () => {
    const cost = value('=CBAM.COST("72083700","TW",100,2026,,,,,80)');
    const steps = value('=LAW.EXPLAIN("CBAM.COST","72083700","TW",100,2026,,,,,80)') as unknown[][];
    expect(steps.at(-1)?.[1]).toBe(cost);
  });
});
