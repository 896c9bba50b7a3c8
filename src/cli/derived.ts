/**
 * The files of the build that are made from the functions, as one JSON object, file -> text, on standard output: what Excel knows
 * them by (with the manifests), their help pages, what a language model is told of them, and the tables for other programs. The one argument is the address of the host.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { html, htmlFile } from "../help/html";
import { signatures } from "../agents/signatures";
import { helpPages, openFacts } from "../help/pages";
import { excelFiles } from "./manifests";
import { publishedTables } from "./publishedTables";
import { ownVersion, print } from "./command";

const read = (file: string): string => readFileSync(path.join(__dirname, "../..", file), "utf8");

print(async () => {
  const host = process.argv[2] ?? "";
  const pages = (await helpPages()).map((page) => [`help/${page.locale}/${htmlFile(page.name)}`, html(page)] as const);
  const facts = await openFacts();
  const forModels = signatures(facts);
  facts.runner.dispose();
  return JSON.stringify(
    Object.fromEntries([
      ...excelFiles(read("manifest.xml"), host, ownVersion()),
      ...pages,
      ["help/help.css", read("src/help/help.css")],
      ["help/icon.svg", read("assets/icon.svg")],
      ["functions.txt", forModels],
      ...(await publishedTables(host)),
    ]),
  );
});
