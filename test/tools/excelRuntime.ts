// Microsoft's own custom-functions runtime with the built functions.js in it, on a simulated page: what Excel would
// run, without Excel. The runtime is under Microsoft's terms: it is read from node_modules and never copied.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { distPath, ROOT } from "./dist";

const RUNTIME = path.join(ROOT, "node_modules/@microsoft/office-js/dist/custom-functions-runtime.debug.js");
const HOST = "https://carbon-border.test/";

/** Excel's answer to a call: the value as it would travel to the sheet, or the failure of the call itself. */
export type Answer = { readonly failed: boolean; readonly value: unknown };

export type ExcelRuntime = {
  /** Ids the bundle has associated with a function. */
  readonly associated: readonly string[];
  call(id: string, args: readonly unknown[]): Promise<Answer>;
  /** What the function itself gives: cells, or the promise of them. */
  given(id: string, args: readonly unknown[]): unknown;
  /** Scripts the page has fetched, without their hashes. */
  scripts(): readonly string[];
  close(): void;
};

/** An error in a cell that an argument refers to, as Excel hands it over. */
export const errorArgument = (code: string): unknown => ({ type: "CustomFunctionError", code });

export const runtimeInstalled = existsSync(RUNTIME);

type Proxy = {
  _handleMessage(message: unknown): unknown;
  _ensureSetResultsTaskIsScheduled(): void;
  readonly _resultEntryBuffer: Record<number, { result: { failed?: boolean; value: unknown } }>;
};
type Page = {
  runtimeProxy: Proxy;
  CustomFunctions: { _association: { mappings: Record<string, (...args: readonly unknown[]) => unknown> } };
};

/** Serves Microsoft's files and, as the host would, the built folder; everything else does not exist. */
class PageLoader extends ResourceLoader {
  readonly fetched: string[] = [];

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    if (!url.startsWith(HOST)) return null;
    const name = new URL(url).pathname.slice(1);
    this.fetched.push(name);
    const microsoft = path.join(path.dirname(RUNTIME), name);
    const file = existsSync(microsoft) ? microsoft : distPath(name);
    return Promise.resolve(scriptText(file)) as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** The runtime keeps its message handler to itself; one assignment is widened, in memory, to reach it. */
function scriptText(file: string): Buffer {
  if (file !== RUNTIME) return readFileSync(file);
  const text = readFileSync(file, "utf8");
  const opened = text.replace("exports.customFunctionProxy = new CustomFunctionProxy", "window.runtimeProxy = $&");
  if (opened === text)
    throw new Error("the runtime of this version of @microsoft/office-js is built differently: adapt test/tools/excelRuntime.ts");
  return Buffer.from(opened);
}

export async function startExcelRuntime(): Promise<ExcelRuntime> {
  const scripts = [path.basename(RUNTIME), "functions.js"].map((name) => `<script src="${name}"></script>`).join("");
  const loader = new PageLoader();
  const dom = new JSDOM(`<html><head>${scripts}</head></html>`, {
    url: `${HOST}taskpane.html?_host_Info=Excel$Win32$16.01$en-US`,
    runScripts: "dangerously",
    virtualConsole: new VirtualConsole(), // The runtime complains at length that there is no Excel.
    resources: loader,
  });
  await new Promise((resolve) => dom.window.addEventListener("load", resolve));
  const page = dom.window as unknown as Page;
  const proxy = page.runtimeProxy;
  // There is no host to send results to: they stay in the buffer, where they are read.
  proxy._ensureSetResultsTaskIsScheduled = () => undefined;

  let last = 0;
  return {
    associated: Object.keys(page.CustomFunctions._association.mappings),
    async call(id, args) {
      last += 1;
      const invocation = last;
      const ALLOW_ERRORS = 4;
      // Through JSON both ways, as between Excel and the page.
      const message = [invocation, id, structuredClone(args), "Sheet1!A1", ALLOW_ERRORS];
      proxy._handleMessage({ entries: [{ messageCategory: 1, messageType: 1000, message: JSON.stringify(message) }] });
      for (let waited = 0; !proxy._resultEntryBuffer[invocation]; waited += 5) {
        if (waited > 20_000) throw new Error(`${id} gave no answer in 20 s`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const { failed, value } = proxy._resultEntryBuffer[invocation].result;
      return { failed: failed ?? false, value: JSON.parse(JSON.stringify(value)) as unknown };
    },
    given: (id, args) => page.CustomFunctions._association.mappings[id]?.(...args, {}),
    scripts: () => loader.fetched.map((name) => name.replace(/\.[0-9a-f]{10}\.js$/, ".js")),
    close: () => dom.window.close(),
  };
}
