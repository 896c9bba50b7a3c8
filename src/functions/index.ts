/**
 * Entry of the functions in Excel: every function under its id, the user's language, the small tables.
 */
import { loadTable } from "../datasource";
import { currentLocale, localeFor, setLocale } from "../i18n/t";
import { associateAll, setFormattedResults } from "./marshal";
import { COUNTRIES, SPELLINGS } from "../calls/readers/code";
import { setDateSystem } from "../calls/readers/date";
import { regimes } from "../regimes";
import { fetchLawNotes } from "../regimes/notes";
import { allSpecs } from "./register";

/** Read by nearly every line, and small; the large tables come with the first formula that needs them. */
const SMALL_TABLES = [
  COUNTRIES,
  SPELLINGS,
  ...regimes.flatMap(({ versions, atStart = [] }) => {
    const law = [...versions.values()].find(({ status }) => status === "inForce");
    return atStart.flatMap((role) => law?.datasets[role] ?? []);
  }),
];

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
  await Promise.all([readDateSystem(), ...SMALL_TABLES.map(loadTable)]);
}

associateAll(allSpecs());

// A blocked CDN or an old host must not take the functions down: they load their tables on first need anyway.
void start().catch(() => undefined);
