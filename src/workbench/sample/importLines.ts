/**
 * Goods as importers declare them, with realistic masses; the charges are calculated, never stored.
 * May not hold a legal number.
 */
export type ImportLine = {
  readonly cn: string;
  /** Key of the description: sample.goods.<key> */
  readonly goods: string;
  readonly origin: string;
  readonly tonnes: number;
  readonly date: string;
  /** Only where the tables leave a choice. */
  readonly route?: string;
};

export const IMPORT_LINES: readonly ImportLine[] = [
  { cn: "73181588", goods: "hexBolts", origin: "TW", tonnes: 48.6, date: "2026-01-19" },
  { cn: "73181568", goods: "socketScrews", origin: "TW", tonnes: 22.4, date: "2026-02-03" },
  { cn: "73181595", goods: "otherBolts", origin: "TW", tonnes: 31, date: "2026-03-11" },
  { cn: "73181290", goods: "woodScrews", origin: "TW", tonnes: 64.8, date: "2026-04-22" },
  { cn: "73181692", goods: "nuts", origin: "TW", tonnes: 18.2, date: "2026-05-18" },
  { cn: "73182200", goods: "washers", origin: "TW", tonnes: 9.5, date: "2026-06-09" },
  { cn: "73181588", goods: "hexBolts", origin: "CN", tonnes: 52, date: "2026-02-16" },
  { cn: "73181588", goods: "hexBolts", origin: "VN", tonnes: 27.3, date: "2026-07-02" },
  { cn: "73181692", goods: "nuts", origin: "IN", tonnes: 6.4, date: "2026-05-27" },
  { cn: "72083700", goods: "hotCoilThick", origin: "TW", tonnes: 1250, date: "2026-01-27" },
  { cn: "72083800", goods: "hotCoilThin", origin: "KR", tonnes: 980, date: "2026-03-20" },
  { cn: "72085120", goods: "heavyPlate", origin: "UA", tonnes: 1460, date: "2026-04-08" },
  { cn: "72091790", goods: "coldCoil", origin: "VN", tonnes: 640, date: "2026-06-15" },
  { cn: "72091690", goods: "coldCoilThick", origin: "TW", tonnes: 410, date: "2026-08-12" },
  { cn: "72104900", goods: "galvanised", origin: "TW", tonnes: 720, date: "2026-02-24" },
  { cn: "72104900", goods: "galvanised", origin: "CN", tonnes: 850, date: "2026-05-12" },
  { cn: "72107080", goods: "painted", origin: "TR", tonnes: 380, date: "2026-07-21" },
  { cn: "72101220", goods: "tinplate", origin: "KR", tonnes: 295, date: "2026-08-28" },
  { cn: "73063077", goods: "tubes", origin: "TR", tonnes: 210, date: "2026-09-10" },
  { cn: "76012040", goods: "billets", origin: "IN", tonnes: 500, date: "2026-02-11" },
  { cn: "76042990", goods: "profiles", origin: "CN", tonnes: 85, date: "2026-03-30" },
  { cn: "76041010", goods: "bars", origin: "TW", tonnes: 42, date: "2026-04-29" },
  { cn: "76061292", goods: "alloySheet", origin: "KR", tonnes: 160, date: "2026-06-24" },
  { cn: "76061191", goods: "aluSheet", origin: "TR", tonnes: 120, date: "2026-08-05" },
  { cn: "25232900", goods: "cement", origin: "UA", tonnes: 5400, date: "2026-05-20" },
  { cn: "25232900", goods: "cement", origin: "VN", tonnes: 8000, date: "2026-07-14" },
  { cn: "25231000", goods: "clinker", origin: "TR", tonnes: 12000, date: "2026-06-03", route: "A" },
  { cn: "31021019", goods: "urea", origin: "EG", tonnes: 3200, date: "2026-04-15" },
  { cn: "28141000", goods: "ammonia", origin: "TT", tonnes: 2500, date: "2026-05-06" },
  { cn: "28041000", goods: "hydrogen", origin: "CN", tonnes: 12, date: "2026-09-02" },
  { cn: "73181588", goods: "hexBolts", origin: "TW", tonnes: 39.9, date: "2026-10-21" },
];

/** Excel's serial number of a day after February 1900. */
export function serialOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}
