/** The view of the workbook, fetched when it is first opened. */
import type { ReactElement } from "react";
import { t } from "../../../i18n/t";
import { LazyView } from "../../components/LazyView";
import type { WorkbookProps } from "./props";

const fetch = async () => (await import("./WorkbookView")).WorkbookView;

export const LazyWorkbook = (props: WorkbookProps): ReactElement => (
  <LazyView fetch={fetch} props={props} reason={t("pane.workbook.notLoaded")} />
);
