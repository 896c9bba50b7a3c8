// All views of the pane in one language; see sweep/everyView.
import { sweepPane } from "./sweep/everyView";

sweepPane("zh-TW");
