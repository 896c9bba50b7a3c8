/** What was found, by group; a long group shows its best and the rest when asked. Arrow keys walk through all of them. */
import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { t } from "../../../i18n/t";
import { OpenItemIcon } from "../../icons";
import { counted } from "../../numbers";
import type { Found, Group, GroupId } from "./search";

const FIRST = 6;
const MOST = 200;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  heading: { display: "block", margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "calc(100% + 16px)",
    margin: "0 -8px",
    padding: "6px 8px",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    maxWidth: "none",
    whiteSpace: "normal",
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  clamp: { display: "-webkit-box", overflow: "hidden", WebkitLineClamp: 2, WebkitBoxOrient: "vertical" },
  more: { minHeight: "24px" },
  second: { color: tokens.colorNeutralForeground3 },
});

/** Groups of goods and countries have names of the pane, lists those of their laws. */
export function groupTitle(id: GroupId): string {
  return t(id === "goods" || id === "countries" ? `pane.lookup.${id}` : id === "near" ? "paneLookup.group.near" : `paneLookup.list.${id}`);
}

type Props = {
  readonly groups: readonly Group[] /** every group in full */;
  readonly whole: boolean;
  readonly onOpen: (found: Found) => void;
};

export function Results({ groups, whole, onOpen }: Props): ReactElement {
  return (
    <>
      {groups.map((group) => (
        <ResultGroup key={group.id} group={group} whole={whole || groups.length === 1} onOpen={onOpen} />
      ))}
    </>
  );
}

function ResultGroup({
  group: { id, found },
  whole,
  onOpen,
}: {
  readonly group: Group;
  readonly whole: boolean;
  readonly onOpen: (found: Found) => void;
}): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = found.slice(0, whole || all ? MOST : FIRST);
  const title = groupTitle(id);
  return (
    <section aria-label={title}>
      <Text as="h2" size={200} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.title}>
            <Button appearance="subtle" className={styles.item} data-found onClick={() => onOpen(one)}>
              <span className={styles.words}>
                <Text size={300} className={styles.clamp}>
                  {one.title}
                </Text>
                {one.second !== "" && (
                  <Text size={200} className={styles.second}>
                    <span className={styles.clamp}>{one.second}</span>
                  </Text>
                )}
              </span>
              <OpenItemIcon />
            </Button>
          </li>
        ))}
      </ul>
      {!whole && !all && found.length > FIRST && (
        <Link as="button" className={styles.more} onClick={() => setAll(true)}>
          {t("paneLookup.showAll", { count: counted(found.length) })}
        </Link>
      )}
      {shown.length === MOST && found.length > MOST && (
        <Text size={200}>{t("paneCalculate.list.more", { count: counted(found.length - MOST) })}</Text>
      )}
    </section>
  );
}
