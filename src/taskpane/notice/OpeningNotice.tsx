/** Says quietly what a workbook brought along, one line each with the way to it. It stands above the view and hides nothing. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../i18n/t";
import { useHost } from "../context";
import type { Wanted } from "../hooks/useAsked";
import { DismissIcon } from "../icons";
import { plural } from "../numbers";
import type { Watch } from "../panes/workbook/watch/watch";
import type { Notice } from "./noticed";
import { useNotices } from "./useNotices";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** `quiet`: others speak now; what the workbook was at its opening is noted all the same. */
type Props = { readonly watch: Watch | null; readonly quiet: boolean; readonly onShow: (wanted: Wanted) => void };

export function OpeningNotice({ watch, quiet, onShow }: Props): ReactElement | null {
  const styles = useStyles();
  const host = useHost();
  const { list, putAway } = useNotices(host, watch);
  if (quiet || list.length === 0) return null;

  const show = async ({ place, cell }: Notice): Promise<void> => {
    // A cell that is gone meanwhile has its reason in the view.
    if (cell !== null) await host.activate(cell).catch(() => undefined);
    onShow({ ...place });
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("paneNotice.title")}</MessageBarTitle>
        <ul className={styles.list}>
          {list.map((notice) => (
            <li key={notice.kind} className={styles.line}>
              <span>{plural(`paneNotice.${notice.kind}`, notice.cells)}</span>
              <Button size="small" appearance="subtle" onClick={() => void show(notice)} aria-label={t(`paneNotice.show.${notice.kind}`)}>
                {t("paneNotice.show")}
              </Button>
            </li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button size="small" appearance="transparent" icon={<DismissIcon />} aria-label={t("paneNotice.putAway")} onClick={putAway} />
        }
      />
    </MessageBar>
  );
}
