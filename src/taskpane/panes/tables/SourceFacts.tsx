/** Where a table comes from: origin, edition, status, licence, note, fingerprint. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { tNote } from "../../../i18n/notes";
import { t } from "../../../i18n/t";
import type { Provenance } from "../../../tables/table";
import { Heading } from "../../components/Heading";
import { OfficialLink } from "../../components/OfficialLink";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: "11px" },
  heading: { marginBottom: tokens.spacingVerticalXS },
});

export function SourceFacts({ source }: { readonly source: Provenance }): ReactElement {
  const styles = useStyles();
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["origin", tNote(source.origin)],
    [
      "link",
      <OfficialLink key="link" href={source.link}>
        {new URL(source.link).hostname}
      </OfficialLink>,
    ],
    ["edition", source.edition],
    ["status", t(`status.${source.status}`)],
    ["retrieved", source.retrieved],
    ["licence", tNote(source.licence)],
    ...(source.note === undefined ? [] : [["note", tNote(source.note)] as const]),
    ...(source.sha256 === undefined
      ? []
      : [
          [
            "sha256",
            <span key="hash" className={styles.hash}>
              {source.sha256}
            </span>,
          ] as const,
        ]),
  ];
  return (
    <section aria-label={t("pane.source")}>
      <Heading level={3} className={styles.heading}>
        {t("pane.source")}
      </Heading>
      <dl className={styles.list}>
        {facts.map(([name, value]) => [
          <dt key={`${name}-name`} className={styles.name}>
            {t(`pane.source.${name}`)}
          </dt>,
          <dd key={`${name}-value`} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
