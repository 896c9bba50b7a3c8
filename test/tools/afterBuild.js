// Tests of what is built begin when it is built: the environment of their file waits, which no limit of a test counts.
const path = require("node:path");
const jest = { paths: [require.resolve("jest")] };
const NodeEnvironment = require(require.resolve("jest-environment-node", jest)).default;
const { buildRuns } = require("./buildRuns.js");

/** Folders under test/ that read dist/; `dist.ts` refuses a file of any other. */
const READ_THE_BUILD = /[\\/]test[\\/](?:browser|build|docs|help|library|tables)[\\/]/;
const LOOK_AGAIN = 200;

module.exports = class AfterBuild extends NodeEnvironment {
  constructor(config, context) {
    super(config, context);
    this.waits = READ_THE_BUILD.test(path.resolve(context.testPath));
  }

  async setup() {
    await super.setup();
    while (this.waits && buildRuns()) await new Promise((again) => setTimeout(again, LOOK_AGAIN));
  }
};
