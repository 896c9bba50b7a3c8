// Build step: emits what is made from the functions: the files Excel knows them by, and their help pages. A command makes them
// in a process of its own beside the build, once for both builds: it runs the functions, whose modules this process does not load.
const { execFile } = require("node:child_process");
const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { DEV_URL, hostUrl } = require("./hostUrl.js");

const ROOT = path.resolve(__dirname, "..");
let made;

function derivedFiles(mode) {
  made ??= new Promise((resolve, reject) => {
    const command = ["src/cli/start.js", "derived", mode === "production" ? hostUrl() : DEV_URL];
    execFile(process.execPath, command, { cwd: ROOT, maxBuffer: 64 * 2 ** 20 }, (error, text, problem) => {
      if (error) reject(new Error(problem || error.message));
      else resolve(JSON.parse(text));
    });
  });
  return made;
}

class DerivedFilesPlugin {
  /** `without`: files that this build does not carry, because they lie in the folder above it. */
  constructor({ without } = {}) {
    this.without = without;
  }

  apply(compiler) {
    const { mode } = compiler.options;
    // Begun at once; a failure is told when the files are asked for.
    derivedFiles(mode).catch(() => undefined);
    compiler.hooks.thisCompilation.tap("DerivedFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "DerivedFiles", stage }, async () => {
        try {
          for (const [name, text] of Object.entries(await derivedFiles(mode)))
            if (!this.without?.test(name)) compilation.emitAsset(name, new sources.RawSource(text));
        } catch (error) {
          const reports = mode === "production" ? compilation.errors : compilation.warnings;
          reports.push(new WebpackError(`files made from the functions: ${error.message}`));
        }
      });
    });
  }
}

module.exports = { DerivedFilesPlugin };
