/** The words of this view, brought with it. */
import "../../../lists/words";
// The door to cells of the sheet is that of the comparison.
import "../compare/words";
import paneWords from "../../../i18n/paneLists.json";
import { addWords } from "../../../i18n/t";

addWords(paneWords);
