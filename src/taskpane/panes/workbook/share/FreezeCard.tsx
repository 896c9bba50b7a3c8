/** Formulas become values for colleagues without the add-in, and formulas again. */
import { Button, MessageBar, MessageBarBody, useRestoreFocusTarget } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { freezeNote } from "../../../../freezing/note";
import type { FreezeResult, Selection } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { useHost, usePane } from "../../../context";
import { useTask } from "../../../hooks/useTask";
import { counted, plural } from "../../../numbers";
import { AskFirst } from "../AskFirst";
import { TaskBox } from "../TaskBox";
import type { Seen } from "../watch/seen";
import { PREFIXES } from "../watch/watch";
import { Card } from "./Card";
import { placeText } from "./placeText";
import { type ScopeKind, scopeOf, within } from "./scope";
import { freezeSaid } from "./freezeSaid";

type Way = "freeze" | "restore";
type Props = { readonly seen: Seen; readonly scope: ScopeKind; readonly selection: Selection | null };
type Outcome = { readonly way: Way; readonly result: FreezeResult };

export function FreezeCard({ seen, scope, selection }: Props): ReactElement {
  const host = useHost();
  const { locale } = usePane();
  const task = useTask<Outcome>();
  const restore = useRestoreFocusTarget();
  const [asking, setAsking] = useState<Way | null>(null);
  const formulas = within(seen.formulas ?? [], scope, selection).length;
  const frozen = seen.frozen?.cells ?? 0;
  const busy = task.state.kind === "running";

  const run = (way: Way): void => {
    setAsking(null);
    void task.start(async (options) => {
      const { version } = await host.status();
      const note = freezeNote({ when: new Date().toLocaleString(locale), version });
      const where = scopeOf(scope, selection);
      const result =
        way === "freeze"
          ? await host.freeze({ scope: where, prefixes: PREFIXES }, { ...options, note })
          : await host.restore(where, { ...options, note, prefixes: PREFIXES });
      // The sheet that was made, or taken away, must not leave the person somewhere else.
      if (selection) await host.activate(selection.address).catch(() => undefined);
      return { way, result };
    });
  };
  const begin = (way: Way): void => (scope === "selection" ? run(way) : setAsking(way));

  return (
    <Card
      title={t("paneWorkbook.freeze")}
      text={t("paneWorkbook.freeze.text")}
      buttons={
        <>
          <Button {...restore} disabledFocusable={busy || formulas === 0} onClick={() => begin("freeze")}>
            {plural("paneWorkbook.freeze.do", formulas)}
          </Button>
          <Button {...restore} disabledFocusable={busy || (frozen === 0 && !seen.frozen?.interrupted)} onClick={() => begin("restore")}>
            {t("paneWorkbook.freeze.back")}
          </Button>
        </>
      }
    >
      {seen.frozen?.interrupted && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("freeze.interrupted")}</MessageBarBody>
        </MessageBar>
      )}
      {seen.frozen?.damaged && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t("freeze.refused.damagedRecord")}</MessageBarBody>
        </MessageBar>
      )}
      <TaskBox task={task} running={t("paneWorkbook.freeze.running")} said={({ way, result }) => freezeSaid(way, result)} />
      <AskFirst
        open={asking !== null}
        title={asking === "restore" ? t("paneWorkbook.freeze.backAsk") : plural("paneWorkbook.freeze.ask", formulas)}
        yes={asking === "restore" ? t("paneWorkbook.freeze.back") : plural("paneWorkbook.freeze.do", formulas)}
        onYes={() => run(asking ?? "freeze")}
        onNo={() => setAsking(null)}
      >
        {asking === "restore"
          ? t("paneWorkbook.freeze.backWhat", { place: placeText(scope, selection), n: counted(frozen) })
          : t("paneWorkbook.freeze.what", { place: placeText(scope, selection) })}
      </AskFirst>
    </Card>
  );
}
