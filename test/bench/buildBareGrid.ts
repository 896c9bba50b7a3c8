/** Builds the page of `bareGrid.ts` with the workbench's own settings. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack, { type Configuration } from "webpack";

type Configurations = (env: object, argv: { readonly mode: "production" }) => Promise<readonly Configuration[]>;

/** The folder it lies in. */
export async function buildBareGrid(): Promise<string> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const configurations = require("../../webpack.config.js") as Configurations;
  const workbench = (await configurations({}, { mode: "production" })).find(({ name }) => name === "workbench");
  const folder = mkdtempSync(path.join(tmpdir(), "bare-grid-"));
  const configuration: Configuration = {
    ...workbench,
    entry: { grid: path.join(__dirname, "bareGrid.ts") },
    output: { ...workbench?.output, path: folder },
    plugins: [
      new HtmlWebpackPlugin({
        templateContent: '<!doctype html><html><head><meta charset="utf-8"><title>grid</title></head><body style="margin:0"></body></html>',
      }),
    ],
  };
  await new Promise<void>((resolve, reject) =>
    webpack(configuration, (error, stats) =>
      error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString("errors-only"))) : resolve(),
    ),
  );
  return folder;
}
