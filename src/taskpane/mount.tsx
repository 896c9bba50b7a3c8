/** Puts the pane into an element of a page, over any host. The only way in for Excel, the workbench and tests. */
import { createRoot } from "react-dom/client";
import type { Host } from "../host/port";
import { App } from "./App";

/** Gives back how to take the pane away again. */
export function mountPane(root: HTMLElement, host: Host): () => void {
  const reactRoot = createRoot(root);
  reactRoot.render(<App host={host} />);
  return () => reactRoot.unmount();
}
