// Everything the calculation can say has words: refusals, quantities, remarks, statuses. Read from the source text,
// so that a rule nobody has called yet is covered too.
import ts from "@typescript/typescript6";
import { STATUSES } from "../../src/core/citation";
import { VERSION_STATUSES } from "../../src/core/legalVersion";
import { filesUnder, syntaxTree, visit } from "../tools/sourceFiles";
import { allWords } from "../tools/words";

const english = allWords("en");
const sources = filesUnder("src", /\.tsx?$/).filter(({ path }) => /^src\/(core|calls|regimes|functions|lists)\//.test(path));
const trees = sources.map((file) => ({ path: file.path, tree: syntaxTree(file) }));

/** The texts an expression can yield: a literal, or both branches of a condition; `${x}` in a template stands for any word. */
function texts(node: ts.Expression | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return texts(node.expression);
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join("")];
  return [];
}

/** Code and reason of a refusal; two conditions on the same thing choose together. */
function refusals(code: ts.Expression | undefined, reason: ts.Expression | undefined): string[] {
  if (
    code &&
    reason &&
    ts.isConditionalExpression(code) &&
    ts.isConditionalExpression(reason) &&
    code.condition.getText() === reason.condition.getText()
  ) {
    return [...refusals(code.whenTrue, reason.whenTrue), ...refusals(code.whenFalse, reason.whenFalse)];
  }
  return texts(code).flatMap((one) => texts(reason).map((other) => `error.${one}.${other}`));
}

function everywhere<T>(pick: (node: ts.Node) => readonly T[]): { readonly path: string; readonly found: T }[] {
  return trees.flatMap(({ path, tree }) => {
    const out: { path: string; found: T }[] = [];
    visit(tree, (node) => out.push(...pick(node).map((found) => ({ path, found }))));
    return out;
  });
}

function hasKey(wanted: string): boolean {
  if (!wanted.includes("*")) return english[wanted] !== undefined;
  const pattern = new RegExp(
    `^${wanted
      .split("*")
      .map((part) => part.replace(/[.\\^$+?()[\]{}|]/g, "\\$&"))
      .join("[^.]+")}$`,
  );
  return Object.keys(english).some((key) => pattern.test(key));
}

function without(wanted: readonly { readonly path: string; readonly found: string }[]): string[] {
  return [...new Set(wanted.filter(({ found }) => !hasKey(found)).map(({ path, found }) => `${found} (${path})`))];
}

/** First argument of a call of that method or function. */
function argumentOf(node: ts.Node, name: string, place = 0): ts.Expression | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const called = ts.isPropertyAccessExpression(node.expression)
    ? node.expression.name.text
    : ts.isIdentifier(node.expression)
      ? node.expression.text
      : "";
  return called === name ? node.arguments[place] : undefined;
}

function property(node: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  return node.properties.filter(ts.isPropertyAssignment).find((one) => one.name.getText() === name)?.initializer;
}

const thrown = everywhere((node) =>
  ts.isNewExpression(node) && node.expression.getText() === "RuleError" ? refusals(node.arguments?.[0], node.arguments?.[1]) : [],
);
const rules = everywhere((node) => texts(property(argumentOf(node, "rule"), "id")));
const recorded = everywhere((node) => [...texts(argumentOf(node, "record")), ...texts(property(argumentOf(node, "cell"), "quantity"))]);
const remarks = everywhere((node) => texts(argumentOf(node, "remark")));
const parameters = filesUnder("src/regimes", /^[A-Za-z]+\.json$/)
  .filter(({ text }) => text.trimStart().startsWith("["))
  .flatMap(({ path, text }) =>
    (JSON.parse(text) as readonly { readonly id?: string; readonly values?: unknown }[])
      .filter((entry) => Array.isArray(entry.values))
      .map((entry) => ({ path, found: `quantity.${String(entry.id)}` })),
  );
const quantity = ({ path, found }: { path: string; found: string }) => ({ path, found: `quantity.${found}` });

describe("What can be said", () => {
  it("is found in the sources at all", () => {
    for (const [list, atLeast] of [
      [thrown, 60],
      [rules, 20],
      [recorded, 15],
      [remarks, 5],
      [parameters, 40],
    ] as const)
      expect(list.length).toBeGreaterThan(atLeast);
  });

  it("has a sentence for every refusal", () => {
    expect(without(thrown)).toEqual([]);
  });

  it("has no sentence for a refusal that no rule makes", () => {
    const made = new Set(thrown.map(({ found }) => found));
    // Codes or reasons handed on by a variable are made where the variable gets its value.
    const spoken = sources.map(({ text }) => text).join("\n");
    const idle = Object.keys(english).filter(
      (key) => /^error\./.test(key) && !made.has(key) && !spoken.includes(`"${key.split(".")[2] ?? ""}"`),
    );
    expect(idle).toEqual([]);
  });

  it("names every rule", () => {
    expect(without(rules.map(quantity))).toEqual([]);
  });

  it("names every legal parameter", () => {
    expect(without(parameters)).toEqual([]);
  });

  it("names every input, finding and figure of a table that is recorded", () => {
    expect(without(recorded.map(quantity))).toEqual([]);
  });

  it("has a sentence for every remark", () => {
    expect(without(remarks.map(({ path, found }) => ({ path, found: `note.${found}` })))).toEqual([]);
  });

  it("names every status of a value and of a legal version", () => {
    const wanted = [...STATUSES.map((status) => `status.${status}`), ...VERSION_STATUSES.map((status) => `versionStatus.${status}`)];
    expect(wanted.filter((key) => !hasKey(key))).toEqual([]);
  });
});
