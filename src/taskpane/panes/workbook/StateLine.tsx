/** Where the workbook stands, in one line: formulas, errors, edition. Under it how far the look is, and what it found. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { RefreshIcon } from "../../icons";
import { counted, plural } from "../../numbers";
import { changedCells, errorsIn } from "./watch/attention";
import { editionText } from "./changes/editionText";
import type { Seen } from "./watch/seen";
import type { Watch } from "./watch/watch";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "32px",
  },
  errors: { color: tokens.colorStatusDangerForeground1 },
  again: { marginInlineEnd: "-6px" },
  working: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  bar: { flexWrap: "wrap" },
});

type Props = { readonly seen: Seen; readonly watch: Watch; readonly onShowChanges: () => void };

export function StateLine({ seen, watch, onShowChanges }: Props): ReactElement {
  const styles = useStyles();
  const errors = errorsIn(seen);
  const changed = changedCells(seen);
  const frozen = seen.frozen?.cells ?? 0;
  const parts = [
    plural("paneWorkbook.formulas.count", seen.formulas?.length ?? 0),
    ...(frozen > 0 ? [t("paneWorkbook.state.frozen", { n: counted(frozen) })] : []),
  ];
  const edition = editionText(seen);
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Text size={200} role="status">
          {parts.join(" · ")}
          {errors > 0 && (
            <>
              {" "}
              · <span className={styles.errors}>{t("paneWorkbook.formulas.failed", { n: counted(errors) })}</span>
            </>
          )}
          {edition !== null && ` · ${edition}`}
        </Text>
        <Tooltip relationship="label" content={t("paneWorkbook.state.again")}>
          <Button className={styles.again} size="small" appearance="subtle" icon={<RefreshIcon />} onClick={watch.again} />
        </Tooltip>
      </div>
      {seen.stage !== null && <Working seen={seen} onStop={watch.stop} />}
      {seen.stopped && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>{t("paneWorkbook.state.stopped")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={watch.again}>
              {t("paneWorkbook.state.goOn")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {seen.failed !== null && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody>{t("paneWorkbook.state.failed", { reason: seen.failed })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={watch.again}>
              {t("pane.retry")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {changed > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{plural("paneWorkbook.state.changed", changed)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onShowChanges}>
              {t("paneWorkbook.state.show")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

/** Not read out: it changes many times a second, and what comes of it is. */
function Working({ seen, onStop }: { readonly seen: Seen; readonly onStop: () => void }): ReactElement {
  const styles = useStyles();
  const { done, total } = seen.progress;
  const what = t(`paneWorkbook.stage.${seen.stage ?? "formulas"}`);
  return (
    <div className={styles.working}>
      <div>
        <Text size={200} className={styles.quiet}>
          {total === 0 ? what : t("paneWorkbook.progress", { what, done: counted(done), total: counted(total) })}
        </Text>
        <ProgressBar aria-label={what} {...(total === 0 ? {} : { value: done, max: total })} />
      </div>
      <Button size="small" onClick={onStop}>
        {t("paneWorkbook.state.stop")}
      </Button>
    </div>
  );
}
