/**
 * Entry of the functions in Excel: every function under its id, the user's language, then what comes later.
 */
import { loadLaterRules, loadTable } from "../datasource";
import { currentLocale, localeFor, setLocale } from "../i18n/t";
import { associateAll, setFormattedResults } from "./marshal";
import { COUNTRIES, SPELLINGS } from "../calls/readers/code";
import { setDateSystem } from "../calls/readers/date";
import { fetchLawNotes } from "../regimes/notes";
import { arrivingSpec, functionIds } from "./arriving";

/** Tables that nearly every line reads, whatever its law. */
const READ_BY_ALL = [COUNTRIES, SPELLINGS];

/** Excel tells of its date system only through a date: the second day of 1904 is day 1 in workbooks that count from 1904. */
async function readDateSystem(): Promise<void> {
  await Excel.run(async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2);
    day.load("value");
    await context.sync();
    setDateSystem(day.value === 1 ? "1904" : "1900");
  });
}

async function start(): Promise<void> {
  await Office.onReady();
  setLocale(localeFor(Office.context.displayLanguage ?? "en"));
  if (currentLocale() !== "en") fetchLawNotes();
  setFormattedResults(Office.context.requirements.isSetSupported("ExcelApi", "1.16"));
  await Promise.allSettled([readDateSystem(), ...READ_BY_ALL.map(loadTable)]);
  // What the first formulas need is on its way: with the rest here a second law answers at once, and without a connection.
  await loadLaterRules();
}

associateAll(functionIds(), arrivingSpec);

// A blocked CDN or an old host must not take the functions down: they load their tables on first need anyway.
void start().catch(() => undefined);
