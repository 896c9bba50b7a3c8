/** Before a workbook goes to others: pin the law, turn formulas into values, say on a sheet what the figures rest on. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { useHost } from "../../../context";
import { useSelection } from "../../../hooks/useHostState";
import type { Seen } from "../watch/seen";
import { BasisCard } from "./BasisCard";
import { FreezeCard } from "./FreezeCard";
import { PinCard } from "./PinCard";
import type { ScopeKind } from "./scope";
import { ScopeChoice } from "./ScopeChoice";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

export function ShareSection({ seen }: { readonly seen: Seen }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const selection = useSelection(host);
  const [scope, setScope] = useState<ScopeKind>("book");
  return (
    <div className={styles.root}>
      <ScopeChoice kind={scope} selection={selection} formulas={seen.formulas ?? []} onChange={setScope} />
      <PinCard seen={seen} scope={scope} selection={selection} />
      <FreezeCard seen={seen} scope={scope} selection={selection} />
      <BasisCard seen={seen} />
    </div>
  );
}
