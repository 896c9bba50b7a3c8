/** A list that was saved as text (.csv) as a workbook of one sheet; which letters and separator it has is never guessed. */
import { openList } from "../../lists/file/openList";
import { cellText } from "../../lists/cells";
import { ListRefusal } from "../../lists/question";
import { NO_MAPPING } from "../../lists/read/mapping";
import { questionText, refusalText } from "../../lists/words";
import { cellName } from "../../sheet/address";
import type { PaperBook } from "../paperBook";
import type { PaperFile } from "../communication/readBook";
import { PaperRefusal } from "../refusal";

export function textBook({ name, bytes }: PaperFile): PaperBook {
  const unclear = (why: string): PaperRefusal => new PaperRefusal("unclearText", { file: name, why });
  try {
    const opened = openList(bytes, NO_MAPPING);
    if (opened.kind === "asks") throw unclear(questionText(opened.question));
    const { rows, firstRow } = opened.list;
    const cells = rows.flatMap((row, r) =>
      row.map((cell, column) => ({ address: cellName(r + firstRow - 1, column), row: r + firstRow - 1, column, value: cellText(cell) })),
    );
    return { tables: [], sheets: [{ name, cells }] };
  } catch (error) {
    if (error instanceof ListRefusal) throw unclear(refusalText(error));
    throw error;
  }
}
