/** The words of the pane. */
import { addWords } from "../i18n/t";
import choiceWords from "../i18n/choiceWords.json";
import paneWords from "../i18n/pane.json";
import paneCalculateWords from "../i18n/paneCalculate.json";
import paneNoticeWords from "../i18n/paneNotice.json";
import paneReadyWords from "../i18n/paneReady.json";
import paneLookupWords from "../i18n/paneLookup.json";
import paneSettingsWords from "../i18n/paneSettings.json";
import paneStartWords from "../i18n/paneStart.json";

addWords(choiceWords);
addWords(paneWords);
addWords(paneNoticeWords);
addWords(paneReadyWords);
addWords(paneSettingsWords);
addWords(paneStartWords);
addWords(paneCalculateWords);
addWords(paneLookupWords);
