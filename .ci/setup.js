// Everything the project needs on a machine that has Node only: the npm packages, a browser, Chinese fonts, and LibreOffice,
// which opens the workbook files we write.
// `npm run setup` does all of it, and so does `npm test`; `npm start` asks for the packages alone.
// Uses only what Node brings along, because it runs before node_modules exists.
const { execFileSync, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { findBrowser } = require("./browser.js");
const { findOffice } = require("./office.js");

const ROOT = path.resolve(__dirname, "..");
const FONTS = ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/arphic"];

/** npm writes down what it installed when it is complete; a half-finished folder has no such file, an older one other versions. */
function packagesInstalled() {
  const lockOf = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), "utf8")).packages;
  const installed = path.join("node_modules", ".package-lock.json");
  if (!fs.existsSync(path.join(ROOT, installed))) return false;
  const there = lockOf(installed);
  // A package for another system is left out of an installation.
  return Object.entries(lockOf("package-lock.json")).every(
    ([folder, wanted]) => folder === "" || (folder in there ? there[folder].version === wanted.version : wanted.optional),
  );
}

function packages() {
  if (packagesInstalled()) return;
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
  if (findOffice() === null) missing.push("libreoffice-calc");
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
  // One by one: a package that a system does not have must not keep the others away.
  for (const name of missing) apt("install", "-y", "--no-install-recommends", name);
}

/** What is still missing after an attempt to install it. */
function systemPackages() {
  if (missingSystemPackages().length > 0) installWithApt(missingSystemPackages());
  const missing = missingSystemPackages();
  if (missing.length > 0) {
    console.warn(
      `Missing for some of the tests: ${missing.join(", ")}. Install with the system's package manager ` +
        `(Debian: apt-get install --no-install-recommends ${missing.join(" ")}), or set CHROMIUM_PATH to a Chromium or Chrome ` +
        "and SOFFICE_PATH to LibreOffice's soffice.",
    );
  }
  return missing;
}

packages();
// "packages": nothing else, which is all the workbench needs.
if (process.argv.includes("packages")) process.exit();
// "lenient": what is missing is said but does not stop the tests that need none of it.
const needed = ["chromium", "libreoffice-calc"];
if (systemPackages().some((name) => needed.includes(name)) && !process.argv.includes("lenient")) process.exitCode = 1;
