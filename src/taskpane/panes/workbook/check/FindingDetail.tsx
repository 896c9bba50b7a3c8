/** What could be done about a finding, and every place it is about. */
import { Button, makeStyles, useRestoreFocusTarget, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Finding } from "../../../../audit/findings";
import { worded } from "../../../../audit/words";
import { t } from "../../../../i18n/t";
import { useHost } from "../../../context";
import { useTask } from "../../../hooks/useTask";
import { counted, plural } from "../../../numbers";
import { AskFirst } from "../AskFirst";
import { TaskBox } from "../TaskBox";
import { useGoTo } from "../useGoTo";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} 52px`,
    overflowWrap: "anywhere",
  },
  places: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  place: { minWidth: 0, overflowWrap: "anywhere" },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** Places offered at once; the others are in the same columns and sheets. */
const MOST_PLACES = 30;
const MOST_FIXES = 5;

export function FindingDetail({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const goTo = useGoTo();
  const task = useTask<number>();
  const restore = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  const { suggestion, areas } = finding;
  const fixes = suggestion?.fixes ?? [];
  const mend = (): void => {
    setAsking(false);
    void task.start(async () => {
      await host.replaceFormulas(fixes);
      return fixes.length;
    });
  };
  return (
    <div className={styles.root}>
      {suggestion !== null && <Text size={200}>{worded(suggestion.words)}</Text>}
      {fixes.length > 0 && (
        <div>
          <Button size="small" {...restore} onClick={() => setAsking(true)}>
            {plural("paneWorkbook.check.mend", fixes.length)}
          </Button>
        </div>
      )}
      {(areas.length > 1 || suggestion === null) && (
        <div className={styles.places} role="group" aria-label={t("paneWorkbook.check.places")}>
          {areas.slice(0, MOST_PLACES).map((area) => (
            <Button key={area} size="small" appearance="outline" className={styles.place} onClick={() => void goTo(area)}>
              {area}
            </Button>
          ))}
          {areas.length > MOST_PLACES && (
            <Text size={200}>{t("paneWorkbook.check.morePlaces", { n: counted(areas.length - MOST_PLACES) })}</Text>
          )}
        </div>
      )}
      <TaskBox
        task={task}
        running={t("paneWorkbook.check.mending")}
        said={(n) => ({ intent: "success", text: plural("paneWorkbook.check.mended", n) })}
      />
      <AskFirst
        open={asking}
        title={plural("paneWorkbook.check.mendAsk", fixes.length)}
        yes={plural("paneWorkbook.check.mend", fixes.length)}
        onYes={mend}
        onNo={() => setAsking(false)}
      >
        {fixes.slice(0, MOST_FIXES).map(({ address, formula }) => (
          <p key={address}>
            {address}
            <br />
            <span className={styles.formula}>{formula}</span>
          </p>
        ))}
        {fixes.length > MOST_FIXES && <p>{t("paneWorkbook.check.morePlaces", { n: counted(fixes.length - MOST_FIXES) })}</p>}
      </AskFirst>
    </div>
  );
}
