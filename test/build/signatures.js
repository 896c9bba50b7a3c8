// The signatures of all functions, as a contract with every workbook that uses them: a name or an argument never
// changes place; new arguments are appended and optional. `npm run signatures` writes the file after a deliberate
// change and refuses one that would break a workbook, unless it is called with -- --break.
const fs = require("node:fs");
const path = require("node:path");
const { buildCatalogue } = require("../../src/functions/metadata.js");

const FILE = path.join(__dirname, "functions.golden.json");

/** "CBAM.COST": "cn, origin, tonnes, date, [intensity]"; a repeating last argument ends in "...". */
function signaturesOf(functions) {
  const argument = ({ name, optional, repeating }) => (repeating ? `${name}...` : optional ? `[${name}]` : name);
  return Object.fromEntries(
    functions.map(({ id, parameters }) => [id, parameters.map(argument).join(", ")]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What would break a workbook saved with the old signatures. */
function incompatibilities(before, after) {
  return Object.entries(before).flatMap(([id, old]) => {
    const now = after[id];
    if (now === undefined) return [`${id} is gone`];
    if (now === old) return [];
    const appended = old === "" ? now : now.startsWith(`${old}, `) ? now.slice(old.length + 2) : null;
    if (appended === null || appended.split(", ").some((argument) => !argument.startsWith("["))) {
      return [`${id}(${old}) became ${id}(${now}); only optional arguments may be appended`];
    }
    return [];
  });
}

async function main() {
  const { files } = await buildCatalogue();
  const now = signaturesOf(files["functions.json"].functions);
  const before = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, "utf8")) : {};
  const broken = incompatibilities(before, now);
  if (broken.length > 0 && !process.argv.includes("--break")) {
    console.error(`Not written: workbooks would break.\n  ${broken.join("\n  ")}`);
    process.exitCode = 1;
    return;
  }
  fs.writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  console.log(`${Object.keys(now).length} signatures written`);
}

module.exports = { FILE, incompatibilities, signaturesOf };
if (require.main === module) void main();
