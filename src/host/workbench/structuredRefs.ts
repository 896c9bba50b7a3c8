/**
 * Univer reads `Goods[[#This Row],[Mass]]` but not Excel's short form `Goods[@Mass]` or, inside the table, `[@Mass]`.
 * May not change anything else of a formula.
 */
export function expandThisRow(formula: string, table: string | null): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : expandPart(part, table)))
    .join("");
}

function expandPart(part: string, table: string | null): string {
  return part.replace(/([\p{L}_][\p{L}\p{N}_.]*)?\[@(?:\[([^\]]*)\]|([^\]]*))\]/gu, (whole, name: string | undefined, inner: string | undefined, bare: string | undefined) => {
    const owner = name ?? table;
    return owner === null ? whole : `${owner}[[#This Row],[${inner ?? bare ?? ""}]]`;
  });
}
