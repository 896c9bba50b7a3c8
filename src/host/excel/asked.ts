/** What buttons, menus and keys ask of the pane, from the first moment of the page: they may be pressed before the pane is there. */
import { createAsking } from "../asking";

export const asked = createAsking();
