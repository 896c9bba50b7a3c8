/** The way to the help page of a function, in the language of the pane. The pages lie beside the pane's own page. */
import type { ReactElement } from "react";
import type { Locale } from "../../../host/port";
import { t } from "../../../i18n/t";
import { OfficialLink } from "../../components/OfficialLink";
import { usePane } from "../../context";

/** The same place in Excel, where the page is the hosted one, and in the workbench. */
export function helpAddress(id: string, locale: Locale): string {
  return new URL(`help/${locale}/${id}.html`, document.baseURI).href;
}

export function HelpLink({ id }: { readonly id: string }): ReactElement {
  const { locale } = usePane();
  return <OfficialLink href={helpAddress(id, locale)}>{t("helpLink.open", { function: id })}</OfficialLink>;
}
