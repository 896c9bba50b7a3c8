/** How the result came about: every value read and every rule run, with its provision. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { textOfLaw } from "../../../calls/countryWords";
import type { Step } from "../../../core/trace";
import { quantityName } from "../../../i18n/quantity";
import { tNote } from "../../../i18n/notes";
import { hasWords, t } from "../../../i18n/t";
import { linksOf, resultText, unitOfStep } from "../../answers";
import { Citations } from "../../components/Citations";
import { Heading } from "../../components/Heading";
import { OpenMark } from "../../components/OpenMark";
import { tableTitle } from "../../tableTitle";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: "none", counterReset: "step" },
  step: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  first: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  name: { overflowWrap: "anywhere" },
  value: {
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "end",
    overflowWrap: "anywhere",
    maxWidth: "170px",
  },
  long: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  unit: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    marginInlineStart: "4px",
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

export function Steps({ steps }: { readonly steps: readonly Step[] }): ReactElement | null {
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <section className={styles.root} aria-label={t("pane.steps")}>
      <Heading level={3}>{t("pane.steps")}</Heading>
      <ol className={styles.list}>
        {steps.map((step, i) => (
          <Line key={`${i} ${step.quantity}`} step={step} />
        ))}
      </ol>
    </section>
  );
}

/** Letters of a text that is read from the left, below what it is called, not beside it. */
const LONG = 60;

/** Answers out of a fixed list have words of their own; other texts come from the data. */
function wordsOf(value: string): string {
  const key = `choiceWord.${value}`;
  return hasWords(key) ? t(key) : textOfLaw(value);
}

function Line({ step }: { readonly step: Step }): ReactElement {
  const styles = useStyles();
  if (step.kind === "note")
    return (
      <li className={styles.step}>
        <Text size={200} italic>
          {quantityName(step.quantity)}
        </Text>
        <Citations links={linksOf([{ ...step, kind: "rule" }])} />
      </li>
    );
  const open = step.status !== "verified" && step.status !== "userInput";
  const value = typeof step.value === "string" ? wordsOf(step.value) : resultText(step.value);
  const isLong = value.length > LONG;
  return (
    <li className={styles.step}>
      <div className={styles.first}>
        <Text className={styles.name}>{quantityName(step.quantity)}</Text>
        {!isLong && (
          <span className={styles.value}>
            {value}
            {unitOfStep(step) !== "" && <span className={styles.unit}>{unitOfStep(step)}</span>}
          </span>
        )}
      </div>
      {isLong && <span className={styles.long}>{value}</span>}
      {open && (
        <div>
          <OpenMark>{t(`status.${step.status}`)}</OpenMark>
        </div>
      )}
      {step.note !== undefined && (
        <Text size={200} className={styles.quiet}>
          {tNote(step.note)}
        </Text>
      )}
      <Citations links={linksOf([step])} />
      <Text size={100} className={styles.quiet}>
        {[t("pane.steps.version", { version: step.version }), step.dataset === undefined ? "" : tableTitle(step.dataset)]
          .filter((part) => part !== "")
          .join(" · ")}
      </Text>
    </li>
  );
}
