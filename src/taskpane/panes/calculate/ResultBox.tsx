/** The result so far: a figure, a block of cells, what is still missing, or why there is none. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { tNote } from "../../../i18n/notes";
import { t } from "../../../i18n/t";
import { formatOfFormula } from "../../../audit/formatOfFormula";
import { Decimal } from "../../../core/decimal";
import { type Answer, money, resultText } from "../../answers";
import type { Calculation } from "./useCalculation";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    minHeight: "44px",
    justifyContent: "center",
  },
  refused: { borderInlineStartWidth: "3px", borderInlineStartStyle: "solid", borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  figure: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  formula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  scroll: { overflow: "auto", maxHeight: "160px" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { padding: "3px 8px 3px 0", textAlign: "start", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

const MOST_ROWS = 100;

export function ResultBox({
  calculation,
  unit,
  nameOf,
}: {
  readonly calculation: Calculation;
  readonly unit: string;
  readonly nameOf: (name: string) => string;
}): ReactElement {
  const styles = useStyles();
  if (calculation.kind === "missing")
    return (
      <div className={styles.box} role="status">
        <Text size={200} className={styles.quiet}>
          {t("pane.calculate.missing", { names: calculation.names.map(nameOf).join(t("pane.calculate.and")) })}
        </Text>
      </div>
    );
  if (calculation.kind === "running")
    return (
      <div className={styles.box} role="status">
        <Text size={200} className={styles.quiet}>
          {t("pane.calculate.running")}
        </Text>
      </div>
    );
  if (calculation.kind === "failed")
    return (
      <div className={mergeClasses(styles.box, styles.refused)} role="alert">
        <Text>{t("pane.failed", { reason: calculation.reason })}</Text>
      </div>
    );
  const { answer } = calculation;
  if (answer.kind === "refused")
    return (
      <div className={mergeClasses(styles.box, styles.refused)} role="status">
        <Text>
          {answer.argument === null
            ? answer.message
            : t("pane.calculate.argumentSays", { name: nameOf(answer.argument), message: answer.message })}
        </Text>
      </div>
    );
  return (
    <div className={styles.box} role="status">
      {answer.cells.length === 1 && answer.cells[0]?.length === 1 ? (
        <Text size={500} weight="semibold" className={styles.figure}>
          <span title={resultText(answer.first)}>{shownIn(answer)}</span>{" "}
          {unit !== "" && (
            <Text size={300} className={styles.quiet}>
              {tNote(unit)}
            </Text>
          )}
        </Text>
      ) : (
        <Block answer={answer} />
      )}
      <Text size={200} className={styles.formula}>
        {answer.formula}
      </Text>
    </div>
  );
}

/** Money to the cent, as its cell will show it; the cell and the hint at the figure have all digits. */
function shownIn({ first, formula }: Extract<Answer, { readonly kind: "value" }>): string {
  return first instanceof Decimal && isMoney(formatOfFormula(formula)) ? money(first) : resultText(first);
}

const isMoney = (format: string | undefined): boolean => format === "#,##0.00";

function Block({ answer }: { readonly answer: Extract<Answer, { readonly kind: "value" }> }): ReactElement {
  const styles = useStyles();
  const rows = answer.cells.slice(0, MOST_ROWS);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("pane.calculate.block")}>
      <table className={styles.table}>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={c} className={styles.cell}>
                  {resultText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {answer.cells.length > MOST_ROWS && (
        <Text size={200} className={styles.quiet}>
          {t("pane.calculate.more", { rows: answer.cells.length - MOST_ROWS })}
        </Text>
      )}
    </div>
  );
}
