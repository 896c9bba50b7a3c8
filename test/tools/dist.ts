// The built folder, as `npm test` makes it once. Tests read it here and never build.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildRuns } from "./buildRuns.js";

export const ROOT = path.resolve(__dirname, "../..");
const DIST = path.join(ROOT, "dist");

export function distPath(...parts: string[]): string {
  if (buildRuns()) throw new Error("the build is not ready: tests that read it lie in one of the folders of test/tools/afterBuild.js");
  const file = path.join(DIST, ...parts);
  if (!existsSync(file)) throw new Error(`dist/${parts.join("/")} is missing: run \`npm run build\` (npm test does it first)`);
  return file;
}

export function distText(...parts: string[]): string {
  return readFileSync(distPath(...parts), "utf8");
}

/** Files of one folder of dist, by name. */
export function distFiles(folder = ""): string[] {
  return readdirSync(distPath(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

/** The only file whose name matches: chunks carry a hash in their names. */
export function distFile(pattern: RegExp, folder = ""): string {
  const found = distFiles(folder).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`expected one file ${pattern} in dist/${folder}, found ${found.length}`);
  return path.posix.join(folder, found[0] ?? "");
}

export function gzipKilobytes(file: string): number {
  return gzipSync(readFileSync(distPath(file))).length / 1000;
}

export type PackageJson = {
  readonly version: string;
  readonly config: { readonly productionUrl: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

export function packageJson(): PackageJson {
  return JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as PackageJson;
}
