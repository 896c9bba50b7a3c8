/**
 * `npm run -s mcp`: the functions for a language model, over standard input and output. Whatever else would write there is silent.
 */
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { questionsOver } from "../agents/questions";
import { createServer } from "../agents/server";
import { openSession } from "../agents/session";
import { openFacts } from "../help/pages";
import { ownVersion, run, silence } from "./command";

silence();

run(async () => {
  const session = await openSession();
  const server = createServer(questionsOver(session, await openFacts()), ownVersion());
  await server.connect(new StdioServerTransport());
  // The other side ends the talk.
  return new Promise(() => undefined);
});
