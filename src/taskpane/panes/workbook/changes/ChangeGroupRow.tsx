/** Cells that changed alike: what happened, how many, and why, with the official act of each reason. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { parseCitation } from "../../../../core/citation";
import type { ChangeGroup, Reason } from "../../../../record/changes";
import { kindText, reasonText } from "../../../../record/words";
import { regimes } from "../../../../regimes";
import type { CitationLink } from "../../../answers";
import { Citations } from "../../../components/Citations";
import { counted } from "../../../numbers";
import { HeadRow } from "../HeadRow";

const useStyles = makeStyles({
  reasons: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} 32px`,
    overflowWrap: "anywhere",
  },
});

export function ChangeGroupRow({ group, open }: { readonly group: ChangeGroup; readonly open: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <HeadRow name={kindText(group.first)} count={counted(group.cells)} open={open} />
      {group.reasons.length > 0 && (
        <div className={styles.reasons}>
          {group.reasons.map((reason) => (
            <div key={JSON.stringify(reason)}>
              <Text size={200} block>
                {reasonText(reason)}
              </Text>
              <Citations links={linksOf(reason)} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

const acts = regimes.flatMap((regime) => [...regime.acts.values()]);

/** The sentence names the provision; the link leads to the act. */
function linksOf(reason: Reason): readonly CitationLink[] {
  const titles =
    reason.kind === "version" ? reason.acts : reason.kind === "value" || reason.kind === "table" ? reason.cites.flatMap(titleOf) : [];
  return [...new Set(titles)].map((text) => ({ text, link: acts.find(({ title }) => title === text)?.link ?? null }));
}

function titleOf(cite: string): string[] {
  const colon = cite.indexOf(":");
  if (colon < 1) return [];
  const { act } = parseCitation(cite);
  return [acts.find(({ id }) => id === act)?.title ?? act];
}
