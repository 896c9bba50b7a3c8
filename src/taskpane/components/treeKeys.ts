/** What a key does in a tree of rows, after the pattern "treegrid" of the ARIA Authoring Practices. Knows no page. */

export type TreePlace = { readonly level: number; readonly open?: boolean };
export type TreeMove = { readonly kind: "go"; readonly to: number } | { readonly kind: "open" | "close" | "act" };

/** null: the key is none of the tree's. `page`: rows that are in sight at once. */
export function moveFor(key: string, rows: readonly TreePlace[], index: number, page: number): TreeMove | null {
  const last = rows.length - 1;
  const go = (to: number): TreeMove => ({ kind: "go", to: Math.min(last, Math.max(0, to)) });
  const row = rows[index];
  if (!row) return null;
  switch (key) {
    case "ArrowDown":
      return go(index + 1);
    case "ArrowUp":
      return go(index - 1);
    case "PageDown":
      return go(index + page);
    case "PageUp":
      return go(index - page);
    case "Home":
      return go(0);
    case "End":
      return go(last);
    case "ArrowRight":
      return row.open === false ? { kind: "open" } : row.open === true ? go(index + 1) : null;
    case "ArrowLeft":
      return row.open === true ? { kind: "close" } : go(parentOf(rows, index));
    case " ":
      return row.open === undefined ? null : { kind: row.open ? "close" : "open" };
    case "Enter":
      return { kind: "act" };
    default:
      return null;
  }
}

function parentOf(rows: readonly TreePlace[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let i = index - 1; i >= 0; i--) if ((rows[i]?.level ?? 1) < level) return i;
  return index;
}
