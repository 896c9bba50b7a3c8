// The browser of the browser tests. A missing browser fails the test with the cure in the message: a skipped
// browser test would look like a passed one.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";
import { findBrowser } from "../../.ci/browser.js";
import { ROOT } from "./dist";

/** Nothing of the browser's own may reach the network or ask a question on first start. */
const switches = (found: readonly string[] = []): string[] => [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--host-resolver-rules=${[...found, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1", "EXCLUDE localhost"].join(", ")}`,
];

function executable(): string {
  const found = findBrowser();
  if (found === null) throw new Error("No Chromium found: run `npm run setup`, or set CHROMIUM_PATH.");
  return found;
}

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: executable(), headless: true, args: switches() });

/**
 * A browser that has been here before: nothing of an earlier page is kept but the scripts, compiled, which are a fifth of what a
 * page costs. They are kept under their address, so a server is found by a `name` that is the same at every start.
 */
export function launchWithCompiledScripts(name: string, port: number, options: BrowserContextOptions): Promise<BrowserContext> {
  const args = switches([`MAP ${name} 127.0.0.1:${port}`]);
  return chromium.launchPersistentContext(emptiedProfile(), { ...options, executablePath: executable(), headless: true, args });
}

const PROFILES = path.join(ROOT, "node_modules/.cache/browser-profiles");
const KEPT = ["Cache", "Code Cache"];

/** One for each process that runs tests; those of processes that have ended are removed. */
function emptiedProfile(): string {
  const own = path.join(PROFILES, String(process.pid));
  const user = path.join(own, "Default");
  mkdirSync(user, { recursive: true });
  const removed = [
    ...readdirSync(PROFILES)
      .filter((pid) => !isRunning(Number(pid)))
      .map((pid) => path.join(PROFILES, pid)),
    ...readdirSync(own).flatMap((entry) => (entry === "Default" ? [] : path.join(own, entry))),
    ...readdirSync(user).flatMap((entry) => (KEPT.includes(entry) ? [] : path.join(user, entry))),
  ];
  for (const entry of removed) rmSync(entry, { recursive: true, force: true, maxRetries: 3 });
  return own;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
