/** A list from its bytes to its sheets, in one go. The tables of the functions must be loaded. May not touch a disk. */
import type { RawList } from "./cells";
import { openList } from "./file/openList";
import { ListRefusal, type Question } from "./question";
import { readLines, type ReadLines } from "./read/lines";
import { toMapping, type Mapping } from "./read/mapping";
import { planList, type ListPlan } from "./read/plan";
import type { Target } from "./read/target";
import { listBook, type ListBook } from "./sheets/book";
import { fieldName } from "./sheets/listSheets";
import { namesFor, said, type Names } from "./sheets/names";

export type ListResult =
  | {
      readonly kind: "read";
      readonly plan: ListPlan;
      readonly read: ReadLines;
      readonly book: ListBook;
      /** How the list was opened and read, for the next one. */
      readonly mapping: Mapping;
      readonly source: readonly string[];
    }
  /** `mapping`: as far as it is known; `plan`: null where not even the headings are found. */
  | {
      readonly kind: "asks";
      readonly questions: readonly Question[];
      readonly mapping: Mapping;
      readonly plan: ListPlan | null;
      readonly source: readonly string[];
    };

type Opened = { readonly mapping: Partial<Mapping> /** in words */; readonly how: readonly string[] };

/** `name`: of the file, to be told. */
export function runList(bytes: Uint8Array, name: string, mapping: Mapping, target: Target, names = namesFor(null)): ListResult {
  const opened = openList(bytes, mapping);
  if (opened.kind === "asks") return { kind: "asks", questions: [opened.question], mapping, plan: null, source: [] };
  const how = [said("opened.file", { file: name }), ...opened.how.map(({ key, details }) => said(`opened.${key}`, details))];
  return runRows(opened.list, { mapping: opened.mapping, how }, mapping, target, names);
}

/** A list whose cells are at hand. */
export function runRows(list: RawList, opened: Opened, mapping: Mapping, target: Target, names: Names): ListResult {
  const { how } = opened;
  const plan = planList(list, mapping, target);
  if ("kind" in plan)
    return { kind: "asks", questions: [plan.question], mapping: { ...mapping, ...opened.mapping }, plan: null, source: how };
  const units = plan.firstLine > plan.header + 1 ? said("opened.units") : "";
  const source = [
    ...how,
    said("opened.header", { row: list.firstRow + plan.header, units }),
    ...Object.entries(plan.fixed).map(([field, value]) => said("opened.fixed", { field: fieldName(field), value })),
  ];
  const found: Mapping = {
    ...opened.mapping,
    header: list.firstRow + plan.header,
    columns: plan.columns.map(toMapping),
    ...(Object.keys(plan.fixed).length > 0 ? { fixed: plan.fixed } : {}),
  };
  if (plan.questions.length > 0) return { kind: "asks", questions: plan.questions, mapping: found, plan, source };
  const read = readLines(list, plan);
  if (read.lines.length + read.refused.length === 0) throw new ListRefusal("noLines");
  return { kind: "read", plan, read, book: listBook(read, plan, source, names), mapping: found, source };
}

/** The mapping with a mark at everything a person has to say. */
export function withOpenMarks(mapping: Mapping, questions: readonly Question[], open: string): unknown {
  const columns = mapping.columns.map((column, index) => {
    const asked = questions.filter((question) => question.column === index);
    const mark = (kinds: readonly string[], key: string): Record<string, string> =>
      asked.some(({ kind }) => kinds.includes(kind)) ? { [key]: open } : {};
    return {
      ...column,
      ...mark(["unit", "unitOther"], "unit"),
      ...mark(["decimals"], "decimals"),
      ...mark(["order"], "order"),
      ...mark(["slip", "near"], "is"),
    };
  });
  const missing = questions.filter(({ kind }) => kind === "missing").map(({ field }) => [field ?? "", open] as const);
  const top = questions.flatMap(({ kind }) => (["encoding", "separator", "sheet", "header"].includes(kind) ? [[kind, open] as const] : []));
  return {
    ...mapping,
    ...Object.fromEntries(top),
    columns,
    ...(missing.length > 0 ? { fixed: { ...mapping.fixed, ...Object.fromEntries(missing) } } : {}),
  };
}
