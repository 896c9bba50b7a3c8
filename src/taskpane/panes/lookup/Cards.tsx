/** The answer of the look-up: a good, an entry of a law's list, or a country, under every law that knows it. */
import { type ReactElement, useRef } from "react";
import { t } from "../../../i18n/t";
import { printGoodsCode } from "../../../regimes/shared/goodsCode";
import { headingName, loadLookups } from "../../../tables/lookups";
import { CountryField } from "../../components/CountryField";
import { Failed, Loading } from "../../components/States";
import { usePane } from "../../context";
import type { Listed, ListId } from "../../find/lists";
import { useAsync } from "../../hooks/useAsync";
import { usePrefList } from "../../hooks/usePrefList";
import { CardFrame } from "./CardFrame";
import { LawParts } from "./LawParts";
import { dependsOnOrigin, findingsOfCountry, findingsOfGoods, findingsOfListed } from "./laws";
import type { RegimeFindings } from "./laws/finding";
import { RegimeCards } from "./RegimeCards";

export type Ways = { readonly onBack: () => void; readonly onBrowse: (list: ListId) => void; readonly onCode: (code: string) => void };

/** The origin is asked for once: most people ship from one country. */
function useOrigin(): readonly [string, (code: string) => void] {
  const [[origin = ""], setOrigin] = usePrefList("lookup.origin");
  return [origin, (code) => setOrigin(() => (code === "" ? [] : [code]))];
}

type FindingsProps = Omit<Ways, "onBack"> & {
  readonly about: string;
  readonly origin: string;
  readonly alone?: boolean;
  readonly load: () => Promise<readonly RegimeFindings[]>;
  readonly more?: (regime: string) => ReactElement | null;
};

/** With another origin the old findings stay until the new ones are there, so that nothing jumps. */
function Findings({ about, origin, load, ...rest }: FindingsProps): ReactElement {
  const { locale } = usePane();
  const findings = useAsync(load, [about, origin, locale]);
  const last = useRef<{ readonly about: string; readonly value: readonly RegimeFindings[] } | null>(null);
  if (findings.kind === "ready") last.current = { about, value: findings.value };
  if (findings.kind === "failed") return <Failed reason={findings.reason} retry={findings.retry} />;
  if (findings.kind === "loading" && last.current?.about !== about) return <Loading lines={8} />;
  return <RegimeCards findings={last.current?.value ?? []} {...rest} />;
}

export function GoodsCard({ code, onBack, ...ways }: Ways & { readonly code: string }): ReactElement {
  const { locale } = usePane();
  const [origin, setOrigin] = useOrigin();
  const described = useAsync(async () => (await loadLookups()).goodsName(code), [code, locale]);
  const second = described.kind === "ready" && described.value !== "" ? described.value : (headingName(code) ?? "");
  return (
    <CardFrame title={`CN ${printGoodsCode(code)}`} second={second} onBack={onBack}>
      <CountryField label={t("pane.lookup.origin")} value={origin} onChange={setOrigin} placeholder={t("pane.lookup.chooseOrigin")} />
      <Findings
        {...ways}
        about={code}
        origin={origin}
        load={() => findingsOfGoods(code, origin)}
        more={(regime) => <LawParts regime={regime} code={code} origin={origin} />}
      />
    </CardFrame>
  );
}

export function ListedCard({ entry, onBack, ...ways }: Ways & { readonly entry: Listed }): ReactElement {
  const { locale } = usePane();
  const [origin, setOrigin] = useOrigin();
  const name = entry.names[locale];
  const second = [t(`paneLookup.list.${entry.list}`), name === entry.names.en ? "" : entry.names.en]
    .filter((part) => part !== "")
    .join(" · ");
  return (
    <CardFrame title={entry.key === entry.names.en ? name : `${entry.key} ${name}`} second={second} onBack={onBack}>
      {dependsOnOrigin(entry.list) && (
        <CountryField label={t("pane.lookup.origin")} value={origin} onChange={setOrigin} placeholder={t("pane.lookup.chooseOrigin")} />
      )}
      <Findings {...ways} alone about={`${entry.list} ${entry.key}`} origin={origin} load={() => findingsOfListed(entry, origin)} />
    </CardFrame>
  );
}

export function CountryCard({ code, title, onBack, ...ways }: Ways & { readonly code: string; readonly title: string }): ReactElement {
  return (
    <CardFrame title={title} onBack={onBack}>
      <Findings {...ways} about={code} origin="" load={() => findingsOfCountry(code)} />
    </CardFrame>
  );
}
