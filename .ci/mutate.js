// `npm run mutate -- core` or the id of a law: changes the code of that room in every small way and counts the changes that the room's
// own tests let through (Stryker). It is fetched when asked for, at the version that stands here: the project needs it for nothing else.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const VERSION = "9.6.1";
const ROOT = path.join(__dirname, "..");
const FOLDER = path.join(ROOT, "artifacts");

const [room = "core", ...more] = process.argv.slice(2);
const [sources, tests] =
  room === "core" ? ["src/core/**/*.ts", "test/core"] : [`src/regimes/${room}/rules/**/*.ts`, `test/regimes/${room}`];
if (!fs.existsSync(path.join(ROOT, tests))) {
  console.error(`There are no tests in ${tests}. Name "core" or the id of a law, such as cbam.`);
  process.exit(1);
}

const { projects, testTimeout } = require("../jest.config.js");
const { displayName: _, ...node } = projects[0];
// Stryker puts an environment of its own around the usual one; that of the project waits for a build, which these tests do not read.
const jest = {
  ...node,
  testEnvironment: "node",
  rootDir: "..",
  testTimeout,
  roots: [`<rootDir>/${tests}`],
  testMatch: [`<rootDir>/${tests}/**/*.test.ts`],
};

const settings = {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { projectType: "custom", configFile: "artifacts/mutation.jest.json", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  mutate: [sources],
  // Of no use to these tests, and copied otherwise.
  ignorePatterns: ["tsconfig.json", "/dist", "/docs", "/assets", "/test/browser"],
  ignoreStatic: true,
  concurrency: 2,
  // A busy machine is not a mutant that hangs.
  timeoutMS: 30_000,
  timeoutFactor: 4,
  disableTypeChecks: false,
  tempDirName: "artifacts/mutation",
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};

fs.mkdirSync(FOLDER, { recursive: true });
fs.writeFileSync(path.join(FOLDER, "mutation.jest.json"), JSON.stringify(jest));
fs.writeFileSync(path.join(FOLDER, "mutation.json"), JSON.stringify(settings));
const packages = ["core", "jest-runner"].flatMap((name) => ["-p", `@stryker-mutator/${name}@${VERSION}`]);
const { status } = spawnSync("npx", ["--yes", ...packages, "stryker", "run", "artifacts/mutation.json", ...more], {
  cwd: ROOT,
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exit(status ?? 1);
