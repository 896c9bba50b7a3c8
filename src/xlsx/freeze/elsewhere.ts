/**
 * Formulas outside of cells that call our functions: names, conditional formats, validations, what a chart shows. Freezing leaves
 * them, so each is told by sheet, range and formula. May not change anything.
 */
import { toReadable } from "../../sheet/names";
import { ourCalls, type OurNames } from "../../sheet/ourNames";
import { quoteSheet } from "../../sheet/address";
import { scanXml } from "../package/xml";
import type { OpenBook } from "../read/readWorkbook";
import { xlsxText } from "../words";

type Kind = "conditionalFormat" | "validation" | "chart";

/** The elements that hold a formula of each kind, in the sheet itself and in its extensions. */
const RULES: Readonly<Record<string, Kind>> = { conditionalFormatting: "conditionalFormat", dataValidation: "validation" };
const FORMULAS = new Set(["formula", "formula1", "formula2", "f"]);

export function elsewhere(open: OpenBook, names: OurNames): string[] {
  const calls = (stored: string): boolean => ourCalls(stored, names).length > 0;
  const named = open.part.names.filter(({ stored }) => calls(stored)).map(({ name, stored }) => `${name}: =${toReadable(stored, names)}`);
  const rules = open.part.sheets.flatMap(({ name, path }) => {
    const text = open.file.text(path);
    return names.mayHold(text.slice(Math.max(0, text.lastIndexOf("sheetData>"))))
      ? rulesOf(text, path)
          .filter(({ formula }) => calls(formula))
          .map((rule) => told(`${quoteSheet(name)}!${rule.range}`, rule))
      : [];
  });
  const charts = open.file
    .paths()
    .filter((path) => /^xl\/charts\/[^/]+\.xml$/i.test(path) && names.mayHold(open.file.text(path)))
    .flatMap((path) =>
      formulasOf(open.file.text(path), path)
        .filter(calls)
        .map((formula) => told(path.slice(path.lastIndexOf("/") + 1), { kind: "chart", formula })),
    );
  function told(place: string, { kind, formula }: { readonly kind: Kind; readonly formula: string }): string {
    return xlsxText(`place.${kind}`, { place, formula: `=${toReadable(formula, names)}` });
  }
  return [...named, ...new Set([...rules, ...charts])];
}

type Rule = { readonly kind: Kind; readonly range: string; readonly formula: string };

/** Of an extension the range stands behind the formulas, in an element of its own. */
function rulesOf(text: string, path: string): Rule[] {
  const found: Rule[] = [];
  let rule: { kind: Kind; range: string; readonly formulas: string[] } | null = null;
  let reading: "formula" | "range" | null = null;
  scanXml(text, path, {
    open: ({ local, attributes }) => {
      const kind = RULES[local];
      if (kind) rule = { kind, range: attributes["sqref"] ?? "", formulas: [] };
      else if (rule && FORMULAS.has(local)) {
        reading = "formula";
        rule.formulas.push("");
      } else if (rule && local === "sqref") reading = "range";
    },
    text: (piece) => {
      if (!rule) return;
      if (reading === "range") rule.range += piece;
      else if (reading === "formula") rule.formulas.push((rule.formulas.pop() ?? "") + piece);
    },
    close: (local) => {
      if (FORMULAS.has(local) || local === "sqref") reading = null;
      if (!rule || RULES[local] === undefined) return;
      const { kind, range, formulas } = rule;
      found.push(...formulas.map((formula) => ({ kind, range, formula: formula.trim() })));
      rule = null;
    },
  });
  return found;
}

function formulasOf(text: string, path: string): string[] {
  const found: string[] = [];
  let inside = false;
  scanXml(text, path, {
    open: ({ local }) => {
      inside = local === "f";
      if (inside) found.push("");
    },
    text: (piece) => {
      if (inside) found.push((found.pop() ?? "") + piece);
    },
    close: () => {
      inside = false;
    },
  });
  return found;
}
