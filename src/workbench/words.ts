/** The words of the workbench: its page, its grid, the files it hands out. */
import workbenchWords from "../i18n/workbench.json";
import { addWords } from "../i18n/t";

addWords(workbenchWords);
