/**
 * Names of the grid's buttons for whoever cannot see their pictures. The grid gives most of its buttons none; their words are
 * those of its own menus, the few that stand in no menu are worded here. May not word a command of the grid.
 */
import { LocaleService } from "@univerjs/core";
import { IMenuManagerService } from "@univerjs/preset-sheets-core";
import type { Grid } from "./grid";
import { gridText } from "./gridText";

type Entry = { readonly key: string; readonly item?: { readonly id: string; readonly tooltip?: string; readonly title?: string } };

export function nameButtons(grid: Grid, container: HTMLElement): void {
  const menus = grid.injector.get(IMenuManagerService);
  const locale = grid.injector.get(LocaleService);
  const ofCommand = (): ReadonlyMap<string, string> =>
    new Map(
      (menus.getFlatMenuByPositionKey("ribbon") as readonly Entry[]).flatMap(({ item }): (readonly [string, string])[] => {
        const key = item?.tooltip ?? item?.title;
        return item && key ? [[item.id, locale.t(key)]] : [];
      }),
    );
  const wordsNow = (): ReadonlyMap<string, string> => new Map([...ofCommand(), [GRIDLINES, locale.t("sheets-ui.toolbar.toggleGridlines")]]);
  let words = wordsNow();
  const name = (): void => {
    for (const button of unnamed(container)) {
      const command = button.dataset["uCommand"];
      if (command !== undefined && !words.has(command)) words = wordsNow();
      const own = command === undefined ? ownName(button) : words.get(command);
      if (own !== undefined) button.setAttribute("aria-label", own);
    }
    container.querySelector(NAME_BOX)?.setAttribute("aria-label", gridText("nameBox"));
  };
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      name();
    });
  }).observe(container, { childList: true, subtree: true });
  name();
}

/** Stands beside the sheet tabs, in no menu of the ribbon. */
const GRIDLINES = "sheet.command.toggle-gridlines";
const NAME_BOX = '[data-u-comp="defined-name"] input';

const unnamed = (container: HTMLElement): readonly HTMLElement[] =>
  [...container.querySelectorAll<HTMLElement>('button, [role="button"]')].filter(
    (button) => !button.hasAttribute("aria-label") && (button.textContent ?? "").trim() === "",
  );

const BAR = '[data-u-comp="sheet-bar-append-button"]';
const IN_BAR = ["addSheet", "allSheets", "sheetsLeft", "sheetsRight"];

function ownName(button: HTMLElement): string | undefined {
  if (button.matches(BAR)) {
    const place = [...(button.closest("main") ?? document).querySelectorAll(BAR)].indexOf(button);
    return wordOf(IN_BAR[place]);
  }
  if (button.getAttribute("role") === "handle" || button.closest('[role="track"]')) return gridText("zoom");
  const track =
    button.closest("div")?.parentElement?.querySelector('[role="track"]') ?? button.parentElement?.querySelector('[role="track"]');
  if (track) return gridText(button.compareDocumentPosition(track) & Node.DOCUMENT_POSITION_FOLLOWING ? "zoomOut" : "zoomIn");
  return button.closest('[data-u-comp="headerbar"], [data-u-comp="formula-bar"]') ? gridText("stopCalculation") : undefined;
}

const wordOf = (key: string | undefined): string | undefined => (key === undefined ? undefined : gridText(key));
