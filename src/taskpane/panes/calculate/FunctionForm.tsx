/** The form of one function: arguments, result while typing, steps, and putting it into the sheet. */
import { Field, Input, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import type { Reader } from "../../../calls/readers/reader";
import { t } from "../../../i18n/t";
import { assumptionFor } from "../../assumptions";
import { MoreButton } from "../../components/MoreButton";
import { ViewHead } from "../../components/ViewHead";
import { useHost } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { useFocusInside } from "../../hooks/useFocusInside";
import { useSelection } from "../../hooks/useHostState";
import { Actions } from "./Actions";
import { isRepeated } from "./ArgumentField";
import { ArgumentRow } from "./ArgumentRow";
import { type Entries, type Entry, prepare, withHeaders } from "./entries";
import { listEntries, placeOf, tableEntries } from "./byHeading";
import { FromSheet } from "./FromSheet";
import { argumentName, type FunctionWords } from "./functionWords";
import { HelpLink } from "./HelpLink";
import { Steps } from "./Steps";
import type { Task } from "./tasks";
import { useBoundTable } from "./useBoundTable";
import { parseAddress } from "../../../sheet/address";
import { useCells } from "./useCells";
import { useCalculation } from "./useCalculation";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    minHeight: "100%",
    boxSizing: "border-box",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  // Names of tables have no blanks to break at.
  whole: { minWidth: 0, maxWidth: "100%", "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  push: { flexGrow: 1 },
});

type Props = {
  readonly task: Task;
  readonly words: FunctionWords | null;
  /** what was entered in forms before and means the same here */
  readonly start: Entries;
  readonly onEntries: (entries: Entries) => void;
  readonly onBack: () => void;
};

export function FunctionForm({ task, words, start, onEntries, onBack }: Props): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const card = useFocusInside<HTMLElement>();
  const { spec } = task;
  const [entries, setEntries] = useState<Entries>(start);
  const [takenOver, setTakenOver] = useState(Object.keys(start));
  useEffect(() => {
    onEntries(entries);
  }, [entries]);
  const [more, setMore] = useState(false);
  const [whole, setWhole] = useState(false);
  const [header, setHeader] = useState(task.title.slice(0, 60));
  const selection = useSelection(host);
  const bound = useBoundTable(selection);
  const table = whole ? bound : null;
  const cells = useAsync(() => host.names(), [selection?.address]);
  const named = (name: string) => (cells.kind === "ready" ? assumptionFor(spec, name, cells.value) : null);
  const cellsOf = useCells(spec, entries, selection);
  const calculation = useCalculation(spec, cellsOf, table);
  const names = useMemo(() => Object.keys(spec.args), [spec]);
  const argumentWords = (name: string) => words?.parameters[names.indexOf(name)] ?? null;
  const home = selection === null ? null : parseAddress(selection.address).sheet;
  const change = (name: string, entry: Entry): void =>
    setEntries((before) => ({ ...before, [name]: entry.kind === "typed" && home !== null ? { ...entry, sheet: home } : entry }));
  const given = (name: string): string => {
    const entry = cellsOf.here[name];
    return entry?.kind === "typed" ? entry.text : entry?.kind === "range" ? String(entry.values[0]?.[0] ?? "") : "";
  };
  const wholeTable = (on: boolean): void => {
    setWhole(on);
    if (on && bound) setEntries((before) => ({ ...before, ...tableEntries(spec, bound.info.headers) }));
  };
  const list = spec.form === "rows" && bound === null && selection !== null ? listEntries(spec, selection.address, selection.values) : null;
  /** A result of several cells stands under its column names. */
  const describe = () => ({
    title: task.title,
    id: spec.id,
    unit: unitOf(answer?.steps),
    given: names.map((name) => ({
      label: argumentName(name, argumentWords(name)),
      prepared: prepare(withHeaders(name, cellsOf.anywhere[name]), spec.args[name] as Reader<unknown>, table, isRepeated(spec, name)),
    })),
  });
  const answer = calculation.kind === "answer" ? calculation.answer : null;

  const required = names.filter((name) => spec.args[name]?.optional === false);
  const extra = names.filter((name) => !required.includes(name));
  const row = (name: string): ReactElement | null => {
    const reader = spec.args[name];
    return reader === undefined ? null : (
      <ArgumentRow
        key={name}
        spec={spec}
        name={name}
        reader={reader}
        words={argumentWords(name)}
        entry={entries[name]}
        table={table}
        given={given}
        named={named(name)}
        fault={cellsOf.faults.get(name) ?? null}
        picked={selection?.address ?? null}
        onChange={(entry) => change(name, entry)}
        onPick={() => selection && change(name, { kind: "range", address: selection.address, values: selection.values })}
      />
    );
  };

  return (
    <article ref={card} className={styles.root} aria-label={task.title}>
      <ViewHead title={task.title} back={t("pane.calculate.back")} onBack={onBack}>
        <Text size={200} className={styles.quiet}>
          {[spec.id, task.description].filter((part) => part !== "" && part !== task.title).join(" · ")}
        </Text>
        <Text size={200}>
          <HelpLink id={spec.id} />
        </Text>
      </ViewHead>
      {bound && spec.form === "rows" && (
        <Switch
          className={styles.whole}
          checked={whole}
          onChange={(_, data) => wholeTable(data.checked)}
          label={t("pane.calculate.whole", { table: bound.info.name })}
        />
      )}
      <FromSheet
        list={list === null || selection === null ? null : { place: placeOf(selection.address), columns: Object.keys(list).length }}
        takenOver={takenOver.map((name) => argumentName(name, argumentWords(name)))}
        onList={() => list && setEntries((before) => ({ ...before, ...list }))}
        onEmpty={() => {
          setTakenOver([]);
          setEntries({});
        }}
      />
      <div className={styles.fields}>
        {required.map(row)}
        {extra.length > 0 && required.length > 0 && (
          <MoreButton text={t("pane.calculate.moreFields", { count: extra.length })} open={more} onOpen={setMore} />
        )}
        {(more || required.length === 0) && extra.map(row)}
      </div>
      {table && (
        <Field label={t("pane.calculate.newColumn")} size="small">
          <Input value={header} onChange={(_, data) => setHeader(data.value)} />
        </Field>
      )}
      {/* Drawn at the foot, reached right after the fields: the keyboard need not pass every provision of the steps. */}
      <Actions
        calculation={calculation}
        unit={unitOf(answer?.steps)}
        table={table}
        header={header}
        describe={describe}
        nameOf={(name) => argumentName(name, argumentWords(name))}
      />
      {answer && <Steps steps={answer.steps} />}
      <div className={styles.push} />
    </article>
  );
}

/** The unit of the last step is the unit of the result. */
function unitOf(steps: readonly { readonly unit: string; readonly kind: string }[] | undefined): string {
  const last = steps?.filter(({ kind }) => kind !== "note").at(-1)?.unit ?? "";
  return ["1", "text", "TRUE/FALSE", "date", "year"].includes(last) ? "" : last;
}
