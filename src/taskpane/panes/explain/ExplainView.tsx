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
import { citationOf } from "./citation";
import { CallPart } from "./CallPart";
import { ReadsPart } from "./ReadsPart";
import { RowPart } from "./RowPart";
import type { ExplainProps } from "./useSelectedCell";
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
  const row = selected?.kind === "row" ? selected : null;
  const named = row ?? shown;
  return (
    <article ref={card} className={styles.root} aria-label={t("paneExplain.title")}>
      <ViewHead
        title={named === null ? t("paneExplain.title") : t("paneExplain.of", { cell: named.address })}
        back={t("paneExplain.back")}
        onBack={onBack}
      />
      {row === null && state.kind === "failed" && <Failed reason={state.reason} retry={state.retry} />}
      {named === null && state.kind === "loading" && address !== null && <Loading lines={8} />}
      {named === null && state.kind !== "loading" && state.kind !== "failed" && (
        <Empty title={t("paneExplain.none")}>{t("paneExplain.noneHint")}</Empty>
      )}
      {row !== null && shown !== null && <Jump to={shown.address} text={t("paneExplain.goBack", { cell: shown.address })} />}
      {row !== null && <RowPart selected={row} />}
      {row === null && shown !== null && <Shown cell={shown} away={selected === null} />}
    </article>
  );
}

function Jump({ to, text }: { readonly to: Address; readonly text: string }): ReactElement {
  const goTo = useGoTo();
  return (
    <div>
      <Button size="small" onClick={() => void goTo(to)}>
        {text}
      </Button>
    </div>
  );
}

/** `away`: another cell is selected, which no formula fills. */
function Shown({ cell, away }: { readonly cell: ExplainedCell; readonly away: boolean }): ReactElement {
  const styles = useStyles();
  const failed = isErrorText(cell.value);
  return (
    <>
      {away && <Jump to={cell.address} text={t("paneExplain.goBack", { cell: cell.address })} />}
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
          <Jump to={cell.anchor} text={t("paneExplain.goTo", { cell: cell.anchor })} />
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
      {cell.calls.length > 0 && <CitePart address={cell.address} text={citationOf(cell)} />}
    </>
  );
}

/** The host's or our own sentence; else the cell the error comes from. */
function reasonOf({ message, reads }: ExplainedCell): string {
  if (message !== null) return message;
  const from = reads.flatMap(({ failing }) => failing)[0];
  return from === undefined ? t("paneExplain.noReason") : t("paneExplain.passed", { cell: from });
}
