/** A page with the grid alone and an empty workbook: what the engine's grid takes before anything of ours. */
import { createGrid, openWorkbook } from "../../src/workbench/grid";

const root = document.createElement("div");
root.style.cssText = "width: 100vw; height: 100vh";
document.body.append(root);

/** When the first drawing is over. */
const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

void createGrid(root, "en", false).then(async (grid) => {
  openWorkbook(grid, {});
  while (root.querySelector("canvas") === null) await drawn();
  await drawn();
  performance.mark("empty workbook shown");
});
