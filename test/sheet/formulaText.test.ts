// Our reading of formula text, judged by @borgar/fx, which knows nothing of it: the pieces, the references moved and by distance, and the
// order of operators. Where the two differ by design, the difference is said here.
import { type AstExpression, parse, stringifyTokens, tokenize as judged, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import fc from "fast-check";
import { columnName } from "../../src/sheet/address";
import { type Expression, parseExpression } from "../../src/sheet/expression";
import { relativeForm, shifted, wrapped } from "../../src/sheet/references";
import { isCall, joined, tokenize } from "../../src/sheet/tokens";

const RUNS = { numRuns: 2000 };

const CELLS = ["A1", "$B$2", "C$3", "$D4", "xfd1048576", "AAA10", "B2:D9", "$B$2:d$9", "A:A", "$B:D", "XFD:XFD", "3:3", "$2:5"];
const SHEETS = ["", "Sheet1!", "'It''s 5%'!", "'a (1)'!", "碳成本!", "'2026'!", "Data.2026!", "'a\"b'!", "_x!"];
const SEVERAL = ["Jan:Mar!", "'a b:c d'!", "[1]S!", "'[Book 1.xlsx]It''s'!"];
/** Beyond the last column or row it is a name. */
const NAMES = ["x", "Rate_1", "碳價", "\\xy", "a.b", "_x", "XFE1", "A1048577", "TRUEish", "größe", "ｘ"];
const TABLES = [
  "T[a]",
  "T[@a]",
  "T[[#Headers],[a]]",
  "T[[#This Row],[a]:[b]]",
  "Goods[mass '[t']]",
  "Goods[@[mass (t)]]",
  "[@x]",
  "[a b]",
  "T[]",
  "T[#All]",
];
const TEXTS = ['""', '"a""b"', '"=A1"', '"\'"', '"([{,;"', '"“”"', '"ＣＮ，１"', '"[1]S!A1"', '"#REF!"'];
const NUMBERS = ["0", "12", "0.5", ".5", "5.", "26.9E9", "1e-3", "1E+5"];
/** The younger ones, which the judge does not know, are in errors.test.ts. */
const ERRORS = ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!"];
const ARRAYS = ["{1,2;3,4}", '{"a""b",#N/A,TRUE}', "{-1,.5;1E3,FALSE}", "{1}"];
const FUNCTIONS = ["SUM", "CBAM.COST", "_xlfn.XLOOKUP", "_xldudf_LAW_VALUE", "if", "A1", "T.TEST", "LOG10"];
const OPERATORS = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">="];

const cells = fc.constantFrom(...CELLS);
const reference = fc.tuple(fc.constantFrom(...SHEETS, ...SEVERAL), cells).map(([sheet, at]) => sheet + at);
const leaf = fc.oneof(
  reference,
  ...[NAMES, TABLES, TEXTS, NUMBERS, ERRORS, ARRAYS, ["TRUE", "false"]].map((all) => fc.constantFrom(...all)),
  fc.tuple(fc.constantFrom("A1", "$B$2"), fc.constantFrom("#")).map(([cell, spill]) => cell + spill),
  reference.map((one) => `@${one}`),
);
const blank = fc.constantFrom("", "", "", " ", "\n");

const { formula, calculation } = fc.letrec<{ formula: string; calculation: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.tuple(tie("part"), blank, fc.constantFrom(...OPERATORS), blank, tie("part")).map((all) => all.join("")),
    fc.tuple(fc.constantFrom("-", "+"), tie("part")).map((all) => all.join("")),
    fc.tuple(blank, tie("part"), blank).map(([a, inner, b]) => `(${a}${inner}${b})`),
    fc.constantFrom("A1", "50", "x", "(1+2)").map((inner) => `(${inner}%)`),
    fc
      .tuple(fc.constantFrom(...FUNCTIONS), fc.array(fc.tuple(blank, fc.option(tie("part"), { nil: "" })), { maxLength: 4 }))
      .map(([name, given]) => `${name}(${given.map((one) => one.join("")).join(",")})`),
  ),
  formula: fc.oneof(
    { weight: 4, arbitrary: tie("part").map((inner) => `=${inner}`) },
    fc.tuple(tie("part"), tie("part")).map(([a, b]) => `=LET(x,${a},LAMBDA(a,b,a+${b})(x,_x))`),
  ),
  calculation: tie("part").map((inner) => `=${inner}`),
}));

describe("A formula cut into pieces", () => {
  it("is the formula again when joined, whatever it was, as the judge's pieces are", () => {
    for (const text of [formula, fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom(..."A1$!':[]{}()\"#@,;=.eE+-% ") })])
      fc.assert(
        fc.property(text as fc.Arbitrary<string>, (any) => {
          expect(joined(tokenize(any))).toBe(any);
          expect(stringifyTokens(judged(any))).toBe(any);
        }),
        RUNS,
      );
  });

  it("has the texts, the errors, the numbers and the functions that the judge finds", () => {
    fc.assert(
      fc.property(formula, (text) => {
        const ours = tokenize(text);
        const theirs = judged(text, { mergeRefs: false, negativeNumbers: false });
        const of = (...kinds: string[]): string[] => theirs.filter(({ type }) => kinds.includes(type)).map(({ value }) => value);
        // A bracket before a sheet holds a file.
        const kind = (wanted: string): string[] =>
          ours.filter((one, i) => one.kind === wanted && !(wanted === "bracket" && ours[i + 1]?.kind === "word")).map((one) => one.text);
        expect(kind("text")).toEqual(of("string"));
        expect(kind("error")).toEqual(of("error"));
        expect(kind("sheet")).toEqual(of("context_quote"));
        expect(kind("bracket")).toEqual(of("structured").map((one) => one.slice(one.indexOf("["))));
        expect(ours.filter((_, i) => isCall(ours, i)).map((one) => one.text)).toEqual(of("func"));
      }),
      RUNS,
    );
  });
});

