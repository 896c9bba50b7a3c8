/** Functions that fit the list that is selected: every argument they need has a column of its own by its heading. Pure. */
import type { Selection } from "../../../host/port";
import { columnsByHeading } from "./byHeading";
import type { Task } from "./tasks";

const MOST = 4;
/** One column alone, a date, fits too much to say anything. */
const LEAST_COLUMNS = 2;

/** The headings of the table the selection is in, or the first row of a selected block. */
export function headingsOf(selection: Selection | null): readonly string[] {
  if (selection === null) return [];
  if (selection.table) return selection.table.headers;
  const [first = []] = selection.values;
  return selection.values.length < 2 ? [] : first.map((cell) => (typeof cell === "string" ? cell : ""));
}

/** Those that find most columns first; of equals in the order of the list. */
export function suggested(tasks: readonly Task[], headings: readonly string[]): readonly Task[] {
  if (headings.filter((heading) => heading.trim() !== "").length < LEAST_COLUMNS) return [];
  return tasks
    .flatMap((task) => {
      const columns = columnsByHeading(task.spec, headings);
      const needed = Object.entries(task.spec.args).flatMap(([name, reader]) => (reader.optional ? [] : [name]));
      return columns.size >= LEAST_COLUMNS && needed.every((name) => columns.has(name)) ? [{ task, fit: columns.size }] : [];
    })
    .sort((one, other) => other.fit - one.fit)
    .slice(0, MOST)
    .map(({ task }) => task);
}
