/** What the chain gives so far, line by line; a line that is refused says why, and what follows from it waits. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Decimal } from "../../../../core/decimal";
import type { Result } from "../../../../calls/spec";
import { t } from "../../../../i18n/t";
import { type Answer, money, resultText } from "../../../answers";
import type { Asked } from "./actualValues";
import type { Guided } from "./useGuided";

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  refused: { gridTemplateColumns: "minmax(0, 1fr)" },
  figure: {
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "end",
    overflowWrap: "anywhere",
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

type LineProps = { readonly label: string; readonly answer: Answer | undefined; readonly shown?: (result: Result) => string };

const inMoney = (result: Result): string => (result instanceof Decimal ? money(result) : resultText(result));
const MONEY: readonly Asked[] = ["cost", "byDefault"];
const ASKED: readonly Asked[] = ["embedded", "sefa", "cost", "byDefault"];
const word = (key: string): string => t(`paneCalculate.guided.${key}`);

export function GuidedResults({ guided }: { readonly guided: Guided }): ReactElement {
  const styles = useStyles();
  if (guided.kind !== "worked")
    return (
      <div className={styles.box} role="status">
        <Text size={200} className={styles.quiet}>
          {guided.kind === "missing"
            ? t("paneCalculate.guided.missing", { fields: guided.fields.map(word).join(t("paneCalculate.guided.comma")) })
            : guided.kind === "failed"
              ? guided.reason
              : t("paneCalculate.guided.running")}
        </Text>
      </div>
    );
  const { answers } = guided;
  return (
    <div className={styles.box} role="status">
      <dl className={styles.list}>
        {ASKED.map((asked) => (
          <Line key={asked} label={word(asked)} answer={answers[asked]} {...(MONEY.includes(asked) && { shown: inMoney })} />
        ))}
        <Saving by={answers.byDefault} own={answers.cost} />
      </dl>
    </div>
  );
}

/** Two of the lines are intensities, the others money. */
function Line({ label, answer, shown = resultText }: LineProps): ReactElement {
  const styles = useStyles();
  const refused = answer?.kind === "refused";
  return (
    <div className={mergeClasses(styles.line, refused && styles.refused)}>
      <dt>
        <Text size={200}>{label}</Text>
      </dt>
      <dd className={refused ? styles.quiet : styles.figure}>
        <Text size={refused ? 200 : 300} weight={refused ? "regular" : "semibold"}>
          {refused ? answer.message : answer === undefined ? "–" : shown(answer.first)}
        </Text>
      </dd>
    </div>
  );
}

function Saving({ by, own }: { readonly by: Answer | undefined; readonly own: Answer | undefined }): ReactElement | null {
  if (by?.kind !== "value" || own?.kind !== "value" || !(by.first instanceof Decimal) || !(own.first instanceof Decimal)) return null;
  return <Line label={word("saving")} answer={{ ...own, first: by.first.minus(own.first) }} shown={inMoney} />;
}
