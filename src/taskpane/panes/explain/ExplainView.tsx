/** One cell explained: result, why it is an error, each call with its steps and provisions, what it reads, and a citation. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplainedCell } from "../../../audit/cell/explainCell";
import { isErrorText } from "../../../sheet/errors";
import type { Address } from "../../../host/port";
import { t } from "../../../i18n/t";
import { ViewHead } from "../../components/ViewHead";
import { Empty, Failed, Loading } from "../../components/States";
import { useFocusInside } from "../../hooks/useFocusInside";
import { valueText } from "../workbook/formulas/valueText";
import { useGoTo } from "../workbook/useGoTo";
import { CitePart } from "./CitePart";
import { CallPart } from "./CallPart";
import { ReadsPart } from "./ReadsPart";
import type { ExplainProps } from "./useSelectedFormula";
import { rolesOf } from "./roles";
import { useExplained } from "./useExplained";
import "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  part: { display: "flex", flexDirection: "column", gap: "2px" },
});

export function ExplainView({ selected, onBack }: ExplainProps): ReactElement {
  const styles = useStyles();
  const card = useFocusInside<HTMLElement>();
  const { address, state, shown } = useExplained(selected);
  return (
    <article ref={card} className={styles.root} aria-label={t("paneExplain.title")}>
      <ViewHead
        title={shown === null ? t("paneExplain.title") : t("paneExplain.of", { cell: shown.address })}
        back={t("paneExplain.back")}
        onBack={onBack}
      />
      {state.kind === "failed" && <Failed reason={state.reason} retry={state.retry} />}
      {shown === null && state.kind === "loading" && address !== null && <Loading lines={8} />}
      {shown === null && state.kind !== "loading" && state.kind !== "failed" && (
        <Empty title={t("paneExplain.none")}>{t("paneExplain.noneHint")}</Empty>
      )}
      {shown !== null && <Shown cell={shown} away={selected === null} />}
    </article>
  );
}

/** `away`: another cell is selected, which no formula fills. */
function Shown({ cell, away }: { readonly cell: ExplainedCell; readonly away: boolean }): ReactElement {
  const styles = useStyles();
  const goTo = useGoTo();
  const jump = (address: Address, text: string): ReactElement => (
    <div>
      <Button size="small" onClick={() => void goTo(address)}>
        {text}
      </Button>
    </div>
  );
  const failed = isErrorText(cell.value);
  return (
    <>
      {away && jump(cell.address, t("paneExplain.goBack", { cell: cell.address }))}
      <div className={styles.part}>
        <Text size={500} weight="semibold" className={styles.value}>
          {valueText(cell.value)}
        </Text>
        <Text size={200} className={styles.formula}>
          {cell.formula}
        </Text>
        {cell.writtenOut !== null && (
          <Text size={200} className={styles.formula}>
            {t("paneExplain.writtenOut", { formula: cell.writtenOut })}
          </Text>
        )}
      </div>
      {cell.anchor !== cell.address && (
        <>
          <Text size={200} className={styles.quiet}>
            {t("paneExplain.filled", { cell: cell.anchor })}
          </Text>
          {jump(cell.anchor, t("paneExplain.goTo", { cell: cell.anchor }))}
        </>
      )}
      {failed && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{reasonOf(cell)}</MessageBarBody>
        </MessageBar>
      )}
      {cell.calls.map((call) => (
        <CallPart key={call.reading.index} call={call} anchor={cell.anchor} />
      ))}
      {cell.calls.length === 0 && (
        <Text size={200} className={styles.quiet}>
          {t("paneExplain.notOurs")}
        </Text>
      )}
      <ReadsPart reads={cell.reads} roles={rolesOf(cell.calls)} />
      {cell.calls.length > 0 && <CitePart cell={cell} />}
    </>
  );
}

/** The host's or our own sentence; else the cell the error comes from. */
function reasonOf({ message, reads }: ExplainedCell): string {
  if (message !== null) return message;
  const from = reads.flatMap(({ failing }) => failing)[0];
  return from === undefined ? t("paneExplain.noReason") : t("paneExplain.passed", { cell: from });
}
