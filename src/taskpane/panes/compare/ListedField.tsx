/** A field whose values stand in a list of a law (industries by NAICS): typed, or found by name in any of the three languages. */
import { type ReactElement, useMemo } from "react";
import { usePane } from "../../context";
import { type ListId, loadLists } from "../../find/lists";
import { ranked } from "../../find/fold";
import { useAsync } from "../../hooks/useAsync";
import type { Choice } from "../calculate/choices";
import { ListField } from "../calculate/ListField";

/** Codes by their beginning, everything else by words. */
const findListed = (choices: readonly Choice[], typed: string): readonly Choice[] =>
  /^\d+$/.test(typed.trim()) ? choices.filter(({ value }) => value.startsWith(typed.trim())) : ranked(choices, typed);

type Props = {
  readonly list: ListId;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
};

export function ListedField({ list, label, value, placeholder, onChange }: Props): ReactElement {
  const { locale } = usePane();
  const listed = useAsync(() => loadLists([list]), [list]);
  const choices = useMemo(
    () =>
      listed.kind === "ready"
        ? listed.value.map(({ key, names, find }): Choice => ({ value: key, shown: `${key} ${names[locale]}`, find }))
        : [],
    [listed, locale],
  );
  const chosen = listed.kind === "ready" ? listed.value.find(({ key }) => key === value.trim()) : undefined;
  return (
    <ListField
      label={label}
      value={value}
      choices={choices}
      find={findListed}
      placeholder={placeholder}
      hint={chosen?.names[locale]}
      onChange={onChange}
    />
  );
}
