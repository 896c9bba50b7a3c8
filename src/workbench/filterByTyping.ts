/**
 * Typing into the filter of a table's header and confirming filters to the hits, as in Excel. The grid unticks everything while one
 * types and leaves the ticking to the person, so that confirming would filter nothing. What a person ticks himself counts as ever.
 */
import { ICommandService, LocaleService } from "@univerjs/core";
import { SetSheetTableFilterCommand, TABLE_FILTER_EMPTY_VALUE, TableColumnFilterTypeEnum } from "@univerjs/sheets-table";
import type { Grid } from "./grid";

const OPENED = "sheet.operation.open-table-filter-panel";
/** The panel the grid hangs below a header. */
const PANEL = String.raw`div.univer-w-\[400px\]`;
const TICK = 'input[type="checkbox"]';

type Opened = { readonly unitId: string; readonly tableId: string; readonly col: number };

export function filterByTyping({ api, injector }: Grid): void {
  const empty = injector.get(LocaleService).t("sheets-table-ui.condition.empty");
  let opened: Opened | null = null;
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (id === OPENED) opened = params as Opened;
  });
  const confirm = (panel: HTMLElement, event: Event): void => {
    const buttons = [...panel.querySelectorAll<HTMLButtonElement>("button")];
    const typed = [...panel.querySelectorAll<HTMLInputElement>("input")].find(({ type }) => type !== "checkbox")?.value ?? "";
    const lines = [...panel.querySelectorAll<HTMLInputElement>(TICK)];
    if (!opened || typed === "" || lines.length < 2 || lines.some(({ checked }) => checked)) return;
    const table = api
      .getActiveWorkbook()
      ?.getTableList()
      .find(({ id }) => id === opened?.tableId);
    if (!table) return;
    event.stopPropagation();
    event.preventDefault();
    const hits = lines.slice(1).map((line) => line.closest("label")?.querySelector(".univer-truncate")?.textContent ?? "");
    void injector.get(ICommandService).executeCommand(SetSheetTableFilterCommand.id, {
      unitId: opened.unitId,
      tableId: opened.tableId,
      column: opened.col - table.range.startColumn,
      tableFilter: {
        filterType: TableColumnFilterTypeEnum.manual,
        values: hits.map((hit) => (hit === empty ? TABLE_FILTER_EMPTY_VALUE : hit)),
      },
    });
    buttons.at(-2)?.click();
  };
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      const panel = button?.closest<HTMLElement>(PANEL);
      if (panel && button === [...panel.querySelectorAll("button")].at(-1)) confirm(panel, event);
    },
    true,
  );
  document.addEventListener(
    "keydown",
    (event) => {
      const panel = event.key === "Enter" && event.target instanceof HTMLInputElement ? event.target.closest<HTMLElement>(PANEL) : null;
      if (panel) [...panel.querySelectorAll<HTMLButtonElement>("button")].at(-1)?.click();
    },
    true,
  );
}
