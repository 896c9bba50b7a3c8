/** What has been opened takes the keyboard: its first button, which is the way back. Else the key that opened it would lose its place. */
import { type RefObject, useEffect, useRef } from "react";

export function useFocusInside<T extends HTMLElement>(): RefObject<T | null> {
  const box = useRef<T>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return box;
}
