/** What every part of the pane may ask for: the host, the language of the moment, and a way to open an official page. */
import { createContext, useContext } from "react";
import type { Host, Locale } from "../host/port";

export type Pane = { readonly host: Host; readonly locale: Locale };

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("outside the pane");
  return pane;
}

export function useHost(): Host {
  return usePane().host;
}
