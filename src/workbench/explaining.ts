/** "Explain this cell" in the menu over the cells of the grid. May not know what an explanation is. */
import { t } from "../i18n/t";
import type { Grid } from "./grid";

const ID = "carbon-border.explain";
let current: () => void = () => undefined;
let offered = false;

export function offerExplaining({ api }: Grid, explain: () => void): void {
  current = explain;
  if (offered) return;
  offered = true;
  api
    .createMenu({ id: ID, title: t("workbench.explainCell"), action: () => current() })
    .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
}
