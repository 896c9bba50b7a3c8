/** The words of this view, brought with it. */
import "../../../lists/words";
import paneWords from "../../../i18n/paneLists.json";
import { addWords } from "../../../i18n/t";

addWords(paneWords);
