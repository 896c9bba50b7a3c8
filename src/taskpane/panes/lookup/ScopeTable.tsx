/** Whether each goods list covers a code, with gases and indirect emissions. */
import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { cbam } from "../../../regimes/cbam/regime";
import { wordOf } from "../../../tables/columns";
import { type Answer, ask, linksOf, resultText } from "../../answers";
import { Citations } from "../../components/Citations";
import { Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, paddingBottom: tokens.spacingVerticalS, display: "flex", flexDirection: "column", gap: "2px" },
  first: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Line = { readonly version: string; readonly state: string; readonly covered: Answer; readonly details: readonly string[] };

/** The newest version of each goods list: others of the same list would say the same again. */
function versionsByList(): readonly { readonly id: string; readonly status: string }[] {
  const byList = new Map<string, { readonly id: string; readonly status: string }>();
  for (const { id, status, datasets } of cbam.versions.values()) {
    const list = datasets["goods"] ?? "";
    if (!byList.has(list)) byList.set(list, { id, status });
  }
  return [...byList.values()].reverse();
}

async function scopeOf(code: string): Promise<readonly Line[]> {
  return Promise.all(versionsByList().map(async ({ id, status }): Promise<Line> => {
    const covered = await ask("CBAM.SCOPE", [code, "covered", id]);
    const state = t(`versionStatus.${status}`);
    if (covered.kind === "refused" || covered.first !== true) return { version: id, state, covered, details: [] };
    const part = async (name: string): Promise<string> => {
      const answer = await ask("CBAM.SCOPE", [code, name, id]);
      return answer.kind === "value" ? resultText(answer.first) : "";
    };
    const [sector, gases, indirect] = [await part("sector"), await part("gases"), await ask("CBAM.SCOPE", [code, "indirect", id])];
    const counted = indirect.kind === "value" && indirect.first === true;
    return { version: id, state, covered, details: [wordOf("sector", sector), gases, t(counted ? "pane.lookup.indirectCounts" : "pane.lookup.directOnly")].filter((one) => one !== "") };
  }));
}

export function ScopeTable({ code }: { readonly code: string }): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const lines = useAsync(() => scopeOf(code), [code, locale]);
  if (lines.kind === "loading") return <Loading lines={3} />;
  if (lines.kind === "failed") return <Failed reason={lines.reason} retry={lines.retry} />;
  return (
    <ul className={styles.list}>
      {lines.value.map(({ version, state, covered, details }) => (
        <li key={version} className={styles.item}>
          <div className={styles.first}>
            <Text weight="semibold">{version}</Text>
            <Text size={200} className={styles.grow}>{state}</Text>
            <Verdict covered={covered} />
          </div>
          {covered.kind === "refused" && <Text size={200} className={styles.quiet}>{covered.message}</Text>}
          {details.length > 0 && <Text size={200} className={styles.quiet}>{details.join(" · ")}</Text>}
          <Citations links={linksOf(covered.steps, 1)} />
        </li>
      ))}
    </ul>
  );
}

function Verdict({ covered }: { readonly covered: Answer }): ReactElement {
  if (covered.kind === "refused") return <Badge appearance="tint" color="warning">{t("pane.lookup.unclear")}</Badge>;
  return covered.first === true
    ? <Badge appearance="filled" color="brand">{t("pane.lookup.covered")}</Badge>
    : <Badge appearance="outline" color="informative">{t("pane.lookup.notCovered")}</Badge>;
}
