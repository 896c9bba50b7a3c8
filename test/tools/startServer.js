// The server of `npm start` over an empty page: prints its port once it listens. A process of its own, because the server loads
// parts of itself in a way the test runner has none for.
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const webpack = require("webpack");
const DevServer = require("webpack-dev-server");
const { servers } = require("../../.ci/devServers.js");

async function start() {
  const folder = mkdtempSync(path.join(tmpdir(), "start-"));
  process.on("SIGTERM", () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  writeFileSync(path.join(folder, "page.js"), "");
  const { workbench } = await servers();
  const compiler = webpack({ mode: "none", context: folder, entry: "./page.js", output: { path: folder } });
  await new DevServer(workbench, compiler).start();
  process.stdout.write(`PORT ${workbench.port}\n`);
}
start();
