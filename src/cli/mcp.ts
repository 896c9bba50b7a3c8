/**
 * `npm run -s mcp`: the functions for a language model, over standard input and output. Whatever else would write there is silent.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { questionsOver } from "../agents/questions";
import { createServer } from "../agents/server";
import { openSession } from "../agents/session";
import { openFacts } from "../help/pages";

for (const method of ["log", "info", "warn", "debug"] as const) console[method] = () => undefined;

const ourselves = JSON.parse(readFileSync(path.join(__dirname, "../../package.json"), "utf8")) as { readonly version: string };

async function main(): Promise<void> {
  const session = await openSession();
  const server = createServer(questionsOver(session, await openFacts()), ourselves.version);
  await server.connect(new StdioServerTransport());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`, () => process.exit(1));
});
