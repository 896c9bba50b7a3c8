/** A list of the pane: a file somebody picked, or cells of the sheet. */
import { xlsxRefusalText } from "../../../lists/file/openList";
import { ListRefusal } from "../../../lists/question";
import type { RawCell } from "../../../lists/cells";
import type { Mapping } from "../../../lists/read/mapping";
import type { Target } from "../../../lists/read/target";
import { runList, runRows, type ListResult } from "../../../lists/run";
import { said, type Names } from "../../../lists/sheets/names";
import { refusalText } from "../../../lists/words";
import { parseAddress } from "../../../sheet/address";
import type { Matrix } from "../../../host/port";

export type Source =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "cells"; readonly address: string; readonly cells: Matrix };

/** Throws an error whose message is the sentence for the person. */
export function readSource(source: Source, mapping: Mapping, target: Target, names: Names): ListResult {
  try {
    if (source.kind === "file") return runList(source.bytes, source.name, mapping, target, names);
    const rows = source.cells.map((row) => row.map((cell): RawCell => cell));
    const opened = { mapping: {}, how: [said("opened.cells", { address: source.address })] };
    return runRows({ rows, firstRow: parseAddress(source.address).row + 1 }, opened, mapping, target, names);
  } catch (error) {
    const why = error instanceof ListRefusal ? refusalText(error) : xlsxRefusalText(error);
    throw why === undefined ? error : new Error(why);
  }
}
