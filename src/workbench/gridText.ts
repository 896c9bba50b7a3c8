/** Words around the grid. May not word anything itself: the texts are in i18n/workbench. */
import { t } from "../i18n/t";
import "./words";

export const gridText = (key: string, values: Readonly<Record<string, string | number>> = {}): string => t(`workbenchGrid.${key}`, values);
