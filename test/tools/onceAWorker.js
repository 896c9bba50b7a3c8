// Jest gives every test file a world of its own and does for each anew what gives the same for all. Here a worker does it once:
// it reads a file, compiles a module, loads TypeScript. What a module does when it runs stays each file's own.
// May not change what a module is given.
const { readFileSync, statSync } = require("node:fs");
const { createRequire } = require("node:module");
const { Script } = require("node:vm");
const { OneAtATime } = require("./oneAtATime.js");
const jest = { paths: [require.resolve("jest")] };
const Runtime = require(require.resolve("jest-runtime", jest)).default;

/** Takes text and gives trees and text, and keeps nothing of one test for the next. */
const OUTSIDE = new Set(["@typescript/typescript6"]);

/** As long as the worker lives: file -> its state on the disk and its text; file -> its text and what it was compiled to. */
const read = new Map();
const compiled = new Map();

function textOf(filename) {
  const { mtimeMs, size } = statSync(filename);
  const known = read.get(filename);
  if (known?.mtimeMs === mtimeMs && known.size === size) return known.text;
  const text = readFileSync(filename, "utf8");
  read.set(filename, { mtimeMs, size, text });
  return text;
}

function scriptOf(filename, text, parameters) {
  const known = compiled.get(filename);
  if (known?.text === text) return known.script;
  const opening = `(function(${parameters.join(",")}){`;
  const script = new Script(`${opening}${text}\n})`, { filename, columnOffset: -opening.length });
  compiled.set(filename, { text, script });
  return script;
}

module.exports = class OnceAWorker extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor, fileCache, transformCache } = this;
    const jestsOwn = executor.compile.bind(executor);
    executor.compile = (text, filename) => {
      const context = this._environment.getVmContext();
      if (context === null) return null;
      try {
        return scriptOf(filename, text, executor.injectedModuleParameters).runInContext(context);
      } catch {
        // What is wrong with the text, jest says better.
        return jestsOwn(text, filename);
      }
    };
    fileCache.readFile = (filename) => {
      const text = fileCache.strings.get(filename) ?? textOf(filename);
      fileCache.strings.set(filename, text);
      return text;
    };
    // Nothing translates data; jest would work out a key for each table and read a copy of it from the disk.
    transformCache.transformJson = (filename) => fileCache.readFile(filename);
  }

  requireModuleOrMock(from, moduleName) {
    return OUTSIDE.has(moduleName) ? createRequire(from)(moduleName) : super.requireModuleOrMock(from, moduleName);
  }

  requireInternalModule(from, moduleName) {
    const asked = super.requireInternalModule(from, moduleName);
    return moduleName === "node:async_hooks" ? { ...asked, AsyncLocalStorage: OneAtATime } : asked;
  }
};
