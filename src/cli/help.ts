/** `npm run help`: writes docs/functions again, and the derived parts of docs/laws. May not know what stands on a page. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { derivedIndex, derivedPage, renewed } from "../help/lawPage";
import { markdown, markdownFile } from "../help/markdown";
import { helpPages } from "../help/pages";
import { regimes } from "../regimes";
import { print } from "./command";

const DOCS = path.join(__dirname, "../../docs/functions");
const LAWS = path.join(__dirname, "../../docs/laws");

function renewLaw(name: string, derived: string): void {
  const file = path.join(LAWS, `${name}.md`);
  writeFileSync(file, renewed(readFileSync(file, "utf8"), derived));
}

print(async () => {
  const pages = await helpPages();
  rmSync(DOCS, { recursive: true, force: true });
  for (const page of pages) {
    mkdirSync(path.join(DOCS, page.locale), { recursive: true });
    writeFileSync(path.join(DOCS, page.locale, markdownFile(page.name)), markdown(page));
  }
  renewLaw("README", derivedIndex(regimes));
  for (const regime of regimes) renewLaw(regime.id, derivedPage(regime));
  return `${pages.length} pages written\n`;
});
