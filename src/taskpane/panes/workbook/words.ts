/** The words of this view, which come with it. */
import { addWords } from "../../../i18n/t";
import paneWorkbookWords from "../../../i18n/paneWorkbook.json";

addWords(paneWorkbookWords);
