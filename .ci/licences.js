// Build step: writes third-party-licences.txt, the licence of every npm package that really is in a bundle.
// Used by webpack.config.js. `npm run notices` copies the names, and
// the licences of the tables, into docs/third-party.md.
const fs = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const ROOT = path.resolve(__dirname, "..");
const FILE = "third-party-licences.txt";
const NOTICES = path.join(ROOT, "docs/third-party.md");
const RULE = "=".repeat(100);

/** The folder of the package a module lies in, or null for our own modules. */
function packageFolder(file) {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file ?? "")?.[1] ?? null;
}

function licenceText(folder) {
  const name = fs.readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  return name ? fs.readFileSync(path.join(folder, name), "utf8").trim() : null;
}

const packageOf = (folder) => JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));

function describe(folder) {
  const { name, version, license, author } = packageOf(folder);
  const text = licenceText(folder);
  // One package states its licence in its text only.
  const id = license ?? (/Apache License\s+Version 2\.0/.test(text ?? "") ? "Apache-2.0" : "unknown");
  const holder = typeof author === "string" ? author : author?.name;
  return { title: `${name} ${version} (${id})`, text: text ?? `Licence: ${id}${holder ? `. Author: ${holder}` : ""}` };
}

/** The folders of all packages that are in the bundles. */
function packageFolders(compilation) {
  const folders = new Set();
  for (const chunk of compilation.chunks) {
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) {
      for (const part of module.modules ?? [module]) folders.add(packageFolder(part.nameForCondition?.()));
    }
  }
  folders.delete(null);
  return [...folders];
}

class LicencesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
        const entries = packageFolders(compilation)
          .map(describe)
          .sort((a, b) => (a.title < b.title ? -1 : 1));
        const text = entries.map(({ title, text: licence }) => `${RULE}\n${title}\n${RULE}\n${licence}\n`).join("\n");
        compilation.emitAsset(FILE, new sources.RawSource(text));
      });
    });
  }
}

/** "react 19.3.1 (MIT)" and so on, of all built bundles together. */
function builtTitles(dist = path.join(ROOT, "dist")) {
  const titles = [FILE, `workbench/${FILE}`].flatMap((file) => {
    const lines = fs.readFileSync(path.join(dist, file), "utf8").split("\n");
    return lines.filter((line, index) => lines[index - 1] === RULE && lines[index + 1] === RULE);
  });
  return [...new Set(titles)].sort();
}

/** "`ets-benchmarks`: licence, link" of every table of the project. */
function tableNotices() {
  const data = path.join(ROOT, "src/data");
  return fs
    .readdirSync(data)
    .sort()
    .map((folder) => {
      const { licence, link } = JSON.parse(fs.readFileSync(path.join(data, folder, "source.json"), "utf8"));
      return `\`${folder}\`: ${licence}, <${link}>`;
    });
}

/** The generated lists of docs/third-party.md by name: what stands between its marks. */
function listed(name) {
  const [, body] = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- end -->`).exec(fs.readFileSync(NOTICES, "utf8"));
  return body
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => line.slice(2));
}

function writeNotices() {
  const write = (text, name, lines) =>
    text.replace(
      new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`),
      (_all, start, end) => `${start}${lines.map((line) => `- ${line}\n`).join("")}${end}`,
    );
  const text = write(fs.readFileSync(NOTICES, "utf8"), "tables", tableNotices());
  const built = fs.existsSync(path.join(ROOT, "dist", FILE)) && fs.existsSync(path.join(ROOT, "dist/workbench", FILE));
  if (!built) console.log("No build found: the list of packages stays as it is.");
  fs.writeFileSync(NOTICES, built ? write(text, "packages", builtTitles()) : text);
}

module.exports = { LicencesPlugin, builtTitles, listed, packageFolders, packageOf, tableNotices };
if (require.main === module) writeNotices();
