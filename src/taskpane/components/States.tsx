/** The states between contents: waiting, nothing there, something went wrong. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../i18n/t";
import { NothingFoundIcon } from "../icons";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
  },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} 0` },
  bar: { flexWrap: "wrap" },
});

export function Loading({ lines = 6 }: { readonly lines?: number }): ReactElement {
  const styles = useStyles();
  return (
    <Skeleton aria-label={t("pane.loading")} className={styles.lines}>
      {Array.from({ length: lines }, (_, i) => (
        <SkeletonItem key={i} size={i === 0 ? 24 : 16} style={{ width: `${100 - (i % 3) * 12}%` }} />
      ))}
    </Skeleton>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.empty} role="status">
      <NothingFoundIcon />
      <Text weight="semibold">{title}</Text>
      {children !== undefined && <Text size={200}>{children}</Text>}
    </div>
  );
}

export function Failed({ reason, retry }: { readonly reason: string; readonly retry?: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>{t("pane.failed", { reason })}</MessageBarBody>
        {retry && (
          <MessageBarActions>
            <Button size="small" onClick={retry}>
              {t("pane.retry")}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
