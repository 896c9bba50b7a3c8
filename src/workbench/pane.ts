/** Stands in for the pane until it exists. */
import type { Host } from "../host/port";

export function mountPane(root: HTMLElement, host: Host): () => void {
  root.textContent = `pane (${host.locale()})`;
  return () => root.replaceChildren();
}
