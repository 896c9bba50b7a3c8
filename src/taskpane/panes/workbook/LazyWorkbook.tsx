/** The view of the workbook, fetched when it is first opened; without a connection it says so and can be tried again. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { Failed, Loading } from "../../components/States";
import { useAsync } from "../../hooks/useAsync";
import type { WorkbookProps } from "./props";

const useStyles = makeStyles({ root: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` } });

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
