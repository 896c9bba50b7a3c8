// Everything the project needs on a machine that has Node only: the npm packages, a browser and Chinese fonts.
// `npm run setup` does all of it; `npm start` and `npm test` call it first and find nothing to do.
// Uses only what Node brings along, because it runs before node_modules exists.
const { execFileSync, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { findBrowser } = require("./browser.js");

const ROOT = path.resolve(__dirname, "..");
const FONTS = ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/arphic"];

function packages() {
  // npm writes this file when an installation is complete; a half-finished folder does not have it.
  if (fs.existsSync(path.join(ROOT, "node_modules/.package-lock.json"))) return;
  console.log("Installing the npm packages (npm ci) ...");
  const windows = process.platform === "win32";
  execFileSync(windows ? "npm.cmd" : "npm", ["ci", "--no-fund", "--no-audit"], { cwd: ROOT, stdio: "inherit", shell: windows });
}

function aptPrefix() {
  if (process.platform !== "linux" || spawnSync("apt-get", ["--version"]).status !== 0) return null;
  if (process.getuid() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : null;
}

function missingSystemPackages() {
  const missing = [];
  if (findBrowser() === null) missing.push("chromium");
  if (process.platform === "linux" && !FONTS.some((place) => fs.existsSync(place))) missing.push("fonts-noto-cjk");
  return missing;
}

function installWithApt(missing) {
  const prefix = aptPrefix();
  if (prefix === null) return;
  console.log(`Installing ${missing.join(" and ")} (apt-get) ...`);
  const apt = (...words) => {
    const [command, ...rest] = [...prefix, "apt-get", "-q", ...words];
    spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  };
  apt("update");
  apt("install", "-y", "--no-install-recommends", ...missing);
}

/** True when the browser tests can run. */
function browser() {
  if (missingSystemPackages().length > 0) installWithApt(missingSystemPackages());
  const missing = missingSystemPackages();
  if (missing.length > 0) {
    console.warn(
      `Missing for the browser tests: ${missing.join(", ")}. Install with the system's package manager ` +
        `(Debian: apt-get install ${missing.join(" ")}), or set CHROMIUM_PATH to a Chromium or Chrome.`,
    );
  }
  return !missing.includes("chromium");
}

packages();
// "lenient": a missing browser is said but stops neither the workbench nor the tests that need none.
if (!browser() && !process.argv.includes("lenient")) process.exitCode = 1;
