/** Sizes of what a browser downloads, gzip, from the built folder. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export type FileSize = { readonly name: string; readonly bytes: number; readonly gzip: number };

/** Scripts of a folder of the build; content hashes left out of the names. */
export function scriptSizes(folder: string): readonly FileSize[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm run build first`);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => {
      const content = readFileSync(join(folder, name));
      return { name: name.replace(/\.[0-9a-f]{10}\.js$/, ".js"), bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
    })
    .sort((a, b) => b.gzip - a.gzip);
}
