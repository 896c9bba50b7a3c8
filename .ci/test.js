// `npm test`: types, format, build and tests at once. Types and build leave most of a second processor idle, and two tests in three
// need no build: those begin, the others wait for its end (test/tools/afterBuild.js). What is given on the command line goes to jest.
const { spawn } = require("node:child_process");
const path = require("node:path");

const MODULES = path.resolve(__dirname, "../node_modules");
const start = (script, args, env = {}) =>
  spawn(process.execPath, [...NODE, path.join(MODULES, script), ...args], { stdio: "inherit", env: { ...process.env, ...env } });
/** Room for young objects: collecting them often is a tenth to a fifth of what tests cost. */
const NODE = ["--max-semi-space-size=64"];
/** One more than a small machine has processors: many a test waits for a page or for the grid's own timers. */
const WORKERS = 3;

const build = start("webpack/bin/webpack.js", ["--mode", "production"]);
const tests = start("jest/bin/jest.js", [`--maxWorkers=${WORKERS}`, ...process.argv.slice(2)], { CARBON_BORDER_BUILD: String(build.pid) });

/** What must hold besides: where one of these fails, the tests say nothing of use. */
const checks = {
  "The type check": start("typescript/bin/tsc", ["--noEmit"]),
  "The check of the format": start("@biomejs/biome/bin/biome", ["format"]),
  "The build": build,
};

for (const [name, check] of Object.entries(checks))
  check.on("exit", (code) => {
    if (code === 0) return;
    console.error(`${name} failed.`);
    process.exitCode = 1;
    tests.kill();
  });
tests.on("exit", (code) => {
  process.exitCode ||= code ?? 1;
});
