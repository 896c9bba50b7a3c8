/** Remembers in the file which tables were inserted and how, so that they can be refreshed. */
import type { Host, TableInfo } from "../../../host/port";
import { tableSpec } from "../../../regimes/tables";
import { attempt, fields, isText, list, text } from "../../../sheet/foreign";
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

function choicesOf(raw: Readonly<Record<string, unknown>>): Choices {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const value = Object.hasOwn(raw, kind) ? raw[kind] : undefined;
      return isText(value) && value.length <= LONGEST ? [[kind, value]] : [];
    }),
  );
}

/** The file may come from a stranger: only what a person could have chosen counts. null: the table stays an ordinary one. */
function readRecipe(note: string | null): Recipe | null {
  if (note === null) return null;
  return attempt(() => {
    const { id, choices, columns } = fields(JSON.parse(note));
    return { id: text(id), choices: choicesOf(fields(choices)), columns: list(columns).filter(isText).slice(0, MOST_COLUMNS) };
  });
}

/** How a table was inserted; null: it is none of ours. */
export async function recipeOf(host: Pick<Host, "settings">, table: string): Promise<Omit<Inserted, "info"> | null> {
  const recipe = readRecipe(await host.settings.get(keyOf(table)));
  const spec = recipe ? tableSpec(recipe.id) : undefined;
  return recipe && spec ? { recipe, spec } : null;
}

/** Our tables of this workbook. */
export async function insertedTables(host: Host): Promise<readonly Inserted[]> {
  const found: Inserted[] = [];
  for (const info of await host.tables()) {
    const how = await recipeOf(host, info.name);
    if (how) found.push({ info, ...how });
  }
  return found;
}
