/** The words of the comparison. */
import { addWords } from "../../../i18n/t";
import paneCompareWords from "../../../i18n/paneCompare.json";

addWords(paneCompareWords);
