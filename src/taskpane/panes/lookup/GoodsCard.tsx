/** What the acts say of a good: scope, default values, benchmarks, factor and price. */
import { Text } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { t } from "../../../i18n/t";
import { cbam } from "../../../regimes/cbam/regime";
import { printGoodsCode } from "../../../regimes/shared/goodsCode";
import { headingName, loadLookups } from "../../../tables/lookups";
import { ask } from "../../answers";
import type { AnswerRow } from "../../components/AnswerRows";
import { CountryField } from "../../components/CountryField";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { BenchmarkRows } from "./BenchmarkRows";
import { CardFrame, Part, Rows } from "./CardFrame";
import { ScopeTable } from "./ScopeTable";

/** Years an act prints a mark-up or a factor for; the law is asked about each, so a missing one is said to be missing. */
const DEFAULT_YEARS = [2026, 2027, 2028];
const FACTOR_YEARS = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034];

export function GoodsCard({ code, onBack }: { readonly code: string; readonly onBack: () => void }): ReactElement {
  const { locale } = usePane();
  const [origin, setOrigin] = useState("");
  const described = useAsync(async () => (await loadLookups()).goodsName(code), [code, locale]);
  const second = described.kind === "ready" ? described.value : (headingName(code) ?? "");
  return (
    <CardFrame title={`CN ${printGoodsCode(code)}`} second={second} onBack={onBack}>
      <Part title={t("pane.lookup.scope")}><ScopeTable code={code} /></Part>
      <Part title={t("pane.lookup.defaults")}>
        <CountryField label={t("pane.lookup.origin")} value={origin} onChange={setOrigin} placeholder={t("pane.lookup.chooseOrigin")} />
        {origin === "" ? <Text size={200}>{t("pane.lookup.originNeeded")}</Text> : <Defaults code={code} origin={origin} />}
      </Part>
      <Part title={t("pane.lookup.benchmarks")}><BenchmarkRows code={code} /></Part>
      <Part title={t("pane.lookup.factor")}><Factors /></Part>
      <Part title={t("pane.lookup.prices")}><Prices /></Part>
    </CardFrame>
  );
}

function Defaults({ code, origin }: { readonly code: string; readonly origin: string }): ReactElement {
  const { locale } = usePane();
  const rows = useAsync(async (): Promise<readonly AnswerRow[]> => {
    const before = { label: t("pane.lookup.beforeMarkUp"), unit: "t CO2e/t", answer: await ask("CBAM.DEFAULT", [code, origin]) };
    const table = { label: t("pane.lookup.whoseTable"), answer: await ask("CBAM.DEFAULT", [code, origin, "table"]) };
    if (before.answer.kind === "refused") return [before];
    const withMarkUp = await Promise.all(DEFAULT_YEARS.map(async (year) => ({ label: t("pane.lookup.withMarkUp", { year }), unit: "t CO2e/t", answer: await ask("CBAM.INTENSITY", [code, origin, year]) })));
    return [before, table, ...withMarkUp];
  }, [code, origin, locale]);
  return <Rows rows={rows} lines={5} />;
}

function Factors(): ReactElement {
  const { locale } = usePane();
  const rows = useAsync(async (): Promise<readonly AnswerRow[]> =>
    Promise.all(FACTOR_YEARS.map(async (year) => ({ label: String(year), answer: await ask("CBAM.FACTOR", [year]) }))), [locale]);
  return <Rows rows={rows} lines={5} />;
}

/** A date that is not broken at its hyphens. */
const unbroken = (date: string): string => date.replaceAll("-", "\u2011");

/** One line per period for which the law prints, or will print, a price. */
function Prices(): ReactElement {
  const { locale } = usePane();
  const rows = useAsync(async (): Promise<readonly AnswerRow[]> => {
    const parameter = [...cbam.versions.values()].find((version) => version.status === "inForce")?.parameters.get("cbam.certificatePrice");
    return Promise.all((parameter?.values ?? []).map(async ({ from, to }) => ({
      label: to === undefined ? t("pane.lookup.from", { from: unbroken(from) }) : `${unbroken(from)} – ${unbroken(to)}`, unit: "EUR", answer: await ask("CBAM.PRICE", [{ date: from }]),
    })));
  }, [locale]);
  return <Rows rows={rows} />;
}
