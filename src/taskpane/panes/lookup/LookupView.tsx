/** Look up: a code, a word or a country; what the law says of it, ready to be written into a cell. */
import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useMemo, useState } from "react";
import { t } from "../../../i18n/t";
import { Empty, Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { OpenItemIcon } from "../../icons";
import { CountryCard } from "./CountryCard";
import { GoodsCard } from "./GoodsCard";
import { ProductCard } from "./ProductCard";
import { type Found, type FoundGroups, loadIndex, search } from "./search";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
  search: { width: "100%", maxWidth: "none" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  heading: { display: "block", margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3 },
  item: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalS, width: "calc(100% + 16px)",
    margin: "0 -8px", padding: "6px 8px", textAlign: "start", fontWeight: tokens.fontWeightRegular, minWidth: 0, maxWidth: "none", whiteSpace: "normal",
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  clamp: { display: "-webkit-box", overflow: "hidden", WebkitLineClamp: 2, WebkitBoxOrient: "vertical" },
  second: { color: tokens.colorNeutralForeground3 },
  examples: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});

const EXAMPLES = ["pane.lookup.example.code", "pane.lookup.example.word", "pane.lookup.example.country"];

export function LookupView(): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const [wanted, setWanted] = useState("");
  const [opened, setOpened] = useState<Found | null>(null);
  const index = useAsync(() => loadIndex(locale), [locale]);
  const found = useMemo(() => (index.kind === "ready" ? search(index.value, wanted) : null), [index, wanted]);

  if (opened) return <Card found={opened} onBack={() => setOpened(null)} />;
  const enter = (event: KeyboardEvent): void => {
    const first = found && [...found.goods, ...found.products, ...found.countries][0];
    if (event.key === "Enter" && first) setOpened(first);
  };
  return (
    <div className={styles.root}>
      <SearchBox className={styles.search} placeholder={t("pane.lookup.search")} aria-label={t("pane.lookup.search")} value={wanted} onChange={(_, data) => setWanted(data.value)} onKeyDown={enter} />
      {index.kind === "loading" && <Loading />}
      {index.kind === "failed" && <Failed reason={index.reason} retry={index.retry} />}
      {wanted.trim() === "" && index.kind === "ready" && (
        <Empty title={t("pane.lookup.start")}>
          {t("pane.lookup.startHint")}
          <span className={styles.examples}>
            {EXAMPLES.map((key) => <Button key={key} size="small" shape="circular" onClick={() => setWanted(t(key))}>{t(key)}</Button>)}
          </span>
        </Empty>
      )}
      {wanted.trim() !== "" && found && <Results found={found} wanted={wanted} onOpen={setOpened} />}
    </div>
  );
}

function Results({ found, wanted, onOpen }: { readonly found: FoundGroups; readonly wanted: string; readonly onOpen: (found: Found) => void }): ReactElement {
  const styles = useStyles();
  const groups = (["goods", "products", "countries"] as const).filter((group) => found[group].length > 0);
  if (groups.length === 0) return <Empty title={t("pane.lookup.none", { wanted: wanted.trim() })}>{t("pane.lookup.noneHint")}</Empty>;
  return (
    <>
      {groups.map((group) => (
        <section key={group} aria-label={t(`pane.lookup.${group}`)}>
          <Text as="h2" size={200} weight="semibold" className={styles.heading}>{t(`pane.lookup.${group}`)}</Text>
          <ul className={styles.list}>
            {found[group].map((one) => (
              <li key={one.title}>
                <Button appearance="subtle" className={styles.item} onClick={() => onOpen(one)}>
                  <span className={styles.words}>
                    <Text size={300} className={styles.clamp}>{one.title}</Text>
                    {one.second !== "" && <Text size={200} className={styles.second}><span className={styles.clamp}>{one.second}</span></Text>}
                  </span>
                  <OpenItemIcon />
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Card({ found, onBack }: { readonly found: Found; readonly onBack: () => void }): ReactElement {
  if (found.kind === "goods") return <GoodsCard code={found.code} onBack={onBack} />;
  if (found.kind === "product") return <ProductCard product={found.product} title={found.title} onBack={onBack} />;
  return <CountryCard code={found.code} title={found.title} onBack={onBack} />;
}
