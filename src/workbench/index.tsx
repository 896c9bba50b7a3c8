/**
 * Entry of the workbench page: language, then the shell. The pane's host is chosen here and nowhere else: the grid.
 */
import { createRoot } from "react-dom/client";
import { setLocale, t } from "../i18n/t";
import "./words";
import { setEmptyCells } from "../calls/cells";
import { App } from "./App";
import { chooseLocale } from "./preferences";

// The grid hands over an empty cell as nothing, so a typed 0 is a zero.
setEmptyCells("null");
const locale = chooseLocale(location.search);
setLocale(locale);
document.documentElement.lang = locale;
document.title = t("workbench.title");

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element");
createRoot(root).render(<App />);
