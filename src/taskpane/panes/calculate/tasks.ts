/** The functions one can calculate with here, by task. */
import { hasWords, t } from "../../../i18n/t";
import { allSpecs } from "../../../functions/register";
import type { FunctionSpec } from "../../../functions/spec";
import { fold } from "../../../tables/filter";
import type { FunctionWords } from "./functionWords";

export type Task = { readonly spec: FunctionSpec; readonly title: string; readonly description: string };

/** LAW.EXPLAIN and LAW.BASIS speak of other functions; their steps stand under every result anyway. */
const ABOUT_OTHERS = new Set(["LAW.EXPLAIN", "LAW.BASIS"]);

export function tasksOf(words: ReadonlyMap<string, FunctionWords>): readonly Task[] {
  return allSpecs().filter(({ id }) => !ABOUT_OTHERS.has(id)).map((spec) => {
    const description = words.get(spec.id)?.description ?? "";
    const key = `pane.task.${spec.id}`;
    return { spec, title: hasWords(key) ? t(key) : (description.split(/[:：.。;；(（]/)[0] || spec.id), description };
  });
}

export function findTasks(tasks: readonly Task[], wanted: string): readonly Task[] {
  const parts = fold(wanted).split(" ").filter((part) => part !== "");
  return tasks.filter(({ spec, title, description }) => {
    const line = fold(`${spec.id} ${title} ${description}`);
    return parts.every((part) => line.includes(part));
  });
}

export function prefixOf(task: Task): string {
  return task.spec.id.split(".")[0] ?? "";
}
