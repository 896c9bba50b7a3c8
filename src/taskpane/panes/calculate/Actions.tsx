/** Puts a result into the sheet: as formula, as values, on a new sheet, or as a column of the table. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { FOOT_BAR } from "../../components/footBar";
import { counted } from "../../numbers";
import type { BoundTable } from "./entries";
import { ResultBox } from "./ResultBox";
import type { Calculation } from "./useCalculation";
import { type Described, useInsertion } from "./useInsertion";

const useStyles = makeStyles({
  bar: { ...FOOT_BAR, order: 1 },
  // The label stands above: beside three buttons it would squeeze their words at 320 px.
  buttons: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  main: { flex: "1 1 auto", minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, flexBasis: "100%" },
});

type Props = {
  readonly calculation: Calculation;
  readonly unit: string;
  readonly table: BoundTable | null;
  readonly header: string;
  /** what the form holds, for a sheet of its own */
  readonly describe: () => Described;
  readonly nameOf: (name: string) => string;
};

/** The result stays in sight while the form is filled in. */
export function Actions({ calculation, unit, table, header, describe, nameOf }: Props): ReactElement {
  const styles = useStyles();
  const insert = useInsertion();
  const answer = calculation.kind === "answer" ? calculation.answer : null;
  return (
    <div className={styles.bar}>
      <ResultBox calculation={calculation} unit={unit} nameOf={nameOf} />
      {table ? (
        <Button
          appearance="primary"
          disabled={!answer || header.trim() === ""}
          onClick={() => answer && void insert.column(answer, table, header.trim())}
        >
          {t("pane.calculate.addColumn", { rows: counted(table.info.rowCount) })}
        </Button>
      ) : (
        <div className={styles.buttons} role="group" aria-label={t("paneCalculate.insertAs")}>
          <Text size={200} className={styles.quiet} aria-hidden>
            {t("paneCalculate.insertAs")}
          </Text>
          <Button
            className={styles.main}
            appearance="primary"
            disabled={!answer}
            aria-label={t("pane.calculate.formula")}
            onClick={() => answer && void insert.formula(answer)}
          >
            {t("paneCalculate.short.formula")}
          </Button>
          <Button
            className={styles.main}
            disabled={answer?.kind !== "value"}
            aria-label={t("pane.calculate.value")}
            onClick={() => answer && void insert.values(answer, describe().title)}
          >
            {t("paneCalculate.short.value")}
          </Button>
          <Button
            className={styles.main}
            disabled={answer?.kind !== "value"}
            aria-label={t("paneCalculate.sheet")}
            onClick={() => answer && void insert.sheet(answer, describe())}
          >
            {t("paneCalculate.short.sheet")}
          </Button>
        </div>
      )}
    </div>
  );
}
