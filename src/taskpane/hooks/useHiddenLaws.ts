/** The laws a person does not use: their functions are not offered while a formula is typed. Kept for this person on this machine. */
import { useEffect } from "react";
import { allSpecs } from "../../functions/register";
import { useHost } from "../context";
import { usePrefList } from "./usePrefList";

const prefixOf = (id: string): string => id.slice(0, id.indexOf("."));

/** How the names of functions begin, before their dot. */
export const PREFIXES: readonly string[] = [...new Set(allSpecs().map(({ id }) => prefixOf(id)))];

const KEY = "settings.hiddenLaws";

export type HiddenLaws = { readonly hidden: readonly string[]; readonly setUsed: (prefix: string, used: boolean) => void };

/** Excel hears of the choice whenever it is read, at the start of the pane, and whenever it changes. */
export function useHiddenLaws(): HiddenLaws {
  const host = useHost();
  const [hidden, change] = usePrefList(KEY);
  const key = hidden.join(" ");
  useEffect(() => {
    if (!host.capabilities().functionList) return;
    const left = new Set(key.split(" "));
    const ids = allSpecs().map(({ id }) => id);
    const isLeft = (id: string): boolean => left.has(prefixOf(id));
    host
      .offerFunctions(
        ids.filter((id) => !isLeft(id)),
        ids.filter(isLeft),
      )
      .catch(() => undefined);
  }, [host, key]);
  return {
    hidden,
    setUsed: (prefix, used) => change((before) => [...before.filter((one) => one !== prefix), ...(used ? [] : [prefix])]),
  };
}
