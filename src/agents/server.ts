/**
 * The questions as tools of the Model Context Protocol. May not answer one itself, reach the network or read a file.
 */
import { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { LOCALES } from "../i18n/t";
import { regimes } from "../regimes";
import { NotFound, type Questions } from "./questions";

const language = z.enum(LOCALES).default("en").describe("Language of words and messages");
const READS_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

const INSTRUCTIONS = `Carbon-border charges by the law that is named, exact and cited. Find a function with search_functions, read function_help, calculate with evaluate_formulas, show the steps with \
explain_formula. An answer with "error" is a refusal: pass its message on, never replace it by an estimate.`;

type Content = { content: { type: "text"; text: string }[]; isError?: boolean };
const text = (said: string): Content => ({ content: [{ type: "text", text: said }] });

/** What does not exist is said to the model; anything else is a fault of ours and stays one. */
async function told(work: () => unknown): Promise<Content> {
  try {
    const answer = await work();
    return text(typeof answer === "string" ? answer : JSON.stringify(answer));
  } catch (error) {
    if (error instanceof NotFound) return { ...text(error.message), isError: true };
    throw error;
  }
}

export function createServer(questions: Questions, version: string): McpServer {
  const server = new McpServer({ name: "carbon-border", version }, { instructions: INSTRUCTIONS });
  server.registerTool(
    "search_functions",
    {
      description: "Finds functions by what a person wants to know, in English, 繁體中文 or 简体中文.",
      inputSchema: z.object({ wanted: z.string(), language }),
      annotations: READS_ONLY,
    },
    ({ wanted, language: locale }) => told(() => questions.search(wanted, locale)),
  );
  server.registerTool(
    "function_help",
    {
      description: "The help page of a function: arguments with units and what blank means, worked examples, refusals, sources.",
      inputSchema: z.object({ name: z.string().describe("as search_functions names it"), language }),
      annotations: READS_ONLY,
    },
    ({ name, language: locale }) => told(() => questions.help(name, locale)),
  );
  server.registerTool(
    "evaluate_formulas",
    {
      description: "Calculates spreadsheet formulas, each to its value (a block for a spilled result) or its error with a message.",
      inputSchema: z.object({ formulas: z.array(z.string()).min(1).max(1000), language }),
      annotations: READS_ONLY,
    },
    ({ formulas, language: locale }) => told(() => formulas.map((formula) => questions.evaluate(formula, locale))),
  );
  server.registerTool(
    "explain_formula",
    {
      description: "Every step of one call with quantity, value, unit, rule, article, version, table edition and status.",
      inputSchema: z.object({ formula: z.string().describe("= and one of our functions with its arguments"), language }),
      annotations: READS_ONLY,
    },
    ({ formula, language: locale }) => told(() => questions.explain(formula, locale)),
  );
  server.registerTool(
    "law_versions",
    {
      description: "The legal versions of a regime, or of all: status, in force from and to, acts, notes.",
      inputSchema: z.object({
        regime: z
          .string()
          .optional()
          .describe(regimes.map(({ id }) => id).join(", ")),
        language,
      }),
      annotations: READS_ONLY,
    },
    ({ regime, language: locale }) => told(() => questions.versions(regime, locale)),
  );
  server.registerTool(
    "list_tables",
    {
      description: "The tables of the law that are here: benchmarks, default values, schedules, prices.",
      inputSchema: z.object({ language }),
      annotations: READS_ONLY,
    },
    ({ language: locale }) => told(() => questions.tables(locale)),
  );
  server.registerTool(
    "table_rows",
    {
      description: "Rows of a table with its source; narrowed by country, CN code, period, version or words.",
      inputSchema: z.object({
        id: z.string(),
        country: z.string().optional(),
        cnPrefix: z.string().optional(),
        period: z.string().optional(),
        version: z.string().optional(),
        text: z.string().optional(),
        language,
      }),
      annotations: READS_ONLY,
    },
    ({ id, language: locale, ...choices }) =>
      told(() => questions.table(id, Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)), locale)),
  );
  return server;
}
