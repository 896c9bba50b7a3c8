/**
 * Entry of the functions in Excel: all functions, the user's language, the small tables.
 * The metadata step appends the associations to the files imported here.
 */
import { loadTable } from "../datasource";
import { localeFor, setLocale } from "../i18n/t";
import "./border";
import "./cbam";
import "./cbamTables";
import "./cca";
import "./fpfa";
import "./mca";
import "./mcaTables";
import "./ets";
import "./law";
import { setFormattedResults } from "./marshal";
import { COUNTRIES } from "./readers/code";
import "./trade";
import "./tw";
import "./usOthers";

/** Read by nearly every line, and small; the large tables come with the first formula that needs them. */
const SMALL_TABLES = [COUNTRIES, "cbam-goods-2025-2083", "cbam-benchmarks-2025-2620", "ets-benchmarks"];

async function start(): Promise<void> {
  await Office.onReady();
  setLocale(localeFor(Office.context.displayLanguage ?? "en"));
  setFormattedResults(Office.context.requirements.isSetSupported("ExcelApi", "1.16"));
  await Promise.all(SMALL_TABLES.map(loadTable));
}

// A blocked CDN or an old host must not take the functions down: they load their tables on first need anyway.
void start().catch(() => undefined);
