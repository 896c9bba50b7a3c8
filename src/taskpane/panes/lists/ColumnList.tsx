/** Every column of the list with what it is read as, to be confirmed or changed. */
import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import type { Column } from "../../../lists/read/column";
import type { Mapping } from "../../../lists/read/mapping";
import type { ListPlan } from "../../../lists/read/plan";
import { usable } from "../../../lists/read/target";
import { fieldName, howRead } from "../../../lists/sheets/listSheets";
import { columnName } from "../../../sheet/address";
import { withColumn, type ColumnChoice } from "./answers";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexDirection: "column", gap: "2px" },
  controls: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    "& > *": { flex: "1 1 0", minWidth: 0, width: 0 },
    "& select": { minWidth: 0 },
  },
  control: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

type Props = { readonly plan: ListPlan; readonly mapping: Mapping; readonly onChange: (mapping: Mapping) => void };

const UNITS = ["kg", "t", "g", "lb", "short ton", "long ton"];

export function ColumnList({ plan, mapping, onChange }: Props): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={t("paneLists.columns")}>
      <Text weight="semibold">{t("paneLists.columns")}</Text>
      {plan.columns.map((column) => (
        <ColumnRow
          key={column.index}
          column={column}
          plan={plan}
          onChange={(choice) => onChange(withColumn(mapping, column.index, column.heading, choice))}
        />
      ))}
    </section>
  );
}

type RowProps = { readonly column: Column; readonly plan: ListPlan; readonly onChange: (choice: ColumnChoice) => void };

function ColumnRow({ column, plan, onChange }: RowProps): ReactElement {
  const styles = useStyles();
  const { heading, field, unit, decimals, order } = column;
  const letter = columnName(column.index);
  const how = howRead(column);
  const select = (label: string, value: string, choices: readonly (readonly [string, string])[], key: keyof ColumnChoice): ReactElement => (
    <Select
      size="small"
      className={styles.control}
      aria-label={label}
      value={value}
      onChange={(_, data) => onChange({ [key]: data.value === "" ? null : data.value })}
    >
      {choices.map(([choice, shown]) => (
        <option key={choice} value={choice}>
          {shown}
        </option>
      ))}
    </Select>
  );
  return (
    <div className={styles.row}>
      <Field label={t("paneLists.column", { letter, heading: heading === "" ? "-" : heading })} size="small">
        <div className={styles.controls}>
          {select(
            t("paneLists.readAs", { heading }),
            field ?? "",
            [["", fieldName(null)], ...usable(plan.target).map((one) => [one, fieldName(one)] as const)],
            "is",
          )}
          {field === "tonnes" &&
            unit !== undefined &&
            unit.name !== "" &&
            select(
              t("paneLists.unit"),
              unit.name,
              UNITS.map((one) => [one, one]),
              "unit",
            )}
          {decimals !== undefined &&
            select(
              t("paneLists.decimals"),
              decimals.mark,
              [
                [".", "1,234.5"],
                [",", "1.234,5"],
              ],
              "decimals",
            )}
          {order !== undefined &&
            select(
              t("paneLists.order"),
              order.order,
              (["day-month", "month-day"] as const).map((one) => [one, t(`list.choice.${one}`)]),
              "order",
            )}
        </div>
      </Field>
      {how !== "" && (
        <Text size={200} className={styles.quiet}>
          {how}
        </Text>
      )}
    </div>
  );
}
