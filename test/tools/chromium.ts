// The browser of the browser tests. A missing browser fails the test with the cure in the message: a skipped
// browser test would look like a passed one.
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../.ci/browser.js";

/** Nothing of the browser's own may reach the network or ask a question on first start. */
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

export async function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("No Chromium found: run `npm run setup`, or set CHROMIUM_PATH.");
  return chromium.launch({ executablePath, headless: true, args: SWITCHES });
}
