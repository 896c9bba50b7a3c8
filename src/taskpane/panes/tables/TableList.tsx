/** The tables one can insert, by regime; those of this workbook first. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import type { TableSpec } from "../../../tables/table";
import { OpenItemIcon, TableIcon } from "../../icons";
import { describeChoices } from "./hostTable";
import type { Inserted } from "./recipes";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  heading: {
    display: "block",
    margin: 0,
    color: tokens.colorNeutralForeground3,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // The whole line is the target; the row reaches the edges of the pane.
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "calc(100% + 16px)",
    margin: "0 -8px",
    padding: "7px 8px",
    textAlign: "start",
    justifyContent: "stretch",
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    maxWidth: "none",
    whiteSpace: "normal",
  },
  icon: { color: tokens.colorBrandForeground1, display: "flex" },
  here: { color: tokens.colorPaletteGreenForeground1 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  second: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  chevron: { color: tokens.colorNeutralForeground3, display: "flex" },
});

/** Regimes in the order of the register. */
function regimesOf(specs: readonly TableSpec[]): string[] {
  return [...new Set(specs.map((spec) => spec.regime))];
}

type Props = {
  readonly specs: readonly TableSpec[];
  readonly inserted: readonly Inserted[];
  readonly onOpen: (spec: TableSpec, from: Inserted | null) => void;
};

export function TableList({ specs, inserted, onOpen }: Props): ReactElement {
  return (
    <>
      {inserted.length > 0 && (
        <Group heading={t("pane.tables.inWorkbook")}>
          {inserted.map((table) => (
            <Line
              key={table.info.name}
              here
              title={t(table.spec.titleKey)}
              onOpen={() => onOpen(table.spec, table)}
              second={[describeChoices(table.recipe.choices), table.info.address].filter((part) => part !== "").join(" · ")}
            />
          ))}
        </Group>
      )}
      {regimesOf(specs).map((regime) => (
        <Group key={regime} heading={t(`tables.regime.${regime}`)}>
          {specs
            .filter((spec) => spec.regime === regime)
            .map((spec) => (
              <Line
                key={spec.id}
                title={t(spec.titleKey)}
                second={`${t("pane.tables.edition", { edition: spec.edition })} · ${t(`status.${spec.status}`)}`}
                onOpen={() => onOpen(spec, null)}
              />
            ))}
        </Group>
      ))}
    </>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactElement[] }): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={heading}>
      <Text as="h2" size={200} weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

type LineProps = { readonly title: string; readonly second: string; readonly here?: boolean; readonly onOpen: () => void };

function Line({ title, second, here = false, onOpen }: LineProps): ReactElement {
  const styles = useStyles();
  return (
    <li>
      <Button appearance="subtle" className={styles.item} onClick={onOpen}>
        <span className={mergeClasses(styles.icon, here && styles.here)}>
          <TableIcon />
        </span>
        <span className={styles.words}>
          <Text size={300}>{title}</Text>
          <Text size={200} className={styles.second}>
            {second}
          </Text>
        </span>
        <span className={styles.chevron}>
          <OpenItemIcon />
        </span>
      </Button>
    </li>
  );
}
