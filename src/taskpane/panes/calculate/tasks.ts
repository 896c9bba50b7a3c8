/** The functions one can calculate with here, by task. */
import { hasWords, LOCALES, t } from "../../../i18n/t";
import { allSpecs } from "../../../functions/register";
import type { FunctionSpec } from "../../../calls/spec";
import { findable, ranked } from "../../find/fold";
import type { FunctionWords } from "./functionWords";

export type Task = { readonly spec: FunctionSpec; readonly title: string; readonly description: string };

export function tasksOf(words: ReadonlyMap<string, FunctionWords>): readonly Task[] {
  return allSpecs().map((spec) => {
    const description = words.get(spec.id)?.description ?? "";
    const key = `pane.task.${spec.id}`;
    return { spec, title: hasWords(key) ? t(key) : description.split(/[:：.。;；(（]/)[0] || spec.id, description };
  });
}

/** Words of any of the three languages, best first; an id written with or without its dot. */
export function findTasks(tasks: readonly Task[], wanted: string): readonly Task[] {
  if (wanted.trim() === "") return tasks;
  return ranked(
    tasks.map((task) => ({
      ...task,
      find: findable(
        [task.spec.id, ...titles(task.spec.id)],
        [task.description, task.spec.id.replace(".", " "), groupName(prefixOf(task))],
      ),
    })),
    wanted,
  );
}

function titles(id: string): readonly string[] {
  const key = `pane.task.${id}`;
  return hasWords(key) ? LOCALES.map((locale) => t(key, {}, locale)) : [];
}

/** A regime by its name; functions over all regimes by what they do. */
export function groupName(prefix: string): string {
  return [`tables.regime.${prefix.toLowerCase()}`, `pane.calculate.group.${prefix}`].filter(hasWords).map((key) => t(key))[0] ?? prefix;
}

export function prefixOf(task: Task): string {
  return task.spec.id.split(".")[0] ?? "";
}
