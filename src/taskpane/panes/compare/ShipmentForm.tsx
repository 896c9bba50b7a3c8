/** The fields of a shipment: what every law asks for, and under "more" what single laws ask for besides. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { t } from "../../../i18n/t";
import { MoreButton } from "../../components/MoreButton";
import { FieldControl } from "./FieldControl";
import type { Entries, Field, Group } from "./fields";
import { regimeName } from "./standing";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    alignItems: "start",
  },
  wide: { gridColumn: "1 / -1" },
  group: { display: "block", color: tokens.colorNeutralForeground3, margin: 0, paddingTop: tokens.spacingVerticalXS },
});

/** Long words or long choices: a line of their own. */
const WIDE = new Set(["cn", "origin", "route", "leakagePeriod", "feeRate", "assume"]);

type Props = {
  readonly fields: readonly Field[];
  readonly entries: Entries;
  readonly onChange: (header: string, text: string) => void /** header of a field that is to be filled in next */;
  readonly asked: string | null;
  readonly onAsked: () => void;
};

export function ShipmentForm({ fields, entries, onChange, asked, onAsked }: Props): ReactElement {
  const styles = useStyles();
  const [more, setMore] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === null) return;
    const control = root.current?.querySelector<HTMLElement>(`[data-header="${asked}"] :is(input, select)`);
    // A field under "more" is there at the next drawing.
    if (!control && !more && fields.some(({ header }) => header === asked)) return setMore(true);
    control?.focus();
    onAsked();
  }, [asked, more, fields, onAsked]);
  const first = fields.filter(({ group }) => group === "shipment");
  const rest = fields.filter(({ group }) => group !== "shipment");
  const groups = [...new Set(rest.map(({ group }) => group))];
  const grid = (some: readonly Field[]): ReactElement => (
    <div className={styles.grid}>
      {some.map((field) => (
        <div key={field.header} data-header={field.header} className={WIDE.has(field.header) ? styles.wide : undefined}>
          <FieldControl field={field} entries={entries} onChange={(text) => onChange(field.header, text)} />
        </div>
      ))}
    </div>
  );
  return (
    <div className={styles.root} ref={root}>
      {grid(first)}
      {rest.length > 0 && <MoreButton text={t("paneCompare.more", { count: rest.length })} open={more} onOpen={setMore} />}
      {more &&
        groups.map((group) => (
          <section key={group} aria-label={groupName(group)}>
            <Text as="h2" size={200} weight="semibold" className={styles.group}>
              {groupName(group)}
            </Text>
            {grid(rest.filter((field) => field.group === group))}
          </section>
        ))}
    </div>
  );
}

function groupName(group: Group): string {
  return regimeName(group);
}
