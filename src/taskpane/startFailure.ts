/** What the page says when Excel cannot be reached. Plain elements: nothing else may be needed to read it. */
import type { Locale } from "../i18n/t";
import { t } from "../i18n/t";
import "./words";

export function showStartFailure(root: HTMLElement, locale: Locale): void {
  const box = document.createElement("div");
  box.setAttribute("role", "alert");
  box.lang = locale;
  box.className = "late shown";
  for (const key of ["pane.start.failed", "pane.start.why", "pane.start.what"]) {
    const line = document.createElement("p");
    line.textContent = t(key, {}, locale);
    box.append(line);
  }
  root.replaceChildren(box);
}
