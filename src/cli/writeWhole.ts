/**
 * A file is there whole or not at all: it is written beside its place and moved there, so that a full disk or an interruption
 * leaves the file that was there before, and no half one.
 */
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";

export function writeWhole(file: string, content: Uint8Array | string): void {
  // What is no plain file (a pipe, /dev/stdout) can only be written to.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) return writeFileSync(file, content);
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
