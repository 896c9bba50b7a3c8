/**
 * The released tables and legal versions, as a contract with every workbook pinned to them: what answered a number once
 * answers that number for ever. `npm run editions` writes the file after something was added and refuses a change of what
 * is there, unless it is called with -- --break. A correction is a new table folder and a version that uses it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { answersOf, readingsOf, versionHash } from "../../src/record/edition";
import { sha256 } from "../../src/audit/sha256";
import { regimes } from "../../src/regimes";

export const FILE = path.join(__dirname, "editions.golden.json");
const DATA = path.resolve(__dirname, "../../src/data");

export type VersionEntry = {
  readonly hash: string;
  readonly reads: Readonly<Record<string, string>>;
  /** By parameter: a fingerprint of every stretch of time that has a value. */
  readonly parameters: Readonly<Record<string, string>>;
};
export type Editions = { readonly tables: Readonly<Record<string, string>>; readonly versions: Readonly<Record<string, VersionEntry>> };

const SHORT = 10;
const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

export function currentEditions(list = regimes): Editions {
  const tables = readdirSync(DATA).map((id) => {
    const source = JSON.parse(readFileSync(path.join(DATA, id, "source.json"), "utf8")) as { sha256: string };
    return [id, source.sha256] as const;
  });
  const versions = list.flatMap((regime) =>
    [...regime.versions.values()].map(
      (version) =>
        [
          `${regime.id}/${version.id}`,
          {
            hash: versionHash(version),
            reads: readingsOf(version),
            parameters: sorted(
              [...version.parameters.values()].map((parameter) => [
                parameter.id,
                answersOf(parameter)
                  .map((answer) => sha256(`${parameter.unit} ${answer}`).slice(0, SHORT))
                  .join(" "),
              ]),
            ),
          },
        ] as const,
    ),
  );
  return { tables: sorted(tables), versions: sorted(versions) };
}

/** What would give a pinned workbook another number. Tables, versions, parameters and values for new stretches of time may be added. */
export function broken(before: Editions, after: Editions): string[] {
  const tables = Object.entries(before.tables).flatMap(([id, hash]) => {
    const now = after.tables[id];
    return now === hash
      ? []
      : [now === undefined ? `the table ${id} is gone` : `the table ${id} changed; a correction is a table of its own`];
  });
  const versions = Object.entries(before.versions).flatMap(([id, version]) => {
    const now = after.versions[id];
    return now === undefined ? [`the version ${id} is gone`] : brokenVersion(id, version, now);
  });
  return [...tables, ...versions];
}

function brokenVersion(id: string, before: VersionEntry, after: VersionEntry): string[] {
  const reads = Object.entries(before.reads).flatMap(([name, value]) =>
    after.reads[name] === value ? [] : [`${id}: ${name} was ${value} and is ${after.reads[name] ?? "gone"}`],
  );
  const parameters = Object.entries(before.parameters).flatMap(([name, old]) => {
    const now = new Set((after.parameters[name] ?? "").split(" "));
    const lost = old.split(" ").filter((answer) => answer !== "" && !now.has(answer)).length;
    return lost > 0 || after.parameters[name] === undefined
      ? [`${id}: ${name} answers otherwise than before${lost > 0 ? ` in ${lost} of its stretches of time` : ""}`]
      : [];
  });
  return [...reads, ...parameters];
}

export const text = (editions: Editions): string => `${JSON.stringify(editions, null, 1)}\n`;

function main(): void {
  const now = currentEditions();
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Editions) : { tables: {}, versions: {} };
  const wrong = broken(before, now);
  if (wrong.length > 0 && !process.argv.includes("--break")) {
    console.error(`Not written: pinned workbooks would show other numbers.\n  ${wrong.join("\n  ")}`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(FILE, text(now));
  console.log(`${Object.keys(now.tables).length} tables and ${Object.keys(now.versions).length} legal versions written`);
}

if (require.main === module) main();
