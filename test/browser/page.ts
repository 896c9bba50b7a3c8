/**
 * The built workbench in a real browser: a local server, Chromium, and a note of every request that would leave the machine.
 * May not know what a test looks for.
 */
import { createReadStream, existsSync, mkdirSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { launchWithCompiledScripts } from "../tools/chromium";
import { patience } from "../tools/patience";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
/** A name of this machine, so that the page may do what pages of one's own machine may. */
const NAME = "workbench.localhost";
const ADDRESS = `http://${NAME}/`;
/** Files whose name says what is in them. */
const HASHED = /\.[0-9a-f]{10}\./;
/** Pictures are for people: taken when CARBON_BORDER_SHOTS is set, into artifacts/browser. */
const SCREENSHOTS = process.env.CARBON_BORDER_SHOTS ? path.resolve(__dirname, "../../artifacts/browser") : null;

export type Workbench = {
  readonly page: Page;
  readonly address: string;
  /** Requests to anything but our own server, and what the page reported as errors. */
  readonly foreign: string[];
  readonly problems: string[];
  readonly shot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openWorkbench(
  folder: string,
  options: {
    query?: string;
    dark?: boolean;
    width?: number;
    height?: number;
    firstStart?: boolean;
    preferences?: Readonly<Record<string, string>>;
  } = {},
): Promise<Workbench> {
  const server = await serve(folder);
  const port = (server.address() as { port: number }).port;
  const context = await launchWithCompiledScripts(NAME, port, {
    viewport: { width: options.width ?? 1500, height: options.height ?? 900 },
    colorScheme: options.dark ? "dark" : "light",
    acceptDownloads: true,
  });
  // Unless a test is about the first start, somebody has been here before.
  if (!options.firstStart) await context.addInitScript(() => localStorage.setItem("carbon-border.pane.tour", "seen"));
  if (options.preferences)
    await context.addInitScript(
      (chosen) => Object.entries(chosen).forEach(([key, value]) => localStorage.setItem(`carbon-border.${key}`, value)),
      options.preferences,
    );
  context.setDefaultTimeout(patience(60));
  const page = context.pages()[0] ?? (await context.newPage());
  const foreign: string[] = [];
  const problems: string[] = [];
  noteForeign(context, foreign);
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(`${ADDRESS}${options.query ?? ""}`);
  return {
    page,
    address: ADDRESS,
    foreign,
    problems,
    shot: async (name) => {
      if (SCREENSHOTS === null) return;
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
    },
    close: async () => {
      await context.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Tests of one file that ask for the same page go on in it where the one before left it: each page costs seconds. */
export function pagesOfFile(folder: () => string): (query: string, dark?: boolean) => Promise<Workbench> {
  let open: { readonly asked: string; readonly workbench: Workbench } | undefined;
  afterAll(() => open?.workbench.close());
  return async (query, dark = false) => {
    const asked = JSON.stringify([query, dark]);
    if (open?.asked === asked) return open.workbench;
    await open?.workbench.close();
    open = { asked, workbench: await openWorkbench(folder(), { query, dark }) };
    await workbenchReady(open.workbench.page);
    return open.workbench;
  };
}

/** The sample stands calculated in the grid, and the pane beside it. */
export async function workbenchReady(page: Page): Promise<void> {
  await page.waitForSelector("canvas");
  await page.waitForFunction(
    () => document.querySelector("main .fui-Spinner") === null && document.querySelector("aside [role=tab]") !== null,
  );
}

/** What the page asks of other places. The browser finds none of them (`launchChromium`): nothing has to stand in the way of each request. */
function noteForeign(context: BrowserContext, foreign: string[]): void {
  context.on("request", (request) => {
    if (![ADDRESS, "data:", "blob:"].some((own) => request.url().startsWith(own))) foreign.push(request.url());
  });
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      // Scripts are kept compiled only where the file itself is kept.
      "cache-control": HASHED.test(name) ? "max-age=31536000, immutable" : "no-store",
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Where the workbench takes a file; parts of the pane that were opened have such fields of their own. */
export const fileField = (page: Page): Locator => page.locator('input[type="file"][accept^="application/json"]');
