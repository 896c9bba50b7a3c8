// Where a Chromium for the browser tests is found: CHROMIUM_PATH, or the usual places of each system.
// Used by the set-up and by test/tools/chromium.ts; needs nothing installed.
const fs = require("node:fs");

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a browser, or null. A CHROMIUM_PATH that leads nowhere is an error, not a reason to look elsewhere. */
function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!fs.existsSync(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, and there is no such file`);
    return chosen;
  }
  return USUAL_PLACES.find((place) => fs.existsSync(place)) ?? null;
}

module.exports = { findBrowser };
