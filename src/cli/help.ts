/** `npm run help`: writes docs/functions again. May not know what stands on a page. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { markdown, markdownFile } from "../help/markdown";
import { helpPages } from "../help/pages";
import { quietly } from "./quietly";

const DOCS = path.join(__dirname, "../../docs/functions");

quietly(async () => {
  const pages = await helpPages();
  rmSync(DOCS, { recursive: true, force: true });
  for (const page of pages) {
    mkdirSync(path.join(DOCS, page.locale), { recursive: true });
    writeFileSync(path.join(DOCS, page.locale, markdownFile(page.name)), markdown(page));
  }
  return `${pages.length} pages written\n`;
});
