/**
 * The text of a Power Query that reads one table of the build, to be pasted into the advanced editor: heads in the language in force,
 * each column with its type, codes as text. May not know where it is shown.
 */
import { distinctHeaders } from "./headers";
import type { Column, LoadedTable, TableSpec } from "./table";

/** Under the address of the build. */
export const publishedFile = (id: string): string => `tables/${id}.json`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** null: words and figures stand in one column, which keeps whatever each is. */
function typeOf({ kind }: Column, at: number, rows: LoadedTable["rows"]): string | null {
  if (kind === "text" || kind === "code") return "type text";
  if (rows.some((row) => typeof row[at] === "string")) return null;
  return { number: "type number", percent: "Percentage.Type", date: "type date" }[kind];
}

/** `address`: of the folder the build is served from, with a slash at its end. */
export function powerQueryText({ id, columns }: TableSpec, { rows }: LoadedTable, address: string): string {
  const headers = distinctHeaders(columns);
  const types = columns.flatMap((column, i) => {
    const type = typeOf(column, i, rows);
    return type === null ? [] : [`{${quoted(headers[i] ?? "")}, ${type}}`];
  });
  return `let
    Source = Json.Document(Web.Contents(${quoted(address + publishedFile(id))})),
    Rows = Table.FromRows(Source[rows], {${headers.map(quoted).join(", ")}}),
    Typed = Table.TransformColumnTypes(Rows, {${types.join(", ")}}, "en-US")
in
    Typed
`;
}
