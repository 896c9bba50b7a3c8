/**
 * Views that are fetched when they are first opened: a pane starts with its tables. What people open most lies in one file; the
 * comparison, the workbook, lists and the explanation of a cell in files of their own.
 */
import type { ComponentType, ReactElement } from "react";
import { t } from "../../i18n/t";
import type { ExplainProps } from "../panes/explain/useSelectedCell";
import type { WorkbookProps } from "../panes/workbook/props";
import { LazyView } from "./LazyView";

type More = { readonly inset?: boolean; readonly reason?: string };

/** `reason`: key of what is said when the view does not come. */
const lazy =
  <P extends object>(fetch: () => Promise<ComponentType<P>>, { reason, ...more }: More = {}) =>
  (props: P): ReactElement => <LazyView fetch={fetch} props={props} {...(reason === undefined ? {} : { reason: t(reason) })} {...more} />;

const common = () => import(/* webpackChunkName: "views" */ "../panes/views");

export const LazyLookup = lazy(async () => (await common()).LookupView, { inset: false });
export const LazyCalculate = lazy(async () => (await common()).CalculateView, { inset: false });
export const LazySettings = lazy(async () => (await common()).SettingsView, { inset: false });
export const LazyCompare = lazy(async () => (await import(/* webpackChunkName: "compare" */ "../panes/compare/CompareView")).CompareView);
export const LazyLists = lazy(async () => (await import(/* webpackChunkName: "lists" */ "../panes/lists/ListsView")).ListsView, {
  inset: false,
});

const NOT_LOADED = { reason: "pane.workbook.notLoaded" };
export const LazyExplain = lazy<ExplainProps>(async () => (await import("../panes/explain/ExplainView")).ExplainView, NOT_LOADED);
export const LazyWorkbook = lazy<WorkbookProps>(async () => (await import("../panes/workbook/WorkbookView")).WorkbookView, NOT_LOADED);
