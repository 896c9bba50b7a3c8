/** The template's own categories of goods: what precursors each may have, and which CN codes fall under it. */
import { CATEGORIES, CODES, SHEETS } from "./layout";
import type { PaperSheets } from "./sheets";

export type Categories = {
  /** Categories that may be precursors of this one. */
  readonly precursorsOf: (category: string) => readonly string[];
  readonly codesOf: (category: string) => readonly string[];
  /** As the template's lists write it, blanks included. */
  readonly ofCode: (code: string) => string | undefined;
  readonly unitOf: (category: string) => string;
};

export function categoriesOf(paper: PaperSheets): Categories {
  const precursors = new Map<string, readonly string[]>();
  const units = new Map<string, string>();
  for (let row = CATEGORIES.first; row <= CATEGORIES.last; row++) {
    const category = paper.text(SHEETS.constants, `${CATEGORIES.name}${row}`);
    units.set(category, paper.text(SHEETS.constants, `${CATEGORIES.unit}${row}`));
    precursors.set(
      category,
      CATEGORIES.precursors.map((column) => paper.text(SHEETS.constants, `${column}${row}`)).filter((text) => text !== "" && text !== NONE),
    );
  }
  const codes = new Map<string, string[]>();
  const ofCode = new Map<string, string>();
  for (let row = CODES.first; row <= CODES.last; row++) {
    // Where formulas have no values the code still stands as it was printed.
    const code = paper.text(SHEETS.codes, `${CODES.printed}${row}`).replace(/\s/g, "");
    const category = paper.value(SHEETS.codes, `${CODES.category}${row}`);
    if (code === "" || typeof category !== "string") continue;
    codes.set(category.trim(), [...(codes.get(category.trim()) ?? []), code]);
    ofCode.set(code, category);
  }
  return {
    precursorsOf: (category) => precursors.get(category) ?? [],
    codesOf: (category) => codes.get(category) ?? [],
    ofCode: (code) => ofCode.get(code),
    unitOf: (category) => units.get(category) ?? "",
  };
}

const NONE = "n.a.";
