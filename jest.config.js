// Two projects: plain Node for everything, a simulated page for the task pane. Types are checked
// by the compiler beside them (`.ci/test.js`), not here. Only files under test/ that end in .test.ts(x) are tests.
const { swcOptions } = require("./swc.config.js");
const { TEST_PATIENCE } = require("./test/tools/patience.js");

// Packages (most of them behind Univer or the charts) that ship only ES modules: jest must translate them.
const ES_MODULES_ONLY = [
  "cjk-regex",
  "collapse-white-space",
  "franc-min",
  "kdbush",
  "lodash-es",
  "n-gram",
  "nanoid",
  "quickselect",
  "rbush",
  "regexp-util",
  "trigram-utils",
  "unicode-regex",
  "@griffel/style-types",
  "d3-[a-z-]+",
  "internmap",
  "@univerjs/.*/lib/es/.*",
];

const shared = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"],
  transform: {
    "\\.ts$": ["@swc/jest", swcOptions("ts")],
    "\\.tsx$": ["@swc/jest", swcOptions("tsx")],
    "\\.m?js$": ["@swc/jest", swcOptions("js")],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES_ONLY.join("|")})(/|$))`],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/tools/stubs/style.js",
    "^@fluentui/react-icons$": "<rootDir>/test/tools/stubs/icons.js",
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  runtime: "<rootDir>/test/tools/onceAWorker.js",
};

module.exports = {
  // One limit for all: nothing that passes depends on how busy the machine is.
  testTimeout: TEST_PATIENCE,
  testSequencer: "<rootDir>/test/tools/longFirst.js",
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "<rootDir>/test/tools/afterBuild.js",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/taskpane/"],
    },
    {
      ...shared,
      displayName: "page",
      setupFiles: ["<rootDir>/test/tools/paneSetup.js"],
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.ts", "<rootDir>/test/taskpane/**/*.test.tsx"],
    },
  ],
};
