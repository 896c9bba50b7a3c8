// The build step that makes functions.json, run on small sources with known mistakes.
import path from "node:path";
import { buildCatalogue, looksLikeCell, requireCatalogue } from "../../src/functions/metadata.js";
import { incompatibilities } from "./signatures.js";

const fixture = (name: string): string => path.join(__dirname, "../tools/fixtures/functions", name);

const ENGLISH_KEYS = [
  "DEMO.PRODUCT", "DEMO.PRODUCT.@returns", "DEMO.PRODUCT.left", "DEMO.PRODUCT.right", "DEMO.NAMES", "DEMO.NAMES.@returns", "DEMO.NAMES.fn", "DEMO.NAMES.args",
];
const complete = Object.fromEntries(ENGLISH_KEYS.map((key) => [key, `譯 ${key}`]));
const tables = { "zh-TW": complete, "zh-CN": complete };

describe("The metadata build step", () => {
  it("accepts two correct functions with complete translations", async () => {
    const { problems, associations } = await buildCatalogue({ sources: [fixture("good.ts")], tables });
    expect(problems).toEqual([]);
    expect(associations.map(({ id, functionName }) => [id, functionName])).toEqual([
      ["DEMO.PRODUCT", "DEMO_PRODUCT"],
      ["DEMO.NAMES", "DEMO_NAMES"],
    ]);
  });

  it("asks Excel to hand us errors in arguments instead of swallowing the whole call", async () => {
    const { files } = await buildCatalogue({ sources: [fixture("good.ts")], tables });
    expect(Object.values(files).map((file) => file.allowErrorForDataTypeAny)).toEqual([true, true, true]);
  });

  it("translates descriptions and nothing else, and a shown argument name only where the table has one", async () => {
    const withName = { ...complete, "DEMO.PRODUCT.left.name": "左值" };
    const { files } = await buildCatalogue({ sources: [fixture("good.ts")], tables: { "zh-TW": withName, "zh-CN": complete } });
    const product = files["functions-zh-TW.json"]?.functions[0];
    expect(product).toMatchObject({ id: "DEMO.PRODUCT", name: "DEMO.PRODUCT", description: "譯 DEMO.PRODUCT" });
    expect(product?.parameters.map(({ name, optional, type }) => [name, optional ?? false, type])).toEqual([
      ["左值", false, "any"],
      ["right", true, "any"],
    ]);
  });

  it("tells what the result means in every language, and the articles", async () => {
    const { declarations } = await buildCatalogue({ sources: [fixture("good.ts")], tables });
    expect(declarations["DEMO.PRODUCT"]).toEqual({ "returns": "The product.", "cites": [], "zh-TW": "譯 DEMO.PRODUCT.@returns", "zh-CN": "譯 DEMO.PRODUCT.@returns" });
  });

  it("leads Excel's help on a function to its page, under the address of the host and in the language of the file", async () => {
    const { files } = await buildCatalogue({ sources: [fixture("good.ts")], tables, host: "https://host.example/app/" });
    expect(files["functions.json"]?.functions.map(({ helpUrl }) => helpUrl)).toEqual(["PRODUCT", "NAMES"].map((name) => `https://host.example/app/help/en/DEMO.${name}.html`));
    expect(files["functions-zh-TW.json"]?.functions[0]?.helpUrl).toBe("https://host.example/app/help/zh-TW/DEMO.PRODUCT.html");
  });

  it("names every missing and every superfluous translation key", async () => {
    const { "DEMO.NAMES.fn": _left, ...shorter } = complete;
    const { problems } = await buildCatalogue({
      sources: [fixture("good.ts")],
      tables: { "zh-TW": shorter, "zh-CN": { ...complete, "DEMO.OLD": "舊" } },
    });
    expect(problems).toEqual(["zh-TW: DEMO.NAMES.fn is missing", "zh-CN: DEMO.OLD belongs to no function"]);
  });

  it.each([
    ["functions.json: DEMO.NODESCRIPTION is empty"],
    ["DEMO.SCALAR.x: must be any[][]; the generator made any scalar"],
    ["DEMO.RESULT: the result must be a matrix (any[][])"],
    ["ETS2.COST: ETS2 is a cell address"],
    ["PLAIN: must read REGIME.NAME in capitals"],
    ["DEMO.NAMED: the function must be called DEMO_NAMED, not demoNamed"],
    ["DEMO.PRODUCT: declared twice"],
    ["DEMO.PRODUCT.Left: a parameter name reads lowerCamel"],
  ])("finds the mistake: %s", async (problem) => {
    const { problems } = await buildCatalogue({ sources: [fixture("good.ts"), fixture("bad.ts")], tables });
    expect(problems).toContain(problem);
  });

  it("notices a function that the generator passed over", async () => {
    const { problems } = await buildCatalogue({ sources: [fixture("good.ts"), fixture("skipped.ts")], tables });
    expect(problems).toEqual(["3 functions carry @customfunction, but only 2 were generated"]);
  });

  it("stops the build when there is any problem", async () => {
    await expect(requireCatalogue({ sources: [fixture("good.ts")], tables: {} })).rejects.toThrow(/zh-TW: DEMO\.PRODUCT is missing/);
  });

  it("knows cell addresses from words", () => {
    expect(["A1", "XFD9", "ETS2", "R1C1", "RC"].map(looksLikeCell)).toEqual([true, true, true, true, true]);
    expect(["CBAM", "ETS", "COST", "SHEET12"].map(looksLikeCell)).toEqual([false, false, false, false]);
  });
});

describe("A change of signatures", () => {
  const before = { "DEMO.A": "x, [y]", "DEMO.B": "" };

  it("may add functions and append optional arguments", () => {
    expect(incompatibilities(before, { "DEMO.A": "x, [y], [z]", "DEMO.B": "[law]", "DEMO.C": "x" })).toEqual([]);
  });

  it("may not remove a function, rename, reorder or require an argument", () => {
    expect(incompatibilities(before, { "DEMO.A": "[y], x" })).toEqual([
      "DEMO.A(x, [y]) became DEMO.A([y], x); only optional arguments may be appended",
      "DEMO.B is gone",
    ]);
    expect(incompatibilities(before, { "DEMO.A": "x, [y], z", "DEMO.B": "" })).toHaveLength(1);
  });
});
