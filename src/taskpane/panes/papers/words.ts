/** Words of the door of papers. */
import panePapersWords from "../../../i18n/panePapers.json";
import { addWords } from "../../../i18n/t";

addWords(panePapersWords);
