/** The precursors of a good, a group of fields each; at 320 px what is short stands in pairs. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../../i18n/t";
import { DismissIcon } from "../../../icons";
import { GoodsField } from "../GoodsField";
import { RouteField } from "../RouteField";
import { NO_PRECURSOR, type PrecursorField, type PrecursorRow } from "./actualValues";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    alignItems: "end",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: {
    gridColumn: "1 / -1",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
  },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  add: { alignSelf: "flex-start" },
});

const word = (key: string): string => t(`paneCalculate.guided.${key}`);

type Props = { readonly rows: readonly PrecursorRow[]; readonly onChange: (rows: readonly PrecursorRow[]) => void };

export function PrecursorFields({ rows, onChange }: Props): ReactElement {
  const styles = useStyles();
  const set = (at: number, field: PrecursorField, text: string): void =>
    onChange(rows.map((row, i) => (i === at ? { ...row, [field]: text } : row)));
  const typed = (row: PrecursorRow, at: number, field: PrecursorField): ReactElement => (
    <Field label={word(`precursor.${field}`)} size="small">
      <Input
        className={styles.control}
        value={row[field]}
        inputMode={field === "name" ? "text" : "decimal"}
        onChange={(_, data) => set(at, field, data.value)}
      />
    </Field>
  );
  return (
    <div className={styles.list}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and are only added at the end or taken out
        <fieldset key={at} className={styles.row} aria-label={t("paneCalculate.guided.precursorNo", { number: at + 1 })}>
          <div className={styles.head}>
            {typed(row, at, "name")}
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissIcon />}
              aria-label={t("paneCalculate.guided.remove", { number: at + 1 })}
              onClick={() => onChange(rows.filter((_, i) => i !== at))}
            />
          </div>
          {typed(row, at, "tonnes")}
          {typed(row, at, "intensity")}
          <div className={styles.wide}>
            <GoodsField label={word("precursor.cn")} value={row.cn} onChange={(text) => set(at, "cn", text)} />
          </div>
          <div className={styles.wide}>
            <RouteField
              label={word("precursor.route")}
              given={(name) => (name === "cn" ? row.cn : "")}
              value={row.route}
              onChange={(text) => set(at, "route", text)}
            />
          </div>
        </fieldset>
      ))}
      <Button className={styles.add} size="small" onClick={() => onChange([...rows, NO_PRECURSOR])}>
        {word("add")}
      </Button>
    </div>
  );
}
