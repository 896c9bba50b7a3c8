/** Over several years: which, and what is expected of prices and of the own intensity in each of them. */
import { Field, Input, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { fieldName, PATHS } from "./fields";
import { pathValues, type Setup } from "./request";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  wide: { gridColumn: "1 / -1" },
  control: { minWidth: 0, width: "100%", maxWidth: "none" },
  // A switch keeps its label on one line otherwise.
  label: { "& label": { overflowWrap: "anywhere" } },
});

type Props = { readonly setup: Setup; readonly onChange: (change: Partial<Setup>) => void };

export function YearFields({ setup, onChange }: Props): ReactElement {
  const styles = useStyles();
  const count = Number(setup.to) - Number(setup.from) + 1;
  const fits = (text: string): boolean => [0, 1, count].includes(pathValues(text).length);
  return (
    <section className={styles.root} aria-label={t("paneCompare.overYears")}>
      <Switch
        className={styles.label}
        checked={setup.overYears}
        onChange={(_, { checked }) => onChange({ overYears: checked })}
        label={t("paneCompare.overYears")}
      />
      {setup.overYears && (
        <div className={styles.grid}>
          <Field label={t("paneCompare.from")} size="small">
            <Input
              className={styles.control}
              size="small"
              inputMode="numeric"
              value={setup.from}
              onChange={(_, { value }) => onChange({ from: value })}
            />
          </Field>
          <Field label={t("paneCompare.to")} size="small">
            <Input
              className={styles.control}
              size="small"
              inputMode="numeric"
              value={setup.to}
              onChange={(_, { value }) => onChange({ to: value })}
            />
          </Field>
          {PATHS.map((header) => {
            const text = setup.paths[header] ?? "";
            return (
              <Field
                key={header}
                className={styles.wide}
                label={t("paneCompare.path", { field: fieldName(header) })}
                size="small"
                {...(fits(text)
                  ? {
                      hint:
                        header === PATHS[0] ? t("paneCompare.pathHint", { count: Number.isInteger(count) && count > 0 ? count : "–" }) : "",
                    }
                  : {
                      validationState: "warning" as const,
                      validationMessage: t("paneCompare.pathCount", { found: pathValues(text).length, count }),
                    })}
              >
                <Input
                  className={styles.control}
                  size="small"
                  value={text}
                  autoComplete="off"
                  onChange={(_, { value }) => onChange({ paths: { ...setup.paths, [header]: value } })}
                />
              </Field>
            );
          })}
        </div>
      )}
    </section>
  );
}
