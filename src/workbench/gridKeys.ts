/**
 * Keys as in Excel where the grid has none: Home, Ctrl+Home, Ctrl+End, Shift+Tab, and F6 between grid and pane.
 * May not know what is in a cell.
 */
import { EDITOR_ACTIVATED, IContextService, ICommandService, Direction } from "@univerjs/core";
import { ILayoutService, MoveSelectionCommand, ScrollToCellCommand } from "@univerjs/preset-sheets-core";
import type { Grid } from "./grid";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Name of a key with its companions, as one says it. */
const named = ({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): string =>
  [ctrlKey || metaKey ? "Ctrl" : "", altKey ? "Alt" : "", shiftKey ? "Shift" : "", key].filter((part) => part !== "").join("+");

export function keysAsInExcel(grid: Grid, container: HTMLElement, pane: () => HTMLElement | null): void {
  const { api, injector } = grid;
  const commands = injector.get(ICommandService);
  const isEditing = (): boolean => injector.get(IContextService).getContextValue(EDITOR_ACTIVATED) === true;
  const inGrid = (): boolean => document.activeElement !== null && container.contains(document.activeElement);
  /** The name box and fields of panels are fields, not the grid. */
  const inField = (): boolean =>
    document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;

  const select = (row: number, column: number): void => {
    const range = api.getActiveWorkbook()?.getActiveSheet().getRange(row, column);
    range?.activate();
    if (range) void commands.executeCommand(ScrollToCellCommand.id, { range: range.getRange(), forceTop: true, forceLeft: true });
  };
  const corner = (): { readonly row: number; readonly column: number } => {
    const freeze = api.getActiveWorkbook()?.getActiveSheet().getFreeze();
    return { row: Math.max(0, freeze?.ySplit ?? 0), column: Math.max(0, freeze?.xSplit ?? 0) };
  };
  const currentRow = (): number => api.getActiveWorkbook()?.getActiveRange()?.getRow() ?? 0;
  const last = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (sheet) select(Math.max(0, sheet.getLastRow()), Math.max(0, sheet.getLastColumn()));
  };
  const moves: Readonly<Record<string, () => void>> = {
    Home: () => select(currentRow(), corner().column),
    "Ctrl+Home": () => select(corner().row, corner().column),
    "Ctrl+End": last,
    "Shift+Tab": () => void commands.executeCommand(MoveSelectionCommand.id, { direction: Direction.LEFT }),
  };
  document.addEventListener(
    "keydown",
    (event) => {
      const key = named(event);
      if (key === "F6") {
        event.preventDefault();
        event.stopPropagation();
        if (inGrid()) pane()?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
        else injector.get(ILayoutService).focus();
        return;
      }
      const move = moves[key];
      if (!move || !inGrid() || inField() || isEditing()) return;
      event.preventDefault();
      event.stopPropagation();
      move();
    },
    true,
  );
}
