// Starts a command of this folder: `node src/cli/start.js formula ...`. It translates each TypeScript file when it is
// asked for, with the settings of the build, which takes half the time a general loader needs. Types are checked by
// `npm run typecheck`. May not know what a command does.
const fs = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");
const { swcOptions } = require("../../swc.config.js");

const OPTIONS = { ...swcOptions("ts"), module: { type: "commonjs" }, sourceMaps: false };

// The order counts: beside acts.json there is acts.ts, and `./acts` means the latter.
const { ".json": json, ".node": binary } = require.extensions;
delete require.extensions[".json"];
delete require.extensions[".node"];
require.extensions[".ts"] = (module, file) => {
  module._compile(transformSync(fs.readFileSync(file, "utf8"), { ...OPTIONS, filename: file }).code, file);
};
require.extensions[".json"] = json;
require.extensions[".node"] = binary;

const [command] = process.argv.splice(2, 1);
require(path.join(__dirname, `${command}.ts`));
