/**
 * The timed calls as one program, put together by the shipped package's own settings: in development every import is a call of its own,
 * which Excel never makes.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import type * as calls from "./calls";

type Configurations = (env: object, argv: { readonly mode: "production" }) => Promise<readonly Configuration[]>;

export async function builtCalls(): Promise<typeof calls> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const configurations = require("../../webpack.config.js") as Configurations;
  const library = (await configurations({}, { mode: "production" })).find(({ name }) => name === "library");
  const folder = mkdtempSync(path.join(tmpdir(), "timed-calls-"));
  const configuration: Configuration = {
    ...library,
    target: "node20",
    entry: { calls: path.join(__dirname, "calls.ts") },
    experiments: {},
    output: { path: folder, filename: "calls.cjs", chunkFilename: "[name].cjs", library: { type: "commonjs2" } },
    plugins: [],
  };
  await new Promise<void>((resolve, reject) =>
    webpack(configuration, (error, stats) =>
      error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString("errors-only"))) : resolve(),
    ),
  );
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(path.join(folder, "calls.cjs")) as typeof calls;
}