describe("References of a formula", () => {
  const place = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 6 }));
  const nameOf = ([row, column]: readonly [number, number]): string => `${columnName(column)}${row + 1}`;

  it("are by their distance from the cell what the judge writes in R1C1", () => {
    fc.assert(
      fc.property(formula, place, (text, at) => {
        // The judge names one column, or one row, once. Fixed ones are counted from 0 in ours.
        const ours = relativeForm(text, ...at)
          .replace(/\[0\]/g, "")
          .replace(/([RC](?:\[-?\d+\]|\d*)):\1(?![[\dRC])/g, "$1");
        const theirs = translateFormulaToR1C1(text, nameOf(at))
          .replace(/([RC])(\d+)/g, (_, line: string, n: string) => `${line}${Number(n) - 1}`)
          .replace(/\[0\]/g, "");
        expect(ours).toBe(theirs);
      }),
      RUNS,
    );
  });

  it("move as the judge moves them", () => {
    fc.assert(
      fc.property(formula, place, place, (text, from, to) => {
        const judgedAt = (wrapEdges: boolean): string =>
          translateFormulaToA1(translateFormulaToR1C1(text, nameOf(from)), nameOf(to), { wrapEdges });
        const [down, right] = [to[0] - from[0], to[1] - from[1]];
        // Where the free end of a range passes the fixed one the judge exchanges them.
        fc.pre(down !== 0 || right !== 0);
        fc.pre((down >= 0 && right >= 0) || !/\$B:D|\$2:5|d\$9/.test(text));
        // A spreadsheet keeps the sheet before #REF!.
        expect(shifted(text, down, right).replace(/(?:'(?:[^']|'')+'|[\p{L}\p{N}._:[\]]+)!(?=#REF!)/gu, "")).toBe(judgedAt(false));
        // Of a range that comes in at the other end the judge exchanges the corners.
        if (!text.includes(":")) expect(wrapped(text, down, right)).toBe(judgedAt(true));
      }),
      RUNS,
    );
  });
});

/** Both trees in one spelling: brackets around each operation, references and names as written. */
function ours(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return literal(expression.value);
    case "array":
      return `{${expression.rows.map((row) => row.map(literal).join(",")).join(";")}}`;
    case "nothing":
      return "";
    case "reference":
      return expression.text;
    case "spill":
      return `(${ours(expression.of)}#)`;
    case "single":
      return `(@${ours(expression.of)})`;
    case "negative":
      return `(-${ours(expression.of)})`;
    case "percent":
      return `(${ours(expression.of)}%)`;
    case "operation":
      return `(${ours(expression.left)}${expression.operator}${ours(expression.right)})`;
    case "call":
      return `${expression.name.toUpperCase()}(${expression.arguments.map(ours).join(",")})`;
    case "foreign":
      return expression.why;
  }
}

const literal = (value: unknown): string =>
  typeof value === "object" && value !== null ? (value as { code: string }).code : JSON.stringify(value);

function theirs(node: AstExpression | null): string {
  if (node === null) return "";
  switch (node.type) {
    case "Literal":
      // The judge reads the sign of a number with it.
      return typeof node.value === "number" && /^-/.test(node.raw) ? `(-${literal(Math.abs(node.value))})` : literal(node.value);
    case "ErrorLiteral":
      return node.value;
    case "ArrayExpression":
      return `{${node.elements.map((row) => row.map((one) => (one?.type === "Literal" ? literal(one.value) : theirs(one as AstExpression | null))).join(",")).join(";")}}`;
    case "ReferenceIdentifier":
      return node.value;
    case "UnaryExpression": {
      const [of = null] = node.arguments;
      if (node.operator === "+") return theirs(of);
      return node.operator === "-" || node.operator === "@" ? `(${node.operator}${theirs(of)})` : `(${theirs(of)}${node.operator})`;
    }
    case "BinaryExpression": {
      const [left = null, right = null] = node.arguments;
      return `(${theirs(left)}${node.operator}${theirs(right)})`;
    }
    case "CallExpression":
      return `${node.callee.name.toUpperCase()}(${node.arguments.map((one) => theirs(one as AstExpression | null)).join(",")})`;
    default:
      throw new Error(node.type);
  }
}

describe("A formula as an expression", () => {
  it("has the operators in the judge's order", () => {
    fc.assert(
      fc.property(calculation, (text) => {
        // The judge does not read -A1#, which spreadsheets do.
        fc.pre(!/[-+]\s*(?:A1|\$B\$2)#/.test(text));
        const read = ours(parseExpression(tokenize(text.slice(1))));
        // Of several sheets and other files no value can be read.
        if (read === "otherFile" || read === "severalSheets") expect(SEVERAL.some((sheets) => text.includes(sheets))).toBe(true);
        else expect(read).toBe(theirs(parse(judged(text)) as AstExpression));
      }),
      RUNS,
    );
  });
});
