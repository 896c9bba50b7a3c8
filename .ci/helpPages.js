// Build step: emits the help pages. They are made by the command that also writes docs/functions, in a process of its
// own beside the build, once for both builds: it runs the functions, whose modules this process does not load.
const { execFile } = require("node:child_process");
const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");

const ROOT = path.resolve(__dirname, "..");
let made;

function helpPages() {
  made ??= new Promise((resolve, reject) => {
    execFile(process.execPath, ["src/cli/start.js", "help", "--html"], { cwd: ROOT, maxBuffer: 64 * 2 ** 20 }, (error, text, problem) => {
      if (error) reject(new Error(problem || error.message));
      else resolve(JSON.parse(text));
    });
  });
  return made;
}

class HelpPagesPlugin {
  apply(compiler) {
    // Begun at once; a failure is told when the pages are asked for.
    helpPages().catch(() => undefined);
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPages", stage }, async () => {
        try {
          for (const [name, text] of Object.entries(await helpPages())) compilation.emitAsset(`help/${name}`, new sources.RawSource(text));
        } catch (error) {
          const reports = compilation.options.mode === "production" ? compilation.errors : compilation.warnings;
          reports.push(new WebpackError(`help pages: ${error.message}`));
        }
      });
    });
  }
}

module.exports = { HelpPagesPlugin };
