/** What one law alone has for a good, as it says in its file: lines under headings of their own. */
import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { usePane } from "../../context";
import { useAsync } from "../../hooks/useAsync";
import { Part, Rows } from "./CardFrame";
import { partsOf } from "./laws";
import type { LawPart } from "./laws/finding";

type Good = { readonly code: string; readonly origin: string };

export function LawParts({ regime, ...good }: Good & { readonly regime: string }): ReactElement {
  return (
    <>
      {partsOf(regime).map((part) => (
        <Part key={part.title} title={t(part.title)}>
          {part.depends === "origin" && good.origin === "" ? (
            <Text size={200}>{t("pane.lookup.originNeeded")}</Text>
          ) : (
            <Lines part={part} {...good} />
          )}
        </Part>
      ))}
    </>
  );
}

/** Lines that do not depend on what is looked up stay as they are. */
function Lines({ part, code, origin }: Good & { readonly part: LawPart }): ReactElement {
  const { locale } = usePane();
  const { depends, ask, lines, none } = part;
  const rows = useAsync(() => ask(code, origin), [depends === "nothing" ? "" : code, depends === "origin" ? origin : "", locale]);
  if (none !== undefined && rows.kind === "ready" && rows.value.length === 0) return <Text size={200}>{t(none)}</Text>;
  return <Rows rows={rows} lines={lines} />;
}
