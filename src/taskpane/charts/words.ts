/** The words around every chart. */
import { addWords } from "../../i18n/t";
import chartsWords from "../../i18n/charts.json";

addWords(chartsWords);
