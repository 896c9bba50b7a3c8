/** The comparison, fetched when it is first opened: most people come to the pane for something else. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Failed, Loading } from "../../components/States";
import { useAsync } from "../../hooks/useAsync";

const useStyles = makeStyles({ root: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` } });

export function LazyCompare(): ReactElement {
  const styles = useStyles();
  const loaded = useAsync(() => import(/* webpackChunkName: "compare" */ "./CompareView"), []);
  if (loaded.kind === "loading")
    return (
      <div className={styles.root}>
        <Loading lines={8} />
      </div>
    );
  if (loaded.kind === "failed")
    return (
      <div className={styles.root}>
        <Failed reason={loaded.reason} retry={loaded.retry} />
      </div>
    );
  const { CompareView } = loaded.value;
  return <CompareView />;
}
