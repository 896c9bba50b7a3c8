/** The view of the workbook, fetched when it is first opened; without a connection it says so and can be tried again. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { Failed, Loading } from "../../components/States";
import type { Wanted } from "../../hooks/useAsked";
import { useAsync } from "../../hooks/useAsync";
import type { Watch } from "./watch/watch";

const useStyles = makeStyles({ root: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` } });

/** `wanted`: the part of the view that was asked for from outside of the pane; each asking is an object of its own. */
export type WorkbookProps = { readonly watch: Watch | null; readonly wanted: Wanted | null; readonly onCalculate: () => void };

export function LazyWorkbook(props: WorkbookProps): ReactElement {
  const styles = useStyles();
  const loaded = useAsync(() => import("./WorkbookView"), []);
  if (loaded.kind === "loading")
    return (
      <div className={styles.root}>
        <Loading lines={8} />
      </div>
    );
  if (loaded.kind === "failed")
    return (
      <div className={styles.root}>
        <Failed reason={t("pane.workbook.notLoaded")} retry={loaded.retry} />
      </div>
    );
  const { WorkbookView } = loaded.value;
  return <WorkbookView {...props} />;
}
