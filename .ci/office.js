// Where LibreOffice is found: SOFFICE_PATH, the search path, or the usual places of each system.
// Used by the set-up and by test/tools/libreOffice.ts; needs nothing installed.
const fs = require("node:fs");
const path = require("node:path");

const USUAL_PLACES = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/snap/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** The path of soffice, or null. A SOFFICE_PATH that leads nowhere is an error, not a reason to look elsewhere. */
function findOffice() {
  const chosen = process.env.SOFFICE_PATH;
  if (chosen) {
    if (!fs.existsSync(chosen)) throw new Error(`SOFFICE_PATH is ${chosen}, and there is no such file`);
    return chosen;
  }
  const searched = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "soffice"));
  return [...searched, ...USUAL_PLACES].find((place) => fs.existsSync(place)) ?? null;
}

module.exports = { findOffice };
