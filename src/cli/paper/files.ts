/** Files of the command line, with a sentence where one cannot be read or written. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PaperFile } from "../../papers/communication/readBook";
import { xlsxText } from "../../xlsx/words";
import { writeWhole } from "../writeWhole";

export class FileFault extends Error {}

export function readFiles(files: readonly string[]): readonly PaperFile[] {
  return files.map((file) => {
    try {
      return { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) };
    } catch {
      throw new FileFault(xlsxText("cli.cannotRead", { file }));
    }
  });
}

export function writeFile(file: string, content: Uint8Array | string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeWhole(file, content);
  } catch {
    throw new FileFault(xlsxText("cli.cannotWrite", { file }));
  }
}
