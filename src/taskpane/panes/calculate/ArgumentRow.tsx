/** An argument with its explanation, and the ways to fill it: by typing, from the selection, from a column of the table. */
import { Button, Link, makeStyles, Select, Tag, Text, tokens, Tooltip } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Reader } from "../../../calls/readers/reader";
import type { FunctionSpec } from "../../../calls/spec";
import type { Address, Matrix, NamedCell } from "../../../host/port";
import { t } from "../../../i18n/t";
import { PickIcon } from "../../icons";
import { valueText } from "../workbook/formulas/valueText";
import { ArgumentControl } from "./ArgumentField";
import type { Given } from "./choices";
import type { BoundTable, Entry } from "./entries";
import { argumentName, type ArgumentWords } from "./functionWords";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  source: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  field: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "start", columnGap: "2px" },
  // In line with the control, below its label.
  pick: { marginTop: "22px" },
  fault: { color: tokens.colorStatusDangerForeground1 },
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
  /** why the cells that are meant cannot be read */
  readonly fault: string | null;
  /** what is selected in the sheet */
  readonly picked: Address | null;
  readonly onChange: (entry: Entry) => void;
  readonly onPick: () => void;
};

export function ArgumentRow({
  spec,
  name,
  reader,
  words,
  entry,
  table,
  given,
  named,
  fault,
  picked,
  onChange,
  onPick,
}: Props): ReactElement {
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
            <Text size={200} className={styles.hint}>
              {held(entry.values)}
            </Text>
          </div>
        </>
      )}
      {(entry === undefined || entry.kind === "typed") && (
        <div className={styles.field}>
          <ArgumentControl
            spec={spec}
            name={name}
            reader={reader}
            label={table ? t("pane.calculate.fixed", { name: shown }) : label}
            value={typed}
            given={given}
            onChange={(text) => onChange({ kind: "typed", text })}
          />
          {!table && picked !== null && (
            <Tooltip content={t("paneCalculate.pickFor", { name: shown, cells: cellsShown(picked) })} relationship="label">
              <Button className={styles.pick} size="small" appearance="subtle" icon={<PickIcon />} onClick={onPick} />
            </Tooltip>
          )}
        </div>
      )}
      {fault !== null && (
        <Text size={200} role="alert" className={styles.fault}>
          {fault}
        </Text>
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

const cellsShown = (address: Address): string => address.slice(address.lastIndexOf("!") + 1);

/** What a single picked cell holds. */
function held(values: Matrix): string {
  return values.length === 1 && values[0]?.length === 1 ? valueText(values[0][0] ?? null) : "";
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
