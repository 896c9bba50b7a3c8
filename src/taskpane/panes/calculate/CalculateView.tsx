/** Calculate: a function found by its task, and its form. */
import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { hasWords, t } from "../../../i18n/t";
import { Empty, Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { OpenItemIcon } from "../../icons";
import { FunctionForm } from "./FunctionForm";
import { loadFunctionWords } from "./functionWords";
import { findTasks, prefixOf, type Task, tasksOf } from "./tasks";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  search: { width: "100%", maxWidth: "none" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  heading: { display: "block", margin: 0, padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3 },
  item: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalS, width: "calc(100% + 16px)",
    margin: "0 -8px", padding: "6px 8px", textAlign: "start", fontWeight: tokens.fontWeightRegular, minWidth: 0, maxWidth: "none", whiteSpace: "normal",
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  second: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

export function CalculateView(): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const [wanted, setWanted] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const words = useAsync(() => loadFunctionWords(locale), [locale]);
  const tasks = useMemo(() => (words.kind === "ready" ? tasksOf(words.value) : []), [words]);

  if (words.kind === "loading") return <div className={styles.root}><Loading lines={8} /></div>;
  if (words.kind === "failed") return <div className={styles.root}><Failed reason={words.reason} retry={words.retry} /></div>;
  const task = tasks.find(({ spec }) => spec.id === opened);
  if (task) return <FunctionForm key={task.spec.id} task={task} words={words.value.get(task.spec.id) ?? null} onBack={() => setOpened(null)} />;
  const found = findTasks(tasks, wanted);
  return (
    <div className={styles.root}>
      <SearchBox className={styles.search} placeholder={t("pane.calculate.search")} aria-label={t("pane.calculate.search")} value={wanted} onChange={(_, data) => setWanted(data.value)} />
      {found.length === 0 && <Empty title={t("pane.lookup.none", { wanted })}>{t("pane.calculate.noneHint")}</Empty>}
      {[...new Set(found.map(prefixOf))].map((prefix) => (
        <Group key={prefix} prefix={prefix} tasks={found.filter((one) => prefixOf(one) === prefix)} onOpen={setOpened} />
      ))}
    </div>
  );
}

function Group({ prefix, tasks, onOpen }: { readonly prefix: string; readonly tasks: readonly Task[]; readonly onOpen: (id: string) => void }): ReactElement {
  const styles = useStyles();
  const key = `pane.calculate.group.${prefix}`;
  const heading = hasWords(key) ? t(key) : prefix;
  return (
    <section aria-label={heading}>
      <Text as="h2" size={200} weight="semibold" className={styles.heading}>{heading}</Text>
      <ul className={styles.list}>
        {tasks.map(({ spec, title }) => (
          <li key={spec.id}>
            <Button appearance="subtle" className={styles.item} onClick={() => onOpen(spec.id)}>
              <span className={styles.words}><Text size={300}>{title}</Text><Text size={200} className={styles.second}>{spec.id}</Text></span>
              <OpenItemIcon />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
