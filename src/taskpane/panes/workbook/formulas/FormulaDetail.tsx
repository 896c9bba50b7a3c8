/** One formula in full: the whole text, then for each call of ours the law that answered and every figure with its provision. */
import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CallReading, FormulaBasis } from "../../../../audit/types";
import { unreadableText } from "../../../../audit/words";
import { t } from "../../../../i18n/t";
import { Failed, Loading } from "../../../components/States";
import { usePane } from "../../../context";
import { useAsync } from "../../../hooks/useAsync";
import { Steps } from "../../calculate/Steps";
import type { Reading } from "../watch/seen";
import type { Entry } from "./entries";
import { factsOf } from "./facts";
import { stepsOf } from "./stepsOf";

/** Letters of a formula that its row shows even in the narrowest pane. */
const SHOWN_IN_ROW = 60;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} 32px`,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  name: { margin: 0 },
  call: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function FormulaDetail({ entry, reading }: { readonly entry: Entry; readonly reading: Reading | null }): ReactElement {
  const styles = useStyles();
  const { basis } = entry;
  return (
    <div className={styles.root}>
      {entry.formula.length > SHOWN_IN_ROW && (
        <Text size={200} className={styles.formula}>
          {entry.formula}
        </Text>
      )}
      {basis?.agrees === false && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("paneWorkbook.formulas.differs")}</MessageBarBody>
        </MessageBar>
      )}
      {basis === null || reading === null ? (
        <Text size={200} className={styles.quiet}>
          {t("paneWorkbook.formulas.notRead")}
        </Text>
      ) : (
        basis.calls.map((call) => <Call key={call.index} call={call} of={basis} reading={reading} />)
      )}
    </div>
  );
}

type CallProps = { readonly call: CallReading; readonly of: FormulaBasis; readonly reading: Reading };

function Call({ call, of, reading }: CallProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.call} aria-label={call.functionId}>
      <Text as="h2" weight="semibold" className={styles.name}>
        {call.functionId}
      </Text>
      {call.kind === "notReadable" ? <Text size={200}>{unreadableText(call.why)}</Text> : <Read call={call} of={of} reading={reading} />}
    </section>
  );
}

function Read({ call, of, reading }: CallProps & { readonly call: Extract<CallReading, { readonly kind: "read" }> }): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const { basis } = call;
  const steps = useAsync(() => stepsOf(reading.snapshot, of, call.index, basis), [of.address, call.index, reading.round, locale]);
  const facts = factsOf(basis);
  return (
    <>
      {facts.map((fact) => (
        <Text key={fact} size={200} className={styles.quiet}>
          {fact}
        </Text>
      ))}
      {steps.kind === "loading" && <Loading lines={3} />}
      {steps.kind === "failed" && <Failed reason={steps.reason} retry={steps.retry} />}
      {steps.kind === "ready" && <Steps steps={steps.value} />}
    </>
  );
}
