/** What pinning or unpinning would write, formula by formula, and what it would leave, with the reason. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import type { PinOutcome, UnpinnedCall } from "../../../../audit/types";
import { auditText, worded } from "../../../../audit/words";
import type { Address } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { type TreeRow, VirtualTree } from "../../../components/VirtualTree";
import { usePane } from "../../../context";
import { counted } from "../../../numbers";
import { HeadRow } from "../HeadRow";
import { withKey } from "../keySet";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { display: "flex", flexDirection: "column", height: "min(46vh, 380px)", minHeight: "160px" },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
  },
  before: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground3 },
  after: { fontFamily: tokens.fontFamilyMonospace },
});

type Left = PinOutcome["left"][number];

export const leftCallText = ({ address, calls }: Left): string =>
  t("paneWorkbook.pin.left", { cell: address, why: calls.map(callText).join(t("paneWorkbook.pin.and")) });
const callText = ({ functionId, reason, detail }: UnpinnedCall): string =>
  t("paneWorkbook.pin.call", { function: functionId, why: auditText(`unpinned.${reason}`, { detail }) });

export function PinPreview({ outcome }: { readonly outcome: PinOutcome }): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const open = (key: string, now: boolean): void => setClosed((before) => withKey(before, key, !now));
  const rows = useMemo((): readonly TreeRow[] => {
    const changed = outcome.changed.map(({ address, before, after }) => ({
      key: `changed ${address}`,
      draw: () => <Change address={address} before={before} after={after} />,
    }));
    const left = outcome.left.map((one) => ({
      key: `left ${one.address}`,
      draw: () => (
        <div className={styles.row}>
          <Text size={200}>{leftCallText(one)}</Text>
        </div>
      ),
    }));
    const groups = [
      { key: "changed", own: changed },
      { key: "left", own: left },
    ].filter(({ own }) => own.length > 0);
    return groups.flatMap(({ key, own }, g): TreeRow[] => {
      const shown = !closed.has(key);
      const head: TreeRow = {
        key,
        level: 1,
        open: shown,
        guess: 37,
        place: g + 1,
        of: groups.length,
        draw: () => <HeadRow name={t(`paneWorkbook.pin.group.${key}`)} count={counted(own.length)} open={shown} />,
      };
      return shown ? [head, ...own.map((one, i): TreeRow => ({ ...one, level: 2, guess: 64, place: i + 1, of: own.length }))] : [head];
    });
  }, [outcome, closed, locale, styles.row]);
  return (
    <div className={styles.root}>
      {outcome.warnings.map((warning) => (
        <Text key={warning.key} size={200}>
          {worded(warning)}
        </Text>
      ))}
      {rows.length === 0 ? (
        <Text>{t("paneWorkbook.pin.nothing")}</Text>
      ) : (
        <div className={styles.list}>
          <VirtualTree
            label={t("paneWorkbook.pin.list")}
            rows={rows}
            acts={(key) => key === "changed" || key === "left"}
            onAct={(key) => open(key, closed.has(key))}
            onOpen={open}
          />
        </div>
      )}
    </div>
  );
}

function Change({ address, before, after }: { readonly address: Address; readonly before: string; readonly after: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Text size={200} weight="semibold">
        {address}
      </Text>
      <Text size={200} className={styles.before}>
        {t("paneWorkbook.pin.before", { formula: before })}
      </Text>
      <Text size={200} className={styles.after}>
        {t("paneWorkbook.pin.after", { formula: after })}
      </Text>
    </div>
  );
}
