// `npm run excel`: a certificate that Excel trusts, the development server, and Excel with the add-in. Microsoft's tools for it are 590
// packages of 450 MB, most of them for other products, so they have a room and a lock file of their own (.ci/sideload) and are
// installed here, not with the project.
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { DEV_URL } = require("./hostUrl.js");

const ROOT = path.resolve(__dirname, "..");
const ROOM = path.join(__dirname, "sideload");
const windows = process.platform === "win32";

const run = (command, args, cwd = ROOT) =>
  // Windows runs a .cmd through its shell, which parts words at blanks.
  execFileSync(windows ? `"${command}.cmd"` : command, windows ? args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)) : args, {
    cwd,
    stdio: "inherit",
    shell: windows,
  });
const tool = (name) => path.join(ROOM, "node_modules", ".bin", name);

function installed() {
  const there = path.join(ROOM, "node_modules", ".package-lock.json");
  return fs.existsSync(there) && fs.statSync(there).mtimeMs >= fs.statSync(path.join(ROOM, "package-lock.json")).mtimeMs;
}

if (!installed()) {
  // Scripts of packages are not run: the one that has any keeps passwords for services this does not use.
  run("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], ROOM);
}
if (process.argv[2] === "stop") {
  run(tool("office-addin-debugging"), ["stop", "manifest.xml", "desktop"]);
} else {
  run(tool("office-addin-dev-certs"), ["install"]);
  const server = ["--dev-server", "npm run dev-server", "--dev-server-port", new URL(DEV_URL).port];
  run(tool("office-addin-debugging"), ["start", "manifest.xml", "desktop", "--app", "excel", ...server]);
}
