/** Whoever comes back from a card goes on from the box above the list. */
import { type RefObject, useEffect, useRef } from "react";

export function useFocusBack<T extends HTMLElement>(cardOpen: boolean): RefObject<T | null> {
  const list = useRef<T>(null);
  const away = useRef(false);
  useEffect(() => {
    if (!cardOpen && away.current) list.current?.querySelector("input")?.focus();
    away.current = cardOpen;
  }, [cardOpen]);
  return list;
}
