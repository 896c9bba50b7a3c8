/** What came of freezing or restoring: how many, what was left and why. */
import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { parseAddress } from "../../../../sheet/address";
import { leftText, refusedText } from "../../../../freezing/note";
import type { FreezeLeft, FreezeResult } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { plural } from "../../../numbers";
import type { Said } from "../TaskBox";

/** A message is no list: beyond these the number says enough, and the cells are as they were. */
const MOST_LEFT = 8;

export function freezeSaid(way: "freeze" | "restore", { outcome, refusal, cells, left, note }: FreezeResult): Said {
  if (outcome === "cancelled") return { intent: "info", text: t("freeze.cancelled") };
  if (outcome === "refused")
    return { intent: "warning", text: <Lines lines={[refusedText(refusal ?? "", sheetsOf(left)), ...leftLines(left)]} /> };
  if (cells === 0 && left.length === 0) return { intent: "info", text: t(`paneWorkbook.freeze.none.${way}`) };
  const done = plural(`paneWorkbook.freeze.done.${way}`, cells);
  const noted = way === "freeze" && note !== null ? [t("paneWorkbook.freeze.note", { sheet: note })] : [];
  if (left.length === 0) return { intent: "success", text: <Lines lines={[done, ...noted]} /> };
  return {
    intent: "warning",
    text: <Lines lines={[done, ...noted, plural("paneWorkbook.freeze.left", left.length), ...leftLines(left)]} />,
  };
}

function leftLines(left: readonly FreezeLeft[]): string[] {
  const lines = left.slice(0, MOST_LEFT).map(leftText);
  return left.length > MOST_LEFT ? [...lines, plural("paneWorkbook.more", left.length - MOST_LEFT)] : lines;
}

const sheetsOf = (left: readonly FreezeLeft[]): string[] => [
  ...new Set(left.filter(({ reason }) => reason === "protected").map(({ address }) => parseAddress(address).sheet ?? "")),
];

const useStyles = makeStyles({ line: { display: "block", overflowWrap: "anywhere" } });

export function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {lines.map((line, i) => (
        <span key={i} className={styles.line}>
          {line}
        </span>
      ))}
    </>
  );
}
