/**
 * `npm run -s mcp`: the functions for a language model, over standard input and output. Whatever else would write there is silent.
 */
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { questionsOver } from "../agents/questions";
import { createServer } from "../agents/server";
import { openSession } from "../agents/session";
import { openFacts } from "../help/pages";
import packageJson from "../../package.json";

for (const method of ["log", "info", "warn", "debug"] as const) console[method] = () => undefined;

async function main(): Promise<void> {
  const session = await openSession();
  const server = createServer(questionsOver(session, await openFacts()), (packageJson as { version: string }).version);
  await server.connect(new StdioServerTransport());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`, () => process.exit(1));
});
