/**
 * `npm run help`: writes docs/functions again. `--html`: the pages of the build as one JSON object, file -> text, on
 * standard output, for webpack. May not know what stands on a page.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { requireCatalogue } from "../functions/metadata.js";
import { html, htmlFile } from "../help/html";
import { markdown, markdownFile } from "../help/markdown";
import { helpPages } from "../help/pages";

const ROOT = path.join(__dirname, "../..");
const DOCS = path.join(ROOT, "docs/functions");

async function main(toHtml: boolean): Promise<void> {
  // The engine reports unknown names on the console; the pages say it already.
  for (const method of ["log", "info", "warn", "error", "debug"] as const) console[method] = () => undefined;
  const pages = await helpPages(await requireCatalogue());
  if (toHtml) {
    const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
    const files = { "help.css": read("src/help/help.css"), "icon.svg": read("assets/icon.svg"), ...Object.fromEntries(pages.map((page) => [`${page.locale}/${htmlFile(page.name)}`, html(page)])) };
    await new Promise((resolve) => process.stdout.write(JSON.stringify(files), resolve));
    return;
  }
  rmSync(DOCS, { recursive: true, force: true });
  for (const page of pages) {
    mkdirSync(path.join(DOCS, page.locale), { recursive: true });
    writeFileSync(path.join(DOCS, page.locale, markdownFile(page.name)), markdown(page));
  }
  process.stdout.write(`${pages.length} pages written\n`);
}

main(process.argv.includes("--html")).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
