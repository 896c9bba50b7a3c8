// The signatures of all functions, as a contract with every workbook that uses them: a name or an argument never
// changes place; new arguments are appended and optional. `npm run signatures` writes the file after a deliberate
// change and refuses one that would break a workbook, unless it is called with -- --break.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { allSpecs } from "../../src/functions/register";

export const FILE = path.join(__dirname, "functions.golden.json");

/** "CBAM.COST": "cn, origin, tonnes, date, [intensity]"; a repeating last argument ends in "...". */
export type Signatures = Readonly<Record<string, string>>;

export function signatures(): Signatures {
  const written = allSpecs().map(({ id, args }) => {
    const names = Object.entries(args).map(([name, { optional, repeating }]) => (repeating ? `${name}...` : optional ? `[${name}]` : name));
    return [id, names.join(", ")] as const;
  });
  return Object.fromEntries(written.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What would break a workbook saved with the old signatures. */
export function incompatibilities(before: Signatures, after: Signatures): readonly string[] {
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

function main(): void {
  const now = signatures();
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Signatures) : {};
  const broken = incompatibilities(before, now);
  if (broken.length > 0 && !process.argv.includes("--break")) {
    console.error(`Not written: workbooks would break.\n  ${broken.join("\n  ")}`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  console.log(`${Object.keys(now).length} signatures written`);
}

if (require.main === module) main();
