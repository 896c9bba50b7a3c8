/** Official papers, fetched when they are first opened. */
import type { ReactElement } from "react";
import { LazyView } from "../../components/LazyView";

const fetch = async () => (await import(/* webpackChunkName: "papers" */ "./PapersView")).PapersView;

export const LazyPapers = (props: { readonly onBack: () => void }): ReactElement => <LazyView fetch={fetch} props={props} />;
