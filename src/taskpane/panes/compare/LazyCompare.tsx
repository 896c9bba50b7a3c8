/** The comparison, fetched when it is first opened: most people come to the pane for something else. */
import type { ReactElement } from "react";
import { LazyView } from "../../components/LazyView";

const fetch = async () => (await import(/* webpackChunkName: "compare" */ "./CompareView")).CompareView;

export const LazyCompare = (): ReactElement => <LazyView fetch={fetch} props={{}} />;
