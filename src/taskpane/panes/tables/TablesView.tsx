/** Tables: find one, look at it, put it on a sheet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useEffect, useMemo, useState } from "react";
import { t } from "../../../i18n/t";
import { tableSpecs } from "../../../regimes/tables";
import { findTables } from "../../../tables/find";
import type { TableSpec } from "../../../tables/table";
import { Finder } from "../../components/Finder";
import { Empty } from "../../components/States";
import { usePane } from "../../context";
import { useCalculations } from "../../hooks/useCalculations";
import { useFocusBack } from "../../hooks/useFocusBack";
import { useSettled } from "../../hooks/useSettled";
import type { Wanted } from "../../hooks/useAsked";
import { LazyLists } from "../../components/LazyViews";
import { ReadyView } from "../ready/ReadyView";
import type { Recipe } from "./hostTable";
import { type Inserted, insertedTables } from "./recipes";
import { TableDetail } from "./TableDetail";
import { TableList } from "./TableList";

const useStyles = makeStyles({
  doors: { display: "grid", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalS },
  list: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
});

type Opened = { readonly spec: TableSpec; readonly start: Recipe | null };

export function TablesView({ wanted: asked = null }: { readonly wanted?: Wanted | null }): ReactElement {
  const styles = useStyles();
  const { host, locale } = usePane();
  const [wanted, setWanted] = useState("");
  const [opened, setOpened] = useState<Opened | null>(null);
  const [importing, setImporting] = useState(false);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    if (asked?.part !== "ready") return;
    setOpened(null);
    setImporting(false);
    setChoosing(true);
  }, [asked]);
  const [inserted, setInserted] = useState<readonly Inserted[]>([]);
  const list = useFocusBack<HTMLDivElement>(opened !== null);
  const found = useMemo(() => findTables(tableSpecs, wanted), [wanted]);

  const ask = useCallback(() => {
    // A host that cannot say which tables stand there only loses the shortcut to them.
    const tell = (now: readonly Inserted[]): void => setInserted((before) => (before.length + now.length === 0 ? before : now));
    insertedTables(host).then(tell, () => tell([]));
  }, [host]);
  // A table comes and goes by undo and redo as well. Typing calculates again and again: one look when it has ended is enough.
  const settled = useSettled(useCalculations(host));
  useEffect(ask, [ask, opened, settled]);
  // Every calculation comes by here, mostly while another view is in sight: the lines are drawn when they change.
  const lines = useMemo(
    () => (
      <TableList
        key={locale}
        specs={found}
        inserted={wanted === "" ? inserted : []}
        onOpen={(spec, from) => setOpened({ spec, start: from?.recipe ?? null })}
      />
    ),
    [locale, found, inserted, wanted],
  );

  if (opened) {
    const key = `${opened.spec.id} ${JSON.stringify(opened.start)}`;
    return (
      <TableDetail key={key} spec={opened.spec} start={opened.start} inserted={inserted} onBack={() => setOpened(null)} onInserted={ask} />
    );
  }
  if (choosing) return <ReadyView onBack={() => setChoosing(false)} />;
  if (importing) return <LazyLists onBack={() => setImporting(false)} />;
  return (
    <div ref={list} className={styles.list}>
      <Finder label={t("pane.tables.search")} value={wanted} onChange={setWanted} />
      {/* Who searches wants what is found, next. */}
      {wanted === "" && (
        <div className={styles.doors}>
          <Button size="small" onClick={() => setChoosing(true)}>
            {t("paneReady.title")}
          </Button>
          <Button size="small" onClick={() => setImporting(true)}>
            {t("pane.importList")}
          </Button>
        </div>
      )}
      {found.length === 0 ? <Empty title={t("pane.tables.noneFound", { wanted })}>{t("pane.tables.noneFoundHint")}</Empty> : lines}
    </div>
  );
}
