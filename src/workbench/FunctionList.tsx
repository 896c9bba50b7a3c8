/** Our functions by law, each with what it does and a real example, for whoever presses fx. May not write a cell itself. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  SearchBox,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { examplesOf } from "../help/examples";
import { currentLocale } from "../i18n/t";
import { loadFunctionWords } from "../taskpane/panes/calculate/functionWords";
// What people call the functions who do not know the law's words.
import "../taskpane/panes/lookup/laws";
import { findTasks, groupName, prefixOf, type Task, tasksOf } from "../taskpane/panes/calculate/tasks";
import { gridText } from "./gridText";

const useStyles = makeStyles({
  content: { display: "grid", gap: tokens.spacingVerticalM, alignContent: "start", height: "60vh" },
  list: { overflowY: "auto", minHeight: 0 },
  one: { display: "grid", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} 0` },
  example: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", color: tokens.colorBrandForeground1 },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

type Props = { readonly onChoose: (formula: string, isWhole: boolean) => void; readonly onClose: () => void };

/** An example that stands by itself: one that reads cells would read whatever stands in this sheet. */
const exampleOf = (id: string): string | null =>
  examplesOf(id).examples.find(({ cells, refuses }) => cells === undefined && refuses === undefined)?.formula ?? null;

export function FunctionList({ onChoose, onClose }: Props): ReactElement {
  const styles = useStyles();
  const [tasks, setTasks] = useState<readonly Task[]>([]);
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    void loadFunctionWords(currentLocale()).then((words) => setTasks(tasksOf(words)));
  }, []);
  const found = useMemo(() => findTasks(tasks, wanted), [tasks, wanted]);
  const laws = useMemo(() => [...new Set(found.map(prefixOf))], [found]);

  const entry = (task: Task): ReactElement => {
    const { id } = task.spec;
    const example = exampleOf(id);
    return (
      <div key={id} className={styles.one}>
        <Text weight="semibold">{id}</Text>
        <Text size={200}>{task.description}</Text>
        {example !== null && (
          <Text size={200}>
            {gridText("example")} <span className={styles.example}>{example}</span>
          </Text>
        )}
        <div className={styles.actions}>
          {example !== null && (
            <Button size="small" onClick={() => onChoose(example, true)} aria-label={`${gridText("insertExample")}: ${id}`}>
              {gridText("insertExample")}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            onClick={() => onChoose(`=${id}(`, false)}
            aria-label={`${gridText("insertName")}: ${id}`}
          >
            {gridText("insertName")}
          </Button>
        </div>
      </div>
    );
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{gridText("functions")}</DialogTitle>
          <DialogContent className={styles.content}>
            <SearchBox
              autoFocus
              value={wanted}
              placeholder={gridText("findFunction")}
              aria-label={gridText("findFunction")}
              onChange={(_, { value }) => setWanted(value)}
            />
            <div className={styles.list}>
              {tasks.length > 0 && found.length === 0 && <Text>{gridText("noFunction")}</Text>}
              {wanted.trim() !== "" ? (
                found.slice(0, MOST).map(entry)
              ) : (
                <Accordion collapsible multiple key={laws[0] ?? ""} defaultOpenItems={laws[0]}>
                  {laws.map((law) => (
                    <AccordionItem key={law} value={law}>
                      <AccordionHeader>{groupName(law)}</AccordionHeader>
                      <AccordionPanel>{found.filter((task) => prefixOf(task) === law).map(entry)}</AccordionPanel>
                    </AccordionItem>
                  ))}
                </Accordion>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{gridText("close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const MOST = 30;
