/** Numbers of law live in the data: rules of CBAM and ETS hold the form of a calculation only. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "@typescript/typescript6";
import { filesUnder } from "../tools/sourceFiles";

const ROOT = join(__dirname, "../../src/regimes");
const FILES = ["cbam/rules", "ets/rules"]
  .flatMap((folder) => filesUnder(`src/regimes/${folder}`, /\.ts$/).map(({ path }) => path.replace("src/regimes/", "")))
  .concat("shared/acts.ts", "shared/country.ts", "shared/goodsCode.ts", "shared/nomenclature.ts", "shared/writtenCode.ts");

/** What is not a number of law, and why. */
const ALLOWED: Readonly<Record<string, readonly [number, string][]>> = {
  "cbam/rules/benchmarkRows.ts": [[8, "digits of a CN code"]],
  "cbam/rules/benchmarkCode.ts": [[8, "digits of a CN code"]],
  "cbam/rules/defaultValue.ts": [[8, "digits of a CN code"]],
  "cbam/rules/decisions/investment.ts": [[2, "cents, in a message"]],
  "cbam/rules/decisions/pricePath.ts": [[50, "the most rows of a path"]],
  "cbam/rules/plant/cogeneration.ts": [[0.0036, "TJ in a MWh"]],
  "cbam/rules/plant/plausibility.ts": [[8, "digits of a CN code"]],
  "cbam/rules/plant/referenceEfficiency.ts": [[100, "the table prints the efficiency in percent"]],
  "cbam/rules/plant/standardFactor.ts": [[8, "names offered in a message"]],
  "cbam/rules/projection.ts": [[4, "digits of a year"]],
  "ets/rules/benchmark.ts": [[100, "the table prints the rate in percent"]],
  "ets/rules/gap.ts": [[100, "times the benchmark above which kilograms were counted"]],
  "ets/rules/product.ts": [[6, "names offered in a message"]],
  "shared/country.ts": [[3, "letters and names in a message"]],
  "shared/goodsCode.ts": [
    [2, "digits of a chapter"],
    [4, "digits"],
    [6, "digits"],
    [8, "digits"],
    [10, "digits"],
    [16, "codes named in a message"],
  ],
  "shared/writtenCode.ts": [
    [2, "a group of a pattern"],
    [4, "digits"],
    [8, "digits"],
    [10, "digits"],
    [5, "S looks like it"],
    [14, "digits of the longest national code"],
  ],
};
const ALWAYS = new Set([0, 1, -1]);

function literals(file: string): { value: number; line: number }[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: { value: number; line: number }[] = [];
  const add = (value: number, node: ts.Node) => found.push({ value, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node)) add(Number(node.text), node);
    // A number dressed up as text would slip past: new Decimal("0.975"), parseDecimal("50").
    if (ts.isStringLiteral(node) && /^[+-]?\d+(\.\d+)?$/.test(node.text)) add(Number(node.text), node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test.each(FILES)("%s holds no number of law", (file) => {
  const allowed = new Set((ALLOWED[file] ?? []).map(([value]) => value));
  expect(literals(file).filter(({ value }) => !ALWAYS.has(value) && !allowed.has(value))).toEqual([]);
});

test("the list of exceptions holds nothing that is no longer there", () => {
  for (const [file, entries] of Object.entries(ALLOWED))
    for (const [value] of entries) expect(literals(file).map((literal) => literal.value)).toContain(value);
});

test("no rule names a date of law", () => {
  for (const file of FILES) {
    const code = readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code.match(/["'`](19|20)\d\d-\d\d-\d\d["'`]/) ?? []).toEqual([]);
  }
});
