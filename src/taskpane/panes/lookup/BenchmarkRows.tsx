/** The CBAM benchmarks of a code, one line per route and period, columns A and B. */
import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { loadTable } from "../../../datasource";
import { t } from "../../../i18n/t";
import { cbam } from "../../../regimes/cbam/regime";
import { wordOf } from "../../../tables/columns";
import { ask } from "../../answers";
import type { AnswerRow } from "../../components/AnswerRows";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { Rows } from "./CardFrame";

function benchmarkTable(): string | undefined {
  return [...cbam.versions.values()].find((version) => version.status === "inForce")?.datasets["benchmarks"];
}

async function benchmarksOf(code: string): Promise<readonly AnswerRow[]> {
  const id = benchmarkTable();
  if (id === undefined) return [];
  const table = await loadTable(id);
  const rows = table.longestPrefix("code", code);
  const lines = rows.flatMap((row) =>
    (["A", "B"] as const).map((column) => ({
      route: table.text(row, "route"),
      from: Number(table.need(row, "fromYear")),
      to: Number(table.need(row, "toYear")),
      column,
    })),
  );
  return Promise.all(
    lines.map(
      async ({ route, from, to, column }): Promise<AnswerRow> => ({
        group: [route === null ? "" : `(${route}) ${wordOf("route", route)}`, `${from}–${to}`].filter((part) => part !== "").join(" · "),
        label: t(`tables.column.column${column}`),
        unit: "t CO2e/t",
        answer: await ask("CBAM.BENCHMARK", [code, column, route, from]),
      }),
    ),
  );
}

export function BenchmarkRows({ code }: { readonly code: string }): ReactElement {
  const { locale } = usePane();
  const rows = useAsync(() => benchmarksOf(code), [code, locale]);
  if (rows.kind === "ready" && rows.value.length === 0) return <Text size={200}>{t("pane.lookup.noBenchmark")}</Text>;
  return <Rows rows={rows} lines={4} />;
}
