/** One table: filters, rows, source, and putting it on a sheet. */
import { Badge, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../../../i18n/t";
import { type Choices, filterRows } from "../../../tables/filter";
import type { FilterKind, LoadedTable, TableSpec } from "../../../tables/table";
import { ViewHead } from "../../components/ViewHead";
import { Empty, Failed, Loading } from "../../components/States";
import { useHost, usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { useFocusInside } from "../../hooks/useFocusInside";
import { useSelection } from "../../hooks/useHostState";
import { counted } from "../../numbers";
import { ColumnChoice } from "./ColumnChoice";
import { FilterBar } from "./FilterBar";
import { chosenColumns, hostTable, pickColumns, type Recipe, sheetName, tableName, usualColumns } from "./hostTable";
import { InsertBar } from "./InsertBar";
import { isPublished, PowerQueryText } from "./PowerQueryText";
import { Preview } from "./Preview";
import type { Inserted } from "./recipes";
import { SourceFacts } from "./SourceFacts";
import { firstCell, useInsert } from "./useInsert";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    minHeight: "100%",
    boxSizing: "border-box",
  },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  count: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  push: { flexGrow: 1 },
});

type Props = {
  readonly spec: TableSpec;
  readonly start: Recipe | null;
  readonly inserted: readonly Inserted[];
  readonly onBack: () => void;
  readonly onInserted: () => void;
};

export function TableDetail({ spec, start, inserted, onBack, onInserted }: Props): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const card = useFocusInside<HTMLElement>();
  const loaded = useAsync(() => spec.load(), [spec.id, locale]);
  return (
    <article ref={card} className={styles.root} aria-label={t(spec.titleKey)}>
      <ViewHead title={t(spec.titleKey)} back={t("pane.tables.back")} onBack={onBack}>
        <div className={styles.badges}>
          <Badge appearance="tint" color={spec.status === "verified" ? "brand" : "warning"}>
            {t(`status.${spec.status}`)}
          </Badge>
          <Badge appearance="outline" color="informative">
            {t("pane.tables.edition", { edition: spec.edition })}
          </Badge>
        </div>
      </ViewHead>
      {loaded.kind === "loading" && <Loading lines={9} />}
      {loaded.kind === "failed" && <Failed reason={loaded.reason} retry={loaded.retry} />}
      {loaded.kind === "ready" && <Content spec={spec} loaded={loaded.value} start={start} inserted={inserted} onInserted={onInserted} />}
    </article>
  );
}

type ContentProps = {
  readonly spec: TableSpec;
  readonly loaded: LoadedTable;
  readonly start: Recipe | null;
  readonly inserted: readonly Inserted[];
  readonly onInserted: () => void;
};

function Content({ spec, loaded, start, inserted, onInserted }: ContentProps): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const [choices, setChoices] = useState<Choices>(start?.choices ?? {});
  const [keys, setKeys] = useState<readonly string[]>(start?.columns ?? usualColumns(spec));
  const insert = useInsert(onInserted);
  const selection = useSelection(host);
  const applied = useDeferredValue(choices);
  const filtered = useMemo(() => filterRows(spec, loaded.rows, applied), [spec, loaded, applied]);
  const columns = useMemo(() => chosenColumns(spec, keys), [spec, keys]);
  const preview = useMemo(() => pickColumns(spec, filtered.rows, keys) as LoadedTable["rows"], [spec, filtered, keys]);

  const recipe: Recipe = { id: spec.id, choices, columns: keys };
  const standing = inserted.find(({ info }) => info.name === tableName(recipe))?.info.address ?? null;
  // What was inserted is gone again: undone, or its sheet deleted. Then nothing is said of it.
  const stood = useRef(false);
  useEffect(() => {
    if (stood.current && standing === null) insert.clear();
    stood.current = standing !== null;
  }, [standing, insert.clear]);
  const at = selection ? firstCell(selection.address) : null;

  const choose = (kind: FilterKind, value: string): void => {
    insert.clear();
    setChoices((before) => ({ ...before, [kind]: value }));
  };
  const put = (where: "sheet" | "selection"): void => {
    const place =
      where === "selection" && at !== null
        ? ({ kind: "at", address: at } as const)
        : ({ kind: "sheet", sheet: sheetName(spec, choices) } as const);
    const rows = filterRows(spec, loaded.rows, choices).rows;
    void insert.start(() => hostTable({ spec, recipe, rows, source: loaded.source }, place), recipe);
  };

  return (
    <>
      <FilterBar spec={spec} rows={loaded.rows} choices={choices} onChoose={choose} />
      {filtered.fallback && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t("pane.tables.fallback")}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.rows}>
        <div className={styles.count}>
          <Text size={200} role="status">
            {filtered.rows.length === loaded.rows.length
              ? t("pane.tables.rows", { rows: counted(loaded.rows.length) })
              : t("pane.tables.rowsOf", { rows: counted(filtered.rows.length), all: counted(loaded.rows.length) })}
          </Text>
          <ColumnChoice spec={spec} chosen={keys} onChoose={setKeys} />
        </div>
        {filtered.rows.length === 0 ? (
          <Empty title={t("pane.tables.noRows")}>{t("pane.tables.noRowsHint")}</Empty>
        ) : (
          <Preview label={t("pane.tables.preview", { title: t(spec.titleKey) })} columns={columns} rows={preview} />
        )}
      </div>
      <SourceFacts source={loaded.source} />
      {isPublished() && <PowerQueryText spec={spec} loaded={loaded} />}
      <div className={styles.push} />
      <InsertBar insert={insert} standing={standing} at={at} empty={filtered.rows.length === 0} onInsert={put} />
    </>
  );
}
