/** Look up: a code, a word or a country; what every law says of it, ready to be written into a cell. */
import { Button, makeStyles, Tag, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../../../i18n/t";
import { Finder } from "../../components/Finder";
import { Empty, Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import type { ListId } from "../../find/lists";
import { LISTS } from "./laws";
import { useAsync } from "../../hooks/useAsync";
import { CountryCard, GoodsCard, ListedCard, type Ways } from "./Cards";
import { groupTitle, Results } from "./Results";
import { browse, type Found, loadIndex, search } from "./search";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  examples: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
});

const EXAMPLES = ["pane.lookup.example.code", "pane.lookup.example.word", "pane.lookup.example.country"];

export function LookupView(): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [list, setList] = useState<ListId | null>(null);
  /** cards opened one from another, the last in sight */
  const [opened, setOpened] = useState<readonly Found[]>([]);
  const index = useAsync(loadIndex, []);
  const groups = useMemo(() => {
    if (index.kind !== "ready") return [];
    return list === null ? search(index.value, typed, locale) : browse(index.value, list, locale);
  }, [index, typed, list, locale]);
  const wanted = typed.trim() !== "" || list !== null;

  // Whoever comes back goes on from the box.
  const returning = useRef(false);
  useEffect(() => {
    if (opened.length > 0) returning.current = true;
    else if (returning.current) root.current?.querySelector("input")?.focus();
  }, [opened]);

  const open = (found: Found): void => setOpened((before) => [...before, found]);
  const ways: Ways = {
    onBack: () => setOpened((before) => before.slice(0, -1)),
    onCode: (code) => open({ kind: "goods", code, title: code, second: "" }),
    onBrowse: (which) => {
      setList(which);
      setTyped("");
      setOpened([]);
    },
  };
  const card = opened.at(-1);
  if (card) return <Card found={card} ways={ways} />;

  const keys = (event: KeyboardEvent): void => {
    const [first] = groups.flatMap(({ found }) => found);
    const inBox = event.target instanceof HTMLInputElement;
    if (event.key === "Enter" && inBox && first && wanted) {
      // Else the same key would press the button of the card that now has the focus.
      event.preventDefault();
      return open(first);
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") walk(event, root.current, inBox);
  };
  return (
    <div className={styles.root} ref={root} onKeyDown={keys}>
      <Finder
        label={t("pane.lookup.search")}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setList(null);
        }}
      />
      {index.kind === "loading" && <Loading />}
      {index.kind === "failed" && <Failed reason={index.reason} retry={index.retry} />}
      {index.kind === "ready" && list !== null && (
        <div>
          <Tag dismissible dismissIcon={{ "aria-label": t("paneLookup.leaveList") }} onClick={() => setList(null)}>
            {groupTitle(list)}
          </Tag>
        </div>
      )}
      {index.kind === "ready" && !wanted && <Start onType={setTyped} onBrowse={setList} />}
      {index.kind === "ready" && wanted && groups.length === 0 && (
        <Empty title={t("pane.lookup.none", { wanted: typed.trim() })}>{t("paneLookup.noneHint")}</Empty>
      )}
      {wanted && <Results key={list ?? typed} groups={groups} whole={list !== null} onOpen={open} />}
    </div>
  );
}

/** Down and up through what was found; up from the first is back in the box. */
function walk(event: KeyboardEvent, root: HTMLElement | null, inBox: boolean): void {
  const all = [...(root?.querySelectorAll<HTMLElement>("[data-found]") ?? [])];
  const at = inBox ? -1 : all.indexOf(event.target as HTMLElement);
  if (!inBox && at < 0) return;
  const next = at + (event.key === "ArrowDown" ? 1 : -1);
  if (next >= all.length || (inBox && next < 0)) return;
  event.preventDefault();
  (next < 0 ? root?.querySelector("input") : all[next])?.focus();
}

function Start({ onType, onBrowse }: { readonly onType: (text: string) => void; readonly onBrowse: (list: ListId) => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Empty title={t("pane.lookup.start")}>
        {t("paneLookup.startHint")}
        <span className={styles.examples}>
          {EXAMPLES.map((key) => (
            <Button key={key} size="small" shape="circular" onClick={() => onType(t(key))}>
              {t(key)}
            </Button>
          ))}
        </span>
      </Empty>
      <section aria-label={t("paneLookup.lists")}>
        <span className={styles.examples}>
          {LISTS.map((list) => (
            <Button key={list} size="small" appearance="outline" onClick={() => onBrowse(list)}>
              {groupTitle(list)}
            </Button>
          ))}
        </span>
      </section>
    </>
  );
}

function Card({ found, ways }: { readonly found: Found; readonly ways: Ways }): ReactElement {
  if (found.kind === "goods") return <GoodsCard key={found.code} code={found.code} {...ways} />;
  if (found.kind === "listed") return <ListedCard key={found.entry.key} entry={found.entry} {...ways} />;
  return <CountryCard key={found.code} code={found.code} title={found.title} {...ways} />;
}
