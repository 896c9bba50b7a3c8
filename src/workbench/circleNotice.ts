/** Tells of a formula that reads its own cell, as Excel does when it is entered: the one just typed before any other. */
import { watchCircles } from "../host/workbench/circles";
import { type Placed, UniverBook } from "../host/workbench/univerBook";
import type { Unsubscribe } from "../host/port";
import { cellName, formatAddress } from "../sheet/address";
import type { Session } from "./session";

/** `address` null: nobody can say which cell. `cell`: as a person calls it from the sheet shown. */
export type CircleAt = { readonly address: string | null; readonly cell: string | null };

export function onCircle({ grid: { api, injector } }: Pick<Session, "grid">, tell: (circle: CircleAt | null) => void): Unsubscribe {
  const book = new UniverBook(api, injector);
  let edited: readonly Placed[] = [];
  const ended = api.addEvent(api.Event.SheetEditEnded, ({ worksheet, row, column }) => {
    edited = [{ sheet: worksheet.getSheetName(), row, column, rows: 1, columns: 1 }];
  });
  const stop = watchCircles(
    book,
    () => edited,
    (circle) => {
      if (circle === null) return tell(null);
      const { at } = circle;
      if (at === null) return tell({ address: null, cell: null });
      const here = at.sheet === book.workbook.getActiveSheet().getSheetName();
      tell({ address: formatAddress(at), cell: here ? cellName(at.row, at.column) : formatAddress(at) });
    },
  );
  return () => {
    ended.dispose();
    stop();
  };
}
