/** A stored formula that is one call of ours over single cells and constants, resolved at a glance. May not calculate. */
import { cellName } from "../../sheet/address";
import type { OurNames } from "../../sheet/ourNames";
import { plainCall } from "../../sheet/plainCall";
import { engineSheet } from "./calculator";
import type { CallLine, Resolved, SheetArea } from "./formulaNode";

type LineContext = {
  readonly names: OurNames;
  /** How many arguments a function of ours has that takes columns of lines; null: it takes none. */
  readonly takesLines: (id: string) => number | null;
  /** Numbers of the sheets by their names, lower case. */
  readonly sheets: ReadonlyMap<string, number>;
};

/** null: it is more than that, and has to be gone through piece by piece. */
export function plainLine(stored: string, home: number, { names, takesLines, sheets }: LineContext): Resolved | null {
  const call = plainCall(stored);
  const id = call && names.readable(call.name);
  if (!call || !id || names.stored(id) === null) return null;
  const read: SheetArea[] = [];
  const texts: string[] = [];
  const cells: CallLine["cells"][number][] = [];
  for (const argument of call.arguments) {
    if (argument.kind !== "cell") {
      texts.push(argument.kind === "constant" ? argument.text : "");
      cells.push(argument.kind === "constant" ? { constant: argument.value } : null);
      continue;
    }
    const { row, column } = argument;
    const sheet = argument.sheet === null ? home : sheets.get(argument.sheet.toLowerCase());
    if (sheet === undefined) return null;
    read.push({ sheet, row, column, rows: 1, columns: 1 });
    texts.push(`${engineSheet(sheet)}!${cellName(row, column)}`);
    cells.push({ sheet, row, column });
  }
  const most = takesLines(id);
  const shape = [id, ...cells.map((cell) => (cell === null || "constant" in cell ? JSON.stringify(cell) : "cell"))].join(" ");
  const line = most === null || cells.length > most ? null : { shape, id, most, cells };
  return { formula: `=${id}(${texts.join(",")})`, line, reads: read, readsAnything: false, unproven: null, obstacle: null };
}
