/** What the EU ETS says of a benchmark product, period by period. */
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { PERIODS } from "../../../regimes/ets/rules/benchmark";
import { wordOf } from "../../../tables/columns";
import { ask, resultText } from "../../answers";
import type { AnswerRow } from "../../components/AnswerRows";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { CardFrame, Part, Rows } from "./CardFrame";

type Props = { readonly product: string; readonly title: string; readonly onBack: () => void };

export function ProductCard({ product, title, onBack }: Props): ReactElement {
  const { locale } = usePane();
  const rows = useAsync(async (): Promise<readonly AnswerRow[]> => {
    const unit = await ask("ETS.BENCHMARK", [product, null, "unit"]);
    const of = unit.kind === "value" ? { unit: wordOf("unit", resultText(unit.first)) } : {};
    const values = await Promise.all(PERIODS.map(async (period) => ({ label: t("pane.lookup.benchmarkOf", { period }), ...of, answer: await ask("ETS.BENCHMARK", [product, period]) })));
    return [...values, { label: t("pane.lookup.best10"), ...of, answer: await ask("ETS.BENCHMARK", [product, "2021-2025", "best10"]) }];
  }, [product, locale]);
  return (
    <CardFrame title={title} second={title === product ? "" : product} onBack={onBack}>
      <Part title={t("pane.lookup.products")}><Rows rows={rows} lines={4} /></Part>
    </CardFrame>
  );
}
