/** A sheet that says, for every call, which law, tables and dates its figure rests on. */
import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { InsertResult } from "../../../../host/port";
import { t } from "../../../../i18n/t";
import { useHost, usePane } from "../../../context";
import { useTask } from "../../../hooks/useTask";
import { plural } from "../../../numbers";
import { AskFirst } from "../AskFirst";
import { type BasisPlace, basisPlace } from "./basisPlace";
import { type Said, TaskBox } from "../TaskBox";
import type { Seen } from "../watch/seen";
import { writeBasisSheet } from "./writeBasisSheet";
import { Card } from "./Card";

export function BasisCard({ seen }: { readonly seen: Seen }): ReactElement {
  const host = useHost();
  const { locale } = usePane();
  const task = useTask<InsertResult>();
  const restore = useRestoreFocusTarget();
  const [asking, setAsking] = useState<BasisPlace | null>(null);
  const { keeping } = seen;
  const formulas = seen.formulas?.length ?? 0;

  const write = (): void => {
    setAsking(null);
    void task.start((options) => writeBasisSheet(host, locale, keeping?.kind === "differs" ? keeping.record : null, options));
  };
  return (
    <Card
      title={t("paneWorkbook.basis")}
      text={t("paneWorkbook.basis.text")}
      buttons={
        <Button
          {...restore}
          disabledFocusable={formulas === 0 || task.state.kind === "running"}
          onClick={() => void basisPlace(host).then(setAsking)}
        >
          {t("paneWorkbook.basis.do")}
        </Button>
      }
    >
      <TaskBox task={task} running={t("paneWorkbook.stage.basis")} said={saidOf} cancelled={t("pane.insert.cancelled")} />
      <AskFirst
        open={asking !== null}
        title={t("paneWorkbook.basis.ask")}
        yes={t("paneWorkbook.basis.do")}
        onYes={write}
        onNo={() => setAsking(null)}
      >
        {asking?.kind === "renewed" && plural("paneWorkbook.basis.renew", formulas, { address: asking.address })}
        {asking?.kind === "added" && plural("paneWorkbook.basis.what", formulas, { sheet: asking.sheet })}
        {asking?.kind === "added" && asking.taken !== null && ` ${t("paneWorkbook.basis.taken", { taken: asking.taken })}`}
      </AskFirst>
    </Card>
  );
}

function saidOf(result: InsertResult): Said {
  if (result.kind === "created" || result.kind === "refreshed")
    return {
      intent: "success",
      text: plural(`paneWorkbook.basis.${result.kind}`, result.table.rowCount, { address: result.table.address }),
    };
  return result.kind === "blocked"
    ? { intent: "warning", text: t("pane.insert.blocked", { address: result.address }) }
    : { intent: "info", text: t("pane.insert.cancelled") };
}
