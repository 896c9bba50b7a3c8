/** The words of the sample workbook. */
import { addWords } from "../../i18n/t";
import "../words";
import sampleWords from "./words.json";

addWords(sampleWords);
