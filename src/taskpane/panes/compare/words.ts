/** The words of the comparison; what a law is called stands with its tables. */
import { addWords } from "../../../i18n/t";
import paneCompareWords from "../../../i18n/paneCompare.json";
import "../../../regimes/tables";

addWords(paneCompareWords);
