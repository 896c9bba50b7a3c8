/** One version of a law on one thing: what the version is, its verdict, the values with their buttons, the provisions. */
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { listed, t } from "../../../i18n/t";
import { printGoodsCode } from "../../../regimes/shared/goodsCode";
import { openStatus } from "../../answers";
import { AnswerRows } from "../../components/AnswerRows";
import { Citations } from "../../components/Citations";
import { OpenMark } from "../../components/OpenMark";
import { WriteButtons } from "../../components/WriteButtons";
import { spokenAs } from "../../spokenAs";
import { wordOf } from "../../../tables/columns";
import { fateOf, type Finding, type Verdict } from "./laws/finding";

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalS} 0`,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  first: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
  },
  name: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  detail: { overflowWrap: "anywhere" },
  near: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

type Look = { readonly appearance: "filled" | "tint" | "outline"; readonly color: "brand" | "informative" | "warning" | "success" };

const LOOKS: Partial<Readonly<Record<Verdict, Look>>> = {
  covered: { appearance: "filled", color: "brand" },
  subject: { appearance: "filled", color: "brand" },
  listed: { appearance: "filled", color: "brand" },
  exempt: { appearance: "tint", color: "success" },
  notCovered: { appearance: "outline", color: "informative" },
  unclear: { appearance: "tint", color: "warning" },
};

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const look = LOOKS[verdict] ?? { appearance: "tint", color: "informative" };
  return <Badge {...look}>{t(`paneLookup.verdict.${verdict}`)}</Badge>;
}

export function FindingItem({ finding, onCode }: { readonly finding: Finding; readonly onCode: (code: string) => void }): ReactElement {
  const styles = useStyles();
  const { version, verdict, details, near, rows, answer, links } = finding;
  const name = wordOf("version", version.id);
  const open = answer?.kind === "value" ? openStatus(answer.steps) : null;
  return (
    <li className={styles.item}>
      <div className={styles.first}>
        <span className={styles.name}>
          <Text weight="semibold">{name}</Text>
          <Text size={200} className={styles.quiet}>
            {t(`versionStatus.${version.status}`)}
          </Text>
        </span>
        <VerdictBadge verdict={verdict} />
        {answer === null ? <span /> : <WriteButtons what={listed([name, t(`paneLookup.verdict.${verdict}`)])} answer={answer} />}
      </div>
      {open !== null && (
        <div>
          <OpenMark>{open}</OpenMark>
        </div>
      )}
      {details
        .filter((detail) => detail !== "")
        .map((detail) => (
          <Text key={detail} size={200} className={styles.detail} {...spokenAs(detail)}>
            {detail}
          </Text>
        ))}
      {near.length > 0 && (
        <div className={styles.near}>
          <Text size={200}>{t("paneLookup.near")}</Text>
          {near.map((code) => (
            <Button key={code} size="small" shape="circular" onClick={() => onCode(code)}>
              {printGoodsCode(code)}
            </Button>
          ))}
        </div>
      )}
      {rows.length > 0 && <AnswerRows rows={rows} />}
      <Citations links={links} />
      <Text size={200} className={styles.quiet}>
        {fateOf(version)}
      </Text>
    </li>
  );
}
