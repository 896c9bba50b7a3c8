/** The legal version goes into the formulas, so that a later one does not change the figures; or comes out again. */
import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { PinOutcome } from "../../../../audit/types";
import { worded } from "../../../../audit/words";
import type { Selection } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { useHost } from "../../../context";
import { useTask } from "../../../hooks/useTask";
import { plural } from "../../../numbers";
import { AskFirst } from "../AskFirst";
import { type Said, TaskBox } from "../TaskBox";
import type { Seen } from "../watch/seen";
import { Card } from "./Card";
import { Lines } from "./freezeSaid";
import { leftCallText, PinPreview } from "./PinPreview";
import { type PinTask, type PinWay, runPin } from "./pinning";
import { rehearsal } from "./rehearsal";
import { type ScopeKind, within } from "./scope";

const MOST_LEFT = 8;

type Props = { readonly seen: Seen; readonly scope: ScopeKind; readonly selection: Selection | null };
type Done = { readonly task: PinTask; readonly outcome: PinOutcome; readonly rehearsed: boolean };

export function PinCard({ seen, scope, selection }: Props): ReactElement {
  const host = useHost();
  const work = useTask<Done>();
  const restore = useRestoreFocusTarget();
  const formulas = within(seen.formulas ?? [], scope, selection).length;
  const busy = work.state.kind === "running";
  const [closed, setClosed] = useState<PinOutcome | null>(null);
  const asked = work.state.kind === "done" && work.state.value.rehearsed && work.state.value.outcome !== closed ? work.state.value : null;

  const rehearse = (way: PinWay): void =>
    void work.start(async (options) => {
      const task = { way, scope, selection };
      return { task, outcome: await runPin(host, rehearsal(host), task, options), rehearsed: true };
    });
  const perform = (task: PinTask): void =>
    void work.start(async (options) => ({ task, outcome: await runPin(host, host, task, options), rehearsed: false }));
  const leave = (): void => {
    setClosed(asked?.outcome ?? null);
    work.clear();
  };

  return (
    <Card
      title={t("paneWorkbook.pin")}
      text={t("paneWorkbook.pin.text")}
      buttons={
        <>
          <Button {...restore} disabledFocusable={busy || formulas === 0} onClick={() => rehearse("pin")}>
            {t("paneWorkbook.pin.preview")}
          </Button>
          <Button {...restore} disabledFocusable={busy || formulas === 0} onClick={() => rehearse("unpin")}>
            {t("paneWorkbook.unpin.preview")}
          </Button>
        </>
      }
    >
      {asked === null && <TaskBox task={work} running={t("paneWorkbook.stage.basis")} cancelled={t("freeze.cancelled")} said={saidOf} />}
      {asked !== null && (
        <AskFirst
          open
          title={
            asked.outcome.changed.length === 0
              ? t(`paneWorkbook.${asked.task.way}.none`)
              : plural(`paneWorkbook.${asked.task.way}.ask`, asked.outcome.changed.length)
          }
          yes={plural(`paneWorkbook.${asked.task.way}.do`, asked.outcome.changed.length)}
          disabled={asked.outcome.changed.length === 0}
          onYes={() => perform(asked.task)}
          onNo={leave}
        >
          <PinPreview outcome={asked.outcome} />
        </AskFirst>
      )}
    </Card>
  );
}

function saidOf({ task, outcome }: Done): Said {
  const { changed, left, warnings } = outcome;
  const lines = [
    plural(`paneWorkbook.${task.way}.done`, changed.length),
    ...warnings.map(worded),
    ...(left.length === 0
      ? []
      : [
          plural("paneWorkbook.freeze.left", left.length),
          ...left.slice(0, MOST_LEFT).map(leftCallText),
          ...(left.length > MOST_LEFT ? [plural("paneWorkbook.more", left.length - MOST_LEFT)] : []),
        ]),
  ];
  return {
    intent: left.length + warnings.length === 0 ? "success" : changed.length === 0 ? "warning" : "info",
    text: <Lines lines={lines} />,
  };
}
