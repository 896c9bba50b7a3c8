/**
 * Formulas that read their own cell, directly or through others. The engine counts such a circle once and says nothing; it knows only
 * that there is one. Here the cell is looked for. May not word anything.
 */
import { ICalculateFormulaService, IFormulaRuntimeService } from "@univerjs/engine-formula";
import { overlaps } from "../../sheet/address";
import type { Unsubscribe } from "../port";
import { areasRead } from "./reads";
import type { Placed, UniverBook } from "./univerBook";

/** `at` null: there is one, and it cannot be told where (through a name or a table). */
export type Circle = { readonly at: Placed | null };

type Node = { readonly at: Placed; readonly formula: string; readonly fills: Placed; state: "new" | "open" | "done" };
type Visit = { readonly node: Node; readonly reads: readonly Node[]; next: number };

/** More is left to the person: a column of sums over everything above reads half its square. */
const MOST_READ = 1_000_000;

/** A cell of a circle; `first`: cells to begin with, since a person wants to hear of what was just typed. */
export function findCircle(book: UniverBook, first: readonly Placed[]): Placed | null {
  const nodes = formulaCells(book);
  const at = (area: Placed): readonly Node[] => nodes.filter(({ fills }) => area.sheet === fills.sheet && overlaps(area, fills));
  let looked = 0;
  const readBy = (node: Node): readonly Node[] => {
    const areas = areasRead(book, node.formula, node.at.sheet);
    looked += areas.length * nodes.length;
    return nodes.filter(({ fills }) => areas.some((area) => area.sheet === fills.sheet && overlaps(area, fills)));
  };
  for (const start of [...first.flatMap(at), ...nodes]) {
    if (start.state !== "new") continue;
    const path: Visit[] = [];
    const enter = (node: Node): void => {
      node.state = "open";
      path.push({ node, reads: readBy(node), next: 0 });
    };
    enter(start);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      if (looked > MOST_READ) return null;
      const read = visit.reads[visit.next++];
      if (read === undefined) {
        visit.node.state = "done";
        path.pop();
      } else if (read.state === "open") return read.at;
      else if (read.state === "new") enter(read);
    }
  }
  return null;
}

function formulaCells(book: UniverBook): readonly Node[] {
  const nodes: Node[] = [];
  for (const sheet of book.workbook.getSheets()) {
    book.eachCell(sheet, (row, column, _, formula) => {
      if (formula === "") return;
      const at = { sheet: sheet.getSheetName(), row, column, rows: 1, columns: 1 };
      nodes.push({ at, formula, fills: book.spill(sheet, row, column) ?? at, state: "new" });
    });
  }
  return nodes;
}

/** Told after each calculation that begins, changes or ends a circle. `first`: cells that changed. */
export function watchCircles(book: UniverBook, first: () => readonly Placed[], tell: (circle: Circle | null) => void): Unsubscribe {
  const runtime = book.injector.get(IFormulaRuntimeService);
  let met = false;
  let known: Circle | null = null;
  // Asked the moment the engine is done: it forgets at once.
  const done = book.injector.get(ICalculateFormulaService).executionCompleteListener$.subscribe(() => {
    met = met || runtime.isCycleDependency();
  });
  const applied = book.api.getFormula().calculationResultApplied(() => {
    if (!met && known === null) return;
    const at = findCircle(book, [...first(), ...(known?.at ? [known.at] : [])]);
    // One that no search finds is over with the next calculation that meets none.
    const next = at !== null || met ? { at } : null;
    met = false;
    known = next;
    tell(next);
  });
  return () => {
    done.unsubscribe();
    applied.dispose();
  };
}
