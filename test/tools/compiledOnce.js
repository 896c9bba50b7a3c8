// Jest gives every test file modules of its own, and has each of them compiled anew by every file that loads it. Here a worker
// compiles a module once; what it does when it is run stays each file's own. May not change what a module is given.
const { Script } = require("node:vm");
const jest = { paths: [require.resolve("jest")] };
const Runtime = require(require.resolve("jest-runtime", jest)).default;

/** As long as the worker lives: file -> its text and what it was compiled to. */
const compiled = new Map();

function scriptOf(filename, text, parameters) {
  const known = compiled.get(filename);
  if (known?.text === text) return known.script;
  const opening = `(function(${parameters.join(",")}){`;
  const script = new Script(`${opening}${text}\n})`, { filename, columnOffset: -opening.length });
  compiled.set(filename, { text, script });
  return script;
}

module.exports = class CompiledOnce extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
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
  }
};
