// The server of `npm start`: its bare address leads to the workbench, in the language the address asks for.
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

let server: ChildProcess;
let port = "";

beforeAll(async () => {
  const { HOST: _host, PORT: _port, ...env } = process.env;
  server = spawn(process.execPath, [path.resolve(__dirname, "../tools/startServer.js")], { env: { ...env, BROWSER: "none" } });
  let said = "";
  port = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /PORT (\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.on("exit", () => reject(new Error(said)));
  });
});
afterAll(() => server.kill());

test.each([
  ["/", "/workbench/"],
  ["/?lang=zh-TW", "/workbench/?lang=zh-TW"],
  ["/?lang=zh-CN&theme=dark", "/workbench/?lang=zh-CN&theme=dark"],
])("%s leads to %s", async (asked, led) => {
  const response = await fetch(`http://127.0.0.1:${port}${asked}`, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([302, led]);
});
