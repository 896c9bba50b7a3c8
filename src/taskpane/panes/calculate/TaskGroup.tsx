/** Tasks under a heading; each opens its form, and a star keeps it among the favourites. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { OpenItemIcon, StarIcon, StarredIcon } from "../../icons";
import type { Task } from "./tasks";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  heading: {
    display: "block",
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", margin: "0 -8px" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: "6px 8px",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    maxWidth: "none",
    whiteSpace: "normal",
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  second: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  starred: { color: tokens.colorPaletteMarigoldForeground1 },
});

type Props = {
  readonly heading: string;
  readonly tasks: readonly Task[];
  readonly favourites: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onStar: (id: string) => void;
};

export function TaskGroup({ heading, tasks, favourites, onOpen, onStar }: Props): ReactElement {
  const styles = useStyles();
  return (
    <section aria-label={heading}>
      <Text as="h2" size={200} weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      <ul className={styles.list}>
        {tasks.map(({ spec: { id }, title }) => {
          const kept = favourites.includes(id);
          return (
            <li key={id} className={styles.line}>
              <Button appearance="subtle" className={styles.item} onClick={() => onOpen(id)}>
                <span className={styles.words}>
                  <Text size={300}>{title}</Text>
                  <Text size={200} className={styles.second}>
                    {id}
                  </Text>
                </span>
                <OpenItemIcon />
              </Button>
              <Button
                appearance="transparent"
                size="small"
                icon={kept ? <StarredIcon className={styles.starred} /> : <StarIcon />}
                aria-pressed={kept}
                aria-label={t("paneCalculate.star", { task: title })}
                onClick={() => onStar(id)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
