/** Calculate: a function found by its task, those kept and used last before the others, and its form. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { t } from "../../../i18n/t";
import { Door } from "../../components/Door";
import { Finder } from "../../components/Finder";
import { Empty, Failed, Loading } from "../../components/States";
import { useHost, usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { useFocusBack } from "../../hooks/useFocusBack";
import { useSelection } from "../../hooks/useHostState";
import { usePrefList } from "../../hooks/usePrefList";
import { LazyPapers } from "../papers/LazyPapers";
import { GuidedForm } from "./guided/GuidedForm";
import type { Filled } from "./guided/actualValues";
import { type Carried, carriedFrom, carriedTo } from "./carried";
import { FunctionForm } from "./FunctionForm";
import { loadFunctionWords } from "./functionWords";
import { headingsOf, suggested } from "./suggested";
import { TaskGroup } from "./TaskGroup";
import { findTasks, groupName, prefixOf, type Task, tasksOf } from "./tasks";

const MOST_RECENT = 5;
/** What is no single function. */
const [GUIDED, PAPERS] = ["guided", "papers"];

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
});

export function CalculateView(): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const [wanted, setWanted] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const [favourites, setFavourites] = usePrefList("calculate.favourites");
  const [recent, setRecent] = usePrefList("calculate.recent");
  const carried = useRef<Carried>(new Map());
  const guided = useRef<Filled | null>(null);
  const list = useFocusBack<HTMLDivElement>(opened !== null);
  const words = useAsync(() => loadFunctionWords(locale), [locale]);
  const tasks = useMemo(() => (words.kind === "ready" ? tasksOf(words.value) : []), [words, locale]);
  const found = useMemo(() => findTasks(tasks, wanted), [tasks, wanted]);
  const selection = useSelection(useHost());
  // Selecting within one list does not ask again.
  const headings = headingsOf(selection).join("\n");
  const fitting = useMemo(() => suggested(tasks, headings.split("\n")), [tasks, headings]);

  if (words.kind === "loading")
    return (
      <div className={styles.root}>
        <Loading lines={8} />
      </div>
    );
  if (words.kind === "failed")
    return (
      <div className={styles.root}>
        <Failed reason={words.reason} retry={words.retry} />
      </div>
    );
  if (opened === GUIDED)
    return <GuidedForm start={guided.current} onFilled={(filled) => (guided.current = filled)} onBack={() => setOpened(null)} />;
  if (opened === PAPERS) return <LazyPapers onBack={() => setOpened(null)} />;
  const task = tasks.find(({ spec }) => spec.id === opened);
  if (task)
    return (
      <FunctionForm
        key={task.spec.id}
        task={task}
        words={words.value.get(task.spec.id) ?? null}
        start={carriedTo(carried.current, task.spec)}
        onEntries={(entries) => (carried.current = carriedFrom(carried.current, task.spec, entries))}
        onBack={() => setOpened(null)}
      />
    );
  const open = (id: string): void => {
    setRecent((before) => [id, ...before.filter((one) => one !== id)].slice(0, MOST_RECENT));
    setOpened(id);
  };
  const star = (id: string): void =>
    setFavourites((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const listed = (ids: readonly string[]): readonly Task[] => ids.flatMap((id) => tasks.find(({ spec }) => spec.id === id) ?? []);
  const group = (heading: string, own: readonly Task[]): ReactElement | null =>
    own.length === 0 ? null : <TaskGroup key={heading} heading={heading} tasks={own} favourites={favourites} onOpen={open} onStar={star} />;
  return (
    <div ref={list} className={styles.root}>
      <Finder label={t("pane.calculate.search")} value={wanted} onChange={setWanted} />
      {found.length === 0 && <Empty title={t("pane.lookup.none", { wanted })}>{t("pane.calculate.noneHint")}</Empty>}
      {wanted.trim() === "" && group(t("paneCalculate.suggested"), fitting)}
      {wanted.trim() === "" && (
        <>
          <Door title={t("paneCalculate.guided.title")} note={t("paneCalculate.guided.note")} onOpen={() => setOpened(GUIDED)} />
          <Door title={t("paneCalculate.papers.title")} note={t("paneCalculate.papers.note")} onOpen={() => setOpened(PAPERS)} />
        </>
      )}
      {wanted.trim() === "" && group(t("paneCalculate.favourites"), listed(favourites))}
      {wanted.trim() === "" && group(t("paneCalculate.recent"), listed(recent.filter((id) => !favourites.includes(id))))}
      {[...new Set(found.map(prefixOf))].map((prefix) =>
        group(
          groupName(prefix),
          found.filter((one) => prefixOf(one) === prefix),
        ),
      )}
    </div>
  );
}
