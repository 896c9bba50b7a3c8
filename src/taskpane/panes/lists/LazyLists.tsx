/** The import of lists, fetched when it is first opened. */
import type { ReactElement } from "react";
import { LazyView } from "../../components/LazyView";

const fetch = async () => (await import(/* webpackChunkName: "lists" */ "./ListsView")).ListsView;

export const LazyLists = (props: { readonly onBack: () => void }): ReactElement => <LazyView fetch={fetch} props={props} inset={false} />;
