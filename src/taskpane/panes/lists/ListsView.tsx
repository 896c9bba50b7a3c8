/** Import of a list: taken from a file or the sheet, its columns shown and confirmed, then sheets with live formulas. */
import { Button, makeStyles, MessageBar, MessageBarBody, Select, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { preloadAll } from "../../../functions/catalogue";
import { t } from "../../../i18n/t";
import { calendarText, stampOf } from "../../../lists/calendar";
import { NO_MAPPING, type Mapping } from "../../../lists/read/mapping";
import { TARGETS, USUAL_TARGET, type Target } from "../../../lists/read/target";
import type { ListResult } from "../../../lists/run";
import { namesFor } from "../../../lists/sheets/names";
import { Download, type MadeFile } from "../../components/Download";
import { Failed, Loading } from "../../components/States";
import { ViewHead } from "../../components/ViewHead";
import { useHost } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { useTask } from "../../hooks/useTask";
import { ColumnList } from "./ColumnList";
import { freeNames, insertList } from "./insertList";
import { ListFindings } from "./ListFindings";
import { ListSource } from "./ListSource";
import { Questions } from "./Questions";
import { readSource, type Source } from "./readSource";
import { rememberedMapping, rememberMapping } from "./remembered";
import "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  select: { minWidth: 0, width: "100%" },
});

export function ListsView({ onBack }: { readonly onBack: () => void }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const loaded = useAsync(preloadAll, []);
  const [source, setSource] = useState<Source | null>(null);
  const [target, setTarget] = useState<Target>(USUAL_TARGET);
  const [mapping, setMapping] = useState<Mapping>(NO_MAPPING);
  const task = useTask<Inserted>();
  useEffect(() => {
    rememberedMapping(host).then(setMapping, () => setMapping(NO_MAPPING));
  }, [host]);
  const change = (next: Mapping): void => {
    task.clear();
    setMapping(next);
  };
  const take = (next: Source): void => {
    task.clear();
    setSource(next);
    // Where the headings stand and how a file is opened is found anew for every list.
    setMapping(({ columns, fixed }) => ({ columns, ...(fixed === undefined ? {} : { fixed }) }));
  };
  const insert = (): void =>
    void task.start(async () => {
      if (source === null) throw new TypeError("no list to insert");
      const result = readSource(source, mapping, target, await freeNames(host));
      if (result.kind !== "read") throw new TypeError("a list with open questions");
      const sheets = await insertList(host, result.book.sheets);
      await rememberMapping(host, result.mapping);
      const { declaration } = result.book;
      return { sheets, calendar: declaration === null ? null : { name: CALENDAR, bytes: calendarBytes(declaration) } };
    });
  return (
    <div className={styles.root}>
      <ViewHead title={t("paneLists.title")} back={t("paneLists.back")} onBack={onBack} />
      <Text size={200}>{t("paneLists.hint")}</Text>
      <Select
        size="small"
        className={styles.select}
        value={target}
        aria-label={t("paneLists.law")}
        onChange={(_, data) => setTarget(targetOf(data.value))}
      >
        {TARGETS.map((one) => (
          <option key={one} value={one}>
            {t(`list.title.${one}`)}
          </option>
        ))}
      </Select>
      <ListSource onTake={take} />
      {source && loaded.kind === "loading" && <Loading lines={6} />}
      {source && loaded.kind === "failed" && <Failed reason={loaded.reason} retry={loaded.retry} />}
      {source && loaded.kind === "ready" && (
        <ListBody
          source={source}
          mapping={mapping}
          target={target}
          running={task.state.kind === "running"}
          onChange={change}
          onInsert={insert}
        />
      )}
      {task.state.kind === "failed" && <Failed reason={task.state.reason} />}
      {task.state.kind === "done" && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{t("paneLists.inserted", { sheets: task.state.value.sheets.join(t("paneLists.and")) })}</MessageBarBody>
          </MessageBar>
          {task.state.value.calendar !== null && <Download file={task.state.value.calendar} />}
        </>
      )}
    </div>
  );
}

/** `calendar`: the days of the declaration, where the list leads to one. */
type Inserted = { readonly sheets: readonly string[]; readonly calendar: MadeFile | null };

const CALENDAR = "declaration-days.ics";

function calendarBytes(declaration: Parameters<typeof calendarText>[0]): Uint8Array {
  return new TextEncoder().encode(calendarText(declaration, stampOf(new Date())));
}

const targetOf = (value: string): Target => TARGETS.find((one) => one === value) ?? USUAL_TARGET;

type BodyProps = {
  readonly source: Source;
  readonly mapping: Mapping;
  readonly target: Target;
  readonly running: boolean;
  readonly onChange: (mapping: Mapping) => void;
  readonly onInsert: () => void;
};

function ListBody({ source, mapping, target, running, onChange, onInsert }: BodyProps): ReactElement {
  const [result, setResult] = useState<ListResult | { readonly kind: "refused"; readonly why: string } | null>(null);
  useEffect(() => {
    setResult(attempt(source, mapping, target));
  }, [source, mapping, target]);
  if (result === null) return <Loading lines={4} />;
  if (result.kind === "refused") return <Failed reason={result.why} />;
  return (
    <>
      <Questions
        questions={result.kind === "asks" ? result.questions : []}
        columns={result.plan?.columns ?? []}
        mapping={mapping}
        onChange={onChange}
      />
      {result.plan && <ColumnList plan={result.plan} mapping={mapping} onChange={onChange} />}
      {result.kind === "read" && <ListFindings result={result} />}
      <Button appearance="primary" disabled={result.kind !== "read" || running} onClick={onInsert}>
        {t(running ? "paneLists.inserting" : "paneLists.insert")}
      </Button>
    </>
  );
}

function attempt(source: Source, mapping: Mapping, target: Target): ListResult | { readonly kind: "refused"; readonly why: string } {
  try {
    return readSource(source, mapping, target, namesFor(null));
  } catch (error) {
    return { kind: "refused", why: error instanceof Error ? error.message : String(error) };
  }
}
