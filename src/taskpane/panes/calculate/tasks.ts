/** The functions one can calculate with here, by task. */
import { hasWords, LOCALES, t } from "../../../i18n/t";
import { allSpecs } from "../../../functions/register";
import type { FunctionSpec } from "../../../calls/spec";
import { findable, mentioned, ranked } from "../../find/fold";
import type { FunctionWords } from "./functionWords";

export type Task = { readonly spec: FunctionSpec; readonly title: string; readonly description: string };

export function tasksOf(words: ReadonlyMap<string, FunctionWords>): readonly Task[] {
  return allSpecs().map((spec) => {
    const description = words.get(spec.id)?.description ?? "";
    const key = `pane.task.${spec.id}`;
    return { spec, title: hasWords(key) ? t(key) : description.split(/[:：.。;；(（]/)[0] || spec.id, description };
  });
}

/** Words of any of the three languages, best first; an id written with or without its dot; a whole sentence by the words in it. */
export function findTasks(tasks: readonly Task[], wanted: string): readonly Task[] {
  if (wanted.trim() === "") return tasks;
  const all = tasks.map((task) => ({
    ...task,
    find: findable(
      [task.spec.id, ...inAll(`pane.task.${task.spec.id}`), ...spoken(task.spec.id)],
      [task.description, task.spec.id.replace(".", " "), groupName(prefixOf(task))],
    ),
  }));
  const found = ranked(all, wanted);
  return found.length > 0 ? found : mentioned(all, wanted);
}

function inAll(key: string): readonly string[] {
  return hasWords(key) ? LOCALES.map((locale) => t(key, {}, locale)) : [];
}

/** What people call it who do not know the law's own words. */
function spoken(id: string): readonly string[] {
  return inAll(`pane.find.${id}`).flatMap((words) => words.split(/[;；]/));
}

/** A regime by its name; functions over all regimes by what they do. */
export function groupName(prefix: string): string {
  return [`tables.regime.${prefix.toLowerCase()}`, `pane.calculate.group.${prefix}`].filter(hasWords).map((key) => t(key))[0] ?? prefix;
}

export function prefixOf(task: Task): string {
  return task.spec.id.split(".")[0] ?? "";
}
