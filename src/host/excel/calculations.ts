/** Hearing that cells or results changed anywhere in the workbook (ExcelApi 1.9). May not read a cell. */
import type { Unsubscribe } from "../port";
import { soon } from "../soon";
import { inBook } from "./session";

export function watchCalculations(callback: () => void): Unsubscribe {
  let left = false;
  const tell = soon(() => {
    if (!left) callback();
  });
  const handler = async (): Promise<void> => tell();
  const added = inBook(async (context) => {
    const { worksheets } = context.workbook;
    // Excel tells of results here and of what a person entered there; sheets that come or go change both.
    const results = [
      worksheets.onCalculated.add(handler),
      worksheets.onChanged.add(handler),
      worksheets.onAdded.add(handler),
      worksheets.onDeleted.add(handler),
    ];
    await context.sync();
    return results;
  });
  added.catch(() => undefined);
  return () => {
    left = true;
    void added
      .then(
        ([first, ...others]) =>
          first &&
          Excel.run(first.context, async (context) => {
            [first, ...others].forEach((result) => result.remove());
            await context.sync();
          }),
      )
      .catch(() => undefined);
  };
}
