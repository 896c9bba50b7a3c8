/** Remembers in the file which tables were inserted and how, so that they can be refreshed. */
import type { Host, TableInfo } from "../../../host/port";
import { tableSpec } from "../../../tables";
import type { TableSpec } from "../../../tables/table";
import type { Recipe } from "./hostTable";

export type Inserted = { readonly info: TableInfo; readonly recipe: Recipe; readonly spec: TableSpec };

const keyOf = (table: string): string => `recipe.${table}`;

export async function keepRecipe(host: Host, table: string, recipe: Recipe): Promise<void> {
  await host.settings.set(keyOf(table), JSON.stringify(recipe));
}

function readRecipe(text: string | null): Recipe | null {
  if (text === null) return null;
  try {
    const { id, choices, columns } = JSON.parse(text) as Partial<Recipe>;
    if (typeof id !== "string" || typeof choices !== "object" || !Array.isArray(columns)) return null;
    return { id, choices, columns };
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
