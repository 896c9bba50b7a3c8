/**
 * What stands beside an error the mouse rests on: the sentence that says why, as in the line below the sheet. The grid's own
 * card knows the code only. May not word an error.
 */
import { CellAlertManagerService, type ICellAlert } from "@univerjs/preset-sheets-core";
import type { ReactElement } from "react";
import { formatAddress } from "../sheet/address";
import type { Grid } from "./grid";

/** The grid's name for the card it shows beside an error. */
const ERRORS = "SHEET_FORMULA_ALERT";
const WIDTH = "320px";

export function explainOnHover(grid: Grid, messageAt: (address: string) => Promise<string | null>): void {
  const cards = grid.injector.get(CellAlertManagerService);
  const show = cards.showAlert.bind(cards);
  cards.showAlert = (card: ICellAlert) => {
    if (card.key !== ERRORS) return show(card);
    const { row, col: column, subUnitId } = card.location;
    const sheet = grid.api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    if (!sheet) return show(card);
    const shown = sheet.getRange(row, column).getValue();
    void messageAt(formatAddress({ sheet: sheet.getSheetName(), row, column, rows: 1, columns: 1 }))
      .catch(() => null)
      .then((message) => show(message === null ? card : { ...card, title: String(shown ?? ""), message: <Sentence text={message} /> }));
  };
}

/** The grid's card is narrower than a sentence needs. */
const widen = (sentence: HTMLElement | null): void => sentence?.parentElement?.parentElement?.style.setProperty("width", WIDTH);

const Sentence = ({ text }: { readonly text: string }): ReactElement => <div ref={widen}>{text}</div>;
