/** Remembers in the file which tables were inserted and how, so that they can be refreshed. */
import type { Host, TableInfo } from "../../../host/port";
import { tableSpec } from "../../../regimes/tables";
import type { Choices } from "../../../tables/filter";
import type { FilterKind, TableSpec } from "../../../tables/table";
import type { Recipe } from "./hostTable";

export type Inserted = { readonly info: TableInfo; readonly recipe: Recipe; readonly spec: TableSpec };

const keyOf = (table: string): string => `recipe.${table}`;

export async function keepRecipe(host: Host, table: string, recipe: Recipe): Promise<void> {
  await host.settings.set(keyOf(table), JSON.stringify(recipe));
}

const KINDS: readonly FilterKind[] = ["country", "cnPrefix", "period", "version", "text"];
const LONGEST = 200;
const MOST_COLUMNS = 200;

function choicesOf(raw: Record<string, unknown>): Choices {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const value = Object.hasOwn(raw, kind) ? raw[kind] : undefined;
      return typeof value === "string" && value.length <= LONGEST ? [[kind, value]] : [];
    }),
  );
}

function readRecipe(text: string | null): Recipe | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null) return null;
    const { id, choices, columns } = parsed as Record<string, unknown>;
    if (typeof id !== "string" || typeof choices !== "object" || choices === null || !Array.isArray(columns)) return null;
    // The file may come from a stranger: only what a person could have chosen counts.
    return {
      id,
      choices: choicesOf(choices as Record<string, unknown>),
      columns: columns.filter((column) => typeof column === "string").slice(0, MOST_COLUMNS),
    };
  } catch {
    // Somebody damaged the note: the table stays an ordinary one.
    return null;
  }
}

/** Our tables of this workbook. */
export async function insertedTables(host: Host): Promise<readonly Inserted[]> {
  const found: Inserted[] = [];
  for (const info of await host.tables()) {
    const recipe = readRecipe(await host.settings.get(keyOf(info.name)));
    const spec = recipe ? tableSpec(recipe.id) : undefined;
    if (recipe && spec) found.push({ info, recipe, spec });
  }
  return found;
}
