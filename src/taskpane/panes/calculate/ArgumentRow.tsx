/** An argument with its explanation, and the ways to fill it: by typing, from the selection, from a column of the table. */
import { Link, makeStyles, Select, Tag, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Reader } from "../../../calls/readers/reader";
import type { FunctionSpec } from "../../../calls/spec";
import type { NamedCell } from "../../../host/port";
import { t } from "../../../i18n/t";
import { ArgumentControl } from "./ArgumentField";
import type { Given } from "./choices";
import type { BoundTable, Entry } from "./entries";
import { argumentName, type ArgumentWords } from "./functionWords";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  source: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  column: { minWidth: 0, width: "100%", maxWidth: "none" },
});

type Props = {
  readonly spec: FunctionSpec;
  readonly name: string;
  readonly reader: Reader<unknown>;
  readonly words: ArgumentWords | null;
  readonly entry: Entry | undefined;
  /** present: the whole table is calculated, so an argument may be one of its columns */
  readonly table: BoundTable | null;
  readonly given: Given;
  /** cell of the workbook that holds what this argument usually takes */
  readonly named: NamedCell | null;
  readonly onChange: (entry: Entry) => void;
  readonly onPick: () => void;
};

export function ArgumentRow({ spec, name, reader, words, entry, table, given, named, onChange, onPick }: Props): ReactElement {
  const styles = useStyles();
  const shown = argumentName(name, words);
  const label = reader.optional ? t("pane.calculate.optional", { name: shown }) : shown;
  const typed = entry?.kind === "typed" ? entry.text : "";
  return (
    <div className={styles.root}>
      {table && <ColumnChoice table={table} label={label} entry={entry} onChange={onChange} />}
      {entry?.kind === "range" && (
        <>
          <Text size={200}>{label}</Text>
          <div className={styles.source}>
            <Tag
              dismissible
              dismissIcon={{ "aria-label": t("pane.calculate.unpick", { name: shown }) }}
              onClick={() => onChange({ kind: "typed", text: "" })}
            >
              {entry.address}
            </Tag>
          </div>
        </>
      )}
      {(entry === undefined || entry.kind === "typed") && (
        <ArgumentControl
          spec={spec}
          name={name}
          reader={reader}
          label={table ? t("pane.calculate.fixed", { name: shown }) : label}
          value={typed}
          given={given}
          onChange={(text) => onChange({ kind: "typed", text })}
        />
      )}
      {words && words.description !== "" && (
        <Text size={200} className={styles.hint}>
          {words.description}
        </Text>
      )}
      {named && entry?.kind !== "range" && (
        <div>
          <Link as="button" onClick={() => onChange({ kind: "range", address: named.name, values: [[named.value]] })}>
            {t("paneCalculate.useNamed", { name: named.name, value: String(named.value) })}
          </Link>
        </div>
      )}
      {!table && reader.readBlock && entry?.kind !== "range" && (
        <div>
          <Link as="button" onClick={onPick}>
            {t("pane.calculate.pick")}
          </Link>
        </div>
      )}
    </div>
  );
}

function ColumnChoice({
  table,
  label,
  entry,
  onChange,
}: {
  readonly table: BoundTable;
  readonly label: string;
  readonly entry: Entry | undefined;
  readonly onChange: (entry: Entry) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.column}
      aria-label={t("pane.calculate.columnFor", { name: label })}
      value={entry?.kind === "column" ? entry.header : ""}
      onChange={(_, data) => onChange(data.value === "" ? { kind: "typed", text: "" } : { kind: "column", header: data.value })}
    >
      <option value="">{t("pane.calculate.noColumn", { name: label })}</option>
      {table.info.headers.map((header) => (
        <option key={header} value={header}>
          {t("pane.calculate.column", { name: label, header })}
        </option>
      ))}
    </Select>
  );
}
