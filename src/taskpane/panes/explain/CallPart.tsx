/** One call of ours in an explained cell: what it was given, the law that answered, and its steps. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplainedCall } from "../../../audit/cell/explainCell";
import { unreadableText } from "../../../audit/words";
import type { Address } from "../../../host/port";
import { t } from "../../../i18n/t";
import { Heading } from "../../components/Heading";
import { counted } from "../../numbers";
import { HelpLink } from "../calculate/HelpLink";
import { Steps } from "../calculate/Steps";
import { factsOf } from "../workbook/formulas/facts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

export function CallPart({ call, anchor }: { readonly call: ExplainedCall; readonly anchor: Address }): ReactElement {
  const styles = useStyles();
  const { reading, line, steps } = call;
  const facts = reading.kind === "read" ? factsOf(reading.basis) : [];
  return (
    <section className={styles.root} aria-label={reading.functionId}>
      <Heading level={3}>{reading.functionId}</Heading>
      <Text size={200}>
        <HelpLink id={reading.functionId} />
      </Text>
      {line !== null && <Text size={200}>{t("paneExplain.line", { line: counted(line), cell: anchor })}</Text>}
      {reading.kind === "notReadable" && <Text size={200}>{unreadableText(reading.why)}</Text>}
      {reading.kind === "read" && reading.basis.result.kind === "refused" && <Text size={200}>{reading.basis.result.message}</Text>}
      {facts.map((fact) => (
        <Text key={fact} size={200} className={styles.quiet}>
          {fact}
        </Text>
      ))}
      <Steps steps={steps} />
    </section>
  );
}
