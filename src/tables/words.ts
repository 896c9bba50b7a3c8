/** The words of the tables: titles, column heads, names of goods headings. */
import { addWords } from "../i18n/t";
import tablesWords from "../i18n/tables.json";
import usTablesWords from "../regimes/shared/words/tables.json";

addWords(tablesWords);
addWords(usTablesWords);
