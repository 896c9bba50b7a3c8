/** What the view of the workbook is given by the frame of the pane. */
import type { Wanted } from "../../hooks/useAsked";
import type { Watch } from "./watch/watch";

/** `wanted`: the part of the view that was asked for from outside of the pane; each asking is an object of its own. */
export type WorkbookProps = { readonly watch: Watch | null; readonly wanted: Wanted | null; readonly onCalculate: () => void };
