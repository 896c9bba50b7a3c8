// LibreOffice as a second reader of the files we write. Where it is missing the tests say so and are skipped; in CI
// they fail, because a skipped test looks like a passed one.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findOffice } from "../../.ci/office.js";
import { patience } from "./patience";

const CURE =
  "LibreOffice is not installed: run `npm run setup` (Debian: apt-get install --no-install-recommends libreoffice-calc), or set SOFFICE_PATH.";

export function describeWithOffice(name: string, body: () => void): void {
  if (findOffice() !== null) return describe(name, body);
  describe(name, () => {
    if (process.env["CI"])
      test("needs LibreOffice", () => {
        throw new Error(CURE);
      });
    else {
      console.warn(CURE);
      test.skip(`skipped: ${CURE}`, () => undefined);
    }
  });
}

const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** All files in one start of LibreOffice, which takes seconds. The answer has the names of the files that came out. */
export function converted(files: Readonly<Record<string, Uint8Array>>, to: "xlsx" | "ods" | "csv"): Record<string, Uint8Array> {
  const office = findOffice();
  if (office === null) throw new Error(CURE);
  const folder = mkdtempSync(path.join(tmpdir(), "workbooks-"));
  try {
    const inputs = Object.entries(files).map(([name, bytes]) => {
      const file = path.join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const out = path.join(folder, "out");
    const run = spawnSync(
      office,
      [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to === "csv" ? CSV : to, "--outdir", out, ...inputs],
      { encoding: "utf8", timeout: patience(60) },
    );
    if (run.status !== 0 || !existsSync(out)) throw new Error(`LibreOffice failed: ${run.stderr}${run.stdout}`);
    return Object.fromEntries(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(path.join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One sheet as it is shown. */
export const csvRows = (files: Readonly<Record<string, Uint8Array>>, name: string, sheet: string): string[][] =>
  new TextDecoder()
    .decode(files[`${name}-${sheet}.csv`] ?? new Uint8Array())
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
