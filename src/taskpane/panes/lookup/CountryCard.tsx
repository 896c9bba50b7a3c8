/** What CBAM says of a country of origin: whether it is exempt, and whose default values apply. */
import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { loadTable } from "../../../datasource";
import { t } from "../../../i18n/t";
import { cbam } from "../../../regimes/cbam/regime";
import { ask } from "../../answers";
import type { AnswerRow } from "../../components/AnswerRows";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { counted } from "../../numbers";
import { CardFrame, Part, Rows } from "./CardFrame";

type Props = { readonly code: string; readonly title: string; readonly onBack: () => void };

const inForce = [...cbam.versions.values()].filter((version) => version.inForce !== undefined || version.status === "position");

export function CountryCard({ code, title, onBack }: Props): ReactElement {
  const { locale } = usePane();
  const exempt = useAsync(async (): Promise<readonly AnswerRow[]> =>
    Promise.all([...inForce].reverse().map(async ({ id }) => ({ label: t("pane.lookup.exempt", { version: id }), answer: await ask("CBAM.EXEMPT", [code, id]) }))), [code, locale]);
  const own = useAsync(async () => {
    const id = [...cbam.versions.values()].find((version) => version.status === "inForce")?.datasets["defaults"];
    return id === undefined ? 0 : (await loadTable(id)).where({ country: code }).length;
  }, [code]);
  return (
    <CardFrame title={title} onBack={onBack}>
      <Part title={t("pane.lookup.exemption")}><Rows rows={exempt} /></Part>
      <Part title={t("pane.lookup.defaults")}>
        <Text size={200}>{own.kind !== "ready" ? "" : own.value === 0 ? t("pane.tables.fallback") : t("pane.lookup.ownRows", { rows: counted(own.value) })}</Text>
      </Part>
    </CardFrame>
  );
}
