/** The filters a table offers, each with the control that suits it. */
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { t } from "../../../i18n/t";
import type { Choices } from "../../../tables/filter";
import { optionsOf } from "../../../tables/filter";
import type { Filter, FilterKind, Row, TableSpec } from "../../../tables/table";
import { CountryField } from "../../components/CountryField";
import { Finder } from "../../components/Finder";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  wide: { gridColumn: "1 / -1" },
  // Otherwise the field asks for more than half a narrow pane.
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
});

const WIDE: ReadonlySet<FilterKind> = new Set(["text", "version"]);

type Props = {
  readonly spec: TableSpec;
  readonly rows: readonly Row[];
  readonly choices: Choices;
  readonly onChoose: (kind: FilterKind, value: string) => void;
};

export function FilterBar({ spec, rows, choices, onChoose }: Props): ReactElement | null {
  const styles = useStyles();
  if (spec.filters.length === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={t("pane.filters")}>
      {spec.filters.map((filter) => (
        <div key={filter.kind} className={WIDE.has(filter.kind) ? styles.wide : undefined}>
          <FilterControl
            filter={filter}
            spec={spec}
            rows={rows}
            value={choices[filter.kind] ?? ""}
            onChange={(value) => onChoose(filter.kind, value)}
          />
        </div>
      ))}
    </div>
  );
}

type ControlProps = {
  readonly filter: Filter;
  readonly spec: TableSpec;
  readonly rows: readonly Row[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function FilterControl({ filter, spec, rows, value, onChange }: ControlProps): ReactElement {
  const styles = useStyles();
  const options = useMemo(() => optionsOf(spec, filter, rows), [spec, filter, rows]);
  const label = t(`pane.filter.${filter.kind}`);
  if (filter.kind === "country")
    return (
      <CountryField
        label={label}
        value={value}
        only={filter.fallback === undefined ? options : null}
        other={filter.fallback ?? null}
        onChange={onChange}
      />
    );
  if (filter.kind === "text") {
    return <Finder label={label} value={value} onChange={onChange} />;
  }
  if (filter.kind === "cnPrefix") {
    return (
      <Field label={label} size="small">
        <Input
          className={styles.control}
          inputMode="numeric"
          placeholder="7208"
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
    );
  }
  return (
    <Field label={label} size="small">
      <Select className={styles.control} value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t("pane.filter.all")}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  );
}
