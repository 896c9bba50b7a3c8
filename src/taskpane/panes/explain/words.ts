/** The words of this view, which come with it. */
import { addWords } from "../../../i18n/t";
import paneExplainWords from "../../../i18n/paneExplain.json";

addWords(paneExplainWords);
