/** What only CBAM has for a good: default values by year, benchmarks by route, the factor's path, the certificate price. */
import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { ask } from "../../answers";
import type { AnswerRow } from "../../components/AnswerRows";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { BenchmarkRows } from "./BenchmarkRows";
import { Part, Rows } from "./CardFrame";
import { versionsOf, yearsOf } from "./laws/finding";

export function CbamParts({ code, origin }: { readonly code: string; readonly origin: string }): ReactElement {
  return (
    <>
      <Part title={t("pane.lookup.defaults")}>
        {origin === "" ? <Text size={200}>{t("pane.lookup.originNeeded")}</Text> : <Defaults code={code} origin={origin} />}
      </Part>
      <Part title={t("pane.lookup.benchmarks")}>
        <BenchmarkRows code={code} />
      </Part>
      <Part title={t("pane.lookup.factor")}>
        <Factors />
      </Part>
      <Part title={t("pane.lookup.prices")}>
        <Prices />
      </Part>
    </>
  );
}

/** Years for which the law in force prints a mark-up; the law is asked about each. */
function markUpYears(): readonly number[] {
  const [version] = versionsOf("cbam");
  const parameters = version === undefined ? [] : [...version.parameters.keys()].filter((id) => id.startsWith("cbam.markUp."));
  return [...new Set(parameters.flatMap((id) => (version === undefined ? [] : yearsOf(version, id))))].sort();
}

function Defaults({ code, origin }: { readonly code: string; readonly origin: string }): ReactElement {
  const { locale } = usePane();
  const rows = useAsync(async (): Promise<readonly AnswerRow[]> => {
    const before = { label: t("pane.lookup.beforeMarkUp"), unit: "t CO2e/t", answer: await ask("CBAM.DEFAULT", [code, origin]) };
    if (before.answer.kind === "refused") return [before];
    const parts = await Promise.all(
      (["direct", "indirect"] as const).map(async (part) => ({
        label: t(`choiceWord.${part}`),
        unit: "t CO2e/t",
        answer: await ask("CBAM.DEFAULT", [code, origin, part]),
      })),
    );
    const route = { label: t("choiceWord.route"), answer: await ask("CBAM.DEFAULT", [code, origin, "route"]) };
    const table = { label: t("pane.lookup.whoseTable"), answer: await ask("CBAM.DEFAULT", [code, origin, "table"]) };
    const withMarkUp = await Promise.all(
      markUpYears().map(async (year) => ({
        label: t("pane.lookup.withMarkUp", { year }),
        unit: "t CO2e/t",
        answer: await ask("CBAM.INTENSITY", [code, origin, year]),
      })),
    );
    return [before, ...[...parts, route].filter(({ answer }) => answer.kind === "value"), table, ...withMarkUp];
  }, [code, origin, locale]);
  return <Rows rows={rows} lines={5} />;
}

function Factors(): ReactElement {
  const { locale } = usePane();
  const rows = useAsync(async (): Promise<readonly AnswerRow[]> => {
    const [version] = versionsOf("cbam");
    const years =
      version === undefined ? [] : yearsOf(version, "cbam.factor").filter((year) => year >= Number(version.covers.from.slice(0, 4)));
    return Promise.all(years.map(async (year) => ({ label: String(year), answer: await ask("CBAM.FACTOR", [year]) })));
  }, [locale]);
  return <Rows rows={rows} lines={5} />;
}

/** A date that is not broken at its hyphens. */
const unbroken = (date: string): string => date.replaceAll("-", "\u2011");

/** One line per period for which the law prints, or will print, a price. */
function Prices(): ReactElement {
  const { locale } = usePane();
  const rows = useAsync(async (): Promise<readonly AnswerRow[]> => {
    const parameter = versionsOf("cbam")[0]?.parameters.get("cbam.certificatePrice");
    return Promise.all(
      (parameter?.values ?? []).map(async ({ from, to }) => ({
        label: to === undefined ? t("pane.lookup.from", { from: unbroken(from) }) : `${unbroken(from)} – ${unbroken(to)}`,
        unit: "EUR",
        answer: await ask("CBAM.PRICE", [{ date: from }]),
      })),
    );
  }, [locale]);
  return <Rows rows={rows} />;
}
