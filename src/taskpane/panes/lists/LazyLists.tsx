/** The import of lists, fetched when it is first opened. */
import type { ReactElement } from "react";
import { Failed, Loading } from "../../components/States";
import { useAsync } from "../../hooks/useAsync";

export function LazyLists({ onBack }: { readonly onBack: () => void }): ReactElement {
  const loaded = useAsync(() => import(/* webpackChunkName: "lists" */ "./ListsView"), []);
  if (loaded.kind === "loading") return <Loading lines={8} />;
  if (loaded.kind === "failed") return <Failed reason={loaded.reason} retry={loaded.retry} />;
  const { ListsView } = loaded.value;
  return <ListsView onBack={onBack} />;
}
