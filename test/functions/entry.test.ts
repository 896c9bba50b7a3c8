/**
 * The functions in Excel from the first moment on, Excel's own objects played: every name at once, a law with its first formula, all of
 * them some time after the start.
 */
import type * as datasource from "../../src/datasource";

type Called = (...args: readonly unknown[]) => unknown;

/** What follows from the figures alone, one formula of each law: each is worked out beside it. */
const FIRST: readonly (readonly [id: string, args: readonly unknown[], answer: number | boolean])[] = [
  ["CBAM.INDIRECT", [2, 0.5], 1], // 2 MWh at 0.5 t/MWh
  ["UKCBAM.CHARGE", ["73181542", "TW", 100, "2027-02-01", 2.1, 15], 3150], // 100 t x 2.1 t/t x 15 GBP/t
  ["ETS.BENCHMARK", ["Hot metal", "2021-2025"], 1.288], // 2021/447
  ["TW.AWARD", [101666, 95000], 6666], // 101 666 less 95 000
  ["TRADE.LEAKAGE", [12, 100], 0.12], // 12 of 100
  ["CCA.CHARGE", [2.1, 1, 1000, 2028, 60], 69000], // 1000 t x (2.1 - 0.95 x 1) x 60 USD
  ["FPFA.DIFFERENCE", [2.1, 1.4], 0.5], // (2.1 - 1.4) / 1.4
  ["MCA.TAX", [50000, 2027], 2000000], // 50 000 t at the bill's first 40 USD
  ["PROVEIT.RATIO", [1.8, 1.2], 1.5], // 1.8 of 1.2
  ["BUYCLEAN.COMPLIES", ["plate unfabricated", 1.4, "California", null, "2024-06-01"], true], // at most 1.49
  ["USEU.DUTY", ["steel", 100, 0, 90000, "2025-07-01"], 45000], // 50 % of 90 000 since June 2025
];

const cells = (args: readonly unknown[]): unknown[] => args.map((arg) => (arg === null ? null : [[arg]]));
const invocation = { isInValuePreview: false };

/** A fresh start of the entry: what it associates, and how to let Excel answer it. */
async function started(): Promise<{
  readonly functions: ReadonlyMap<string, Called>;
  readonly ready: () => void;
  readonly loaded: () => Promise<void>;
}> {
  jest.resetModules();
  const functions = new Map<string, Called>();
  let ready = (): void => undefined;
  const office = {
    onReady: () => new Promise<void>((resolve) => (ready = resolve)),
    context: { displayLanguage: "en-US", requirements: { isSetSupported: () => false } },
  };
  const excel = {
    run: async () => undefined,
  };
  Object.assign(globalThis, {
    CustomFunctions: { associate: (id: string, call: Called) => functions.set(id, call) },
    Office: office,
    Excel: excel,
  });
  await import("../../src/functions");
  const { loadLaterRules } = (await import("../../src/datasource")) as typeof datasource;
  return { functions, ready: () => ready(), loaded: loadLaterRules };
}

afterEach(() => {
  for (const name of ["CustomFunctions", "Office", "Excel"]) Reflect.deleteProperty(globalThis, name);
});

test("every function has its name before any law is here", async () => {
  const { functions } = await started();
  const { allSpecs } = await import("../../src/functions/register");
  expect([...functions.keys()].sort()).toEqual(
    allSpecs()
      .map(({ id }) => id)
      .sort(),
  );
});

describe("A law comes with its first formula", () => {
  test.each(FIRST)("%s: a promise first, the figure, from then on at once", async (id, args, answer) => {
    const { functions } = await started();
    const call = (): unknown => functions.get(id)?.(...cells(args), invocation);
    const first = call();
    expect(first).toBeInstanceOf(Promise);
    expect(await first).toEqual([[answer]]);
    expect(call()).toEqual([[answer]]);
  });

  test("what goes across the laws brings them all", async () => {
    const { functions } = await started();
    const first = functions.get("LAW.VALUE")?.(...cells(["cbam.factor", "2026-01-01"]), invocation);
    expect(first).toBeInstanceOf(Promise);
    expect(await first).toEqual([[0.975]]);
    for (const [id, args, answer] of FIRST.filter(([law]) => /^(?:CCA|FPFA|MCA|TW|TRADE)/.test(law)))
      expect(await functions.get(id)?.(...cells(args), invocation)).toEqual([[answer]]);
  });

  test("while a formula is typed nothing is fetched", async () => {
    const { functions } = await started();
    const shown = functions.get("TW.AWARD")?.(...cells([101666, 95000]), { isInValuePreview: true });
    expect(shown).toMatchObject([[{ code: "#N/A" }]]);
  });
});

test("after the start all of them answer at once", async () => {
  const { functions, ready, loaded } = await started();
  ready();
  await loaded();
  for (const [id, args, answer] of FIRST) {
    const result = functions.get(id)?.(...cells(args), invocation);
    // A table may still be missing, a law is not.
    expect([id, await result]).toEqual([id, [[answer]]]);
  }
  expect(functions.get("TW.AWARD")?.(...cells([101666, 95000]), invocation)).toEqual([[6666]]);
  expect(functions.get("CBAM.INDIRECT")?.(...cells([2, 0.5]), invocation)).toEqual([[1]]);
});
