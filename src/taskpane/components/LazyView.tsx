/** A view that is fetched when it is first opened; without a connection it says so and can be tried again. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ComponentType, ReactElement } from "react";
import { useAsync } from "../hooks/useAsync";
import { Failed, Loading } from "./States";

const useStyles = makeStyles({ inset: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` } });

type Props<P> = {
  readonly fetch: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** What is said when it does not come, in place of the reason itself. */
  readonly reason?: string;
  /** Whether what surrounds the view leaves no room at its edges. */
  readonly inset?: boolean;
};

export function LazyView<P extends object>({ fetch, props, reason, inset = true }: Props<P>): ReactElement {
  const styles = useStyles();
  // In a box of its own: the state takes a bare function for one that is to be called.
  const loaded = useAsync(async () => ({ View: await fetch() }), []);
  if (loaded.kind === "ready") return <loaded.value.View {...props} />;
  return (
    <div className={inset ? styles.inset : undefined}>
      {loaded.kind === "loading" ? <Loading lines={8} /> : <Failed reason={reason ?? loaded.reason} retry={loaded.retry} />}
    </div>
  );
}
