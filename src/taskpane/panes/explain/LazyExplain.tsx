/** The explanation of a cell, fetched when it is first asked for. */
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { LazyView } from "../../components/LazyView";
import type { ExplainProps } from "./useSelectedFormula";

const fetch = async () => (await import("./ExplainView")).ExplainView;

export const LazyExplain = (props: ExplainProps): ReactElement => (
  <LazyView fetch={fetch} props={props} reason={t("pane.workbook.notLoaded")} />
);
