// One filled form for every function: arguments as a person types them, and as a cell would hold them where that differs.

/** What is typed into the field of an argument. */
export type Example = Readonly<Record<string, string>>;

const line = { cn: "73181542", origin: "TW", tonnes: "100", date: "2026-02-01" };
const usLine = { intensity: "2", baseline: "1", quantity: "100", year: "2027", price: "65" };
const site = { emissions: "100000", rate: "B", leakagePeriod: "1", date: "2026" };
const goods = "cn;origin;tonnes;date\n73181542;TW;100;2026-02-01";

export const EXAMPLES: Readonly<Record<string, Example>> = {
  "CBAM.COST": line,
  "CBAM.CERTIFICATES": { ...line, law: "COM-2026-616" },
  "CBAM.EMBEDDED": { attributed: "50", activity: "100", precursors: "120; 1.5\n20; 2" },
  "CBAM.ATTRIBUTED": { direct: "100", heatIn: "10", heatFactor: "0.06" },
  "CBAM.INDIRECT": { electricity: "10", factor: "0.474" },
  "CBAM.EFFECTIVEPRICE": { emissions: "100000", free: "80000", price: "12" },
  "CBAM.EXEMPT": { origin: "NO" },
  "UKCBAM.CHARGE": { cn: "73181542", origin: "TW", tonnes: "100", date: "2027-02-01", intensity: "2.1", rate: "15" },
  "UKCBAM.RATE": { sector: "Hydrogen", date: "2027", price: "50" },
  "UKCBAM.SCOPE": { cn: "73181542" },
  "UKCBAM.RELIEF": { emissions: "210", pricePaid: "300", fx: "0.0237", charge: "3150" },
  "UKCBAM.PERIOD": { date: "2028-03-31" },
  "UKCBAM.DEADLINE": { duty: "return", period: "2027" },
  "UKCBAM.REGISTERBY": { day: "2028-03-01" },
  "UKCBAM.PENALTY": { failure: "changes", days: "10" },
  "UKCBAM.PRICE": { date: "2027-05-01", dates: "2027-01-13\n2027-02-10", prices: "40\n50" },
  "UKCBAM.THRESHOLD": { dates: "2027-01-15\n2027-03-05", values: "20000\n40000" },
  "UKCBAM.PROJECT": { cn: "28041000", origin: "NO", tonnes: "100", fromYear: "2027", toYear: "2030", intensity: "10", price: "50" },
  "CBAM.FACTOR": { year: "2026" },
  "CBAM.PRICE": { date: "2026/2/1" },
  "CBAM.HOLDING": { emissions: "1000", date: "2027-03-31" },
  "CBAM.PENALTY": { missing: "10", year: "2026", unit: "100" },
  "CBAM.DEADLINE": { duty: "declaration", year: "2026" },
  "CBAM.INTENSITY": { cn: "73181542", origin: "TW", date: "2026" },
  "CBAM.DEFAULT": { cn: "73181542", origin: "TW", part: "direct" },
  "CBAM.BENCHMARK": { cn: "73181542", column: "A", route: "C", date: "2026" },
  "CBAM.SEFA": { cn: "73181542", date: "2026", column: "B", route: "C" },
  "CBAM.SCOPE": { cn: "7318 15 42", part: "gases" },
  "CBAM.MARKUP": { cn: "73181542", year: "2027" },
  "CBAM.THRESHOLD": { cn: "73181542\n76071111", tonnes: "20\n29", year: "2026" },
  "CBAM.DEFAULTS": { origin: "TW", cnPrefix: "7318" },
  "CBAM.PROJECT": { cn: "73181542", origin: "TW", tonnes: "100", fromYear: "2026", toYear: "2028", price: "80" },
  "ETS.BENCHMARK": { product: "Hot metal", period: "2021-2025" },
  "ETS.EXPOSURE": { year: "2027", kind: "notExposed" },
  "ETS.GAP": { product: "Hot metal", intensity: "1.5" },
  "ETS.PRICE": { period: "2023-Q1" },
  "ETS.ALLOCATION": { product: "Hot metal", activity: "1000\n1100", year: "2024", exposed: "TRUE" },
  "ETS.BENCHMARKS": { search: "lime" },
  "TW.STANDARD": { year1: "100", year2: "98", year3: "96" },
  "TW.AWARD": { standard: "100", emissions: "90" },
  "TW.CHARGEABLE": site,
  "TW.FEE": { ...site, rate: "general", leakagePeriod: "" },
  "TW.EFFECTIVEPRICE": site,
  "TW.BREAKEVEN": { leakagePeriod: "1" },
  "TW.TARGET": { base: "1000", industry: "steel" },
  "TW.GRIDFACTOR": { year: "latest" },
  "TW.UNITENERGY": { measured: "9", standard: "10" },
  "TRADE.DATA": { country: "TW", year: "2022", measure: "share" },
  "TRADE.CONSUMPTION": { territorial: "280", imports: "60", exports: "90" },
  "TRADE.BALANCE": { consumption: "250", territorial: "280" },
  "TRADE.LEAKAGE": { riseOutside: "2", cutInside: "10" },
  "TRADE.NETSHARE": { year: "2022" },
  "CCA.CHARGE": usLine,
  "CCA.FINISHED": { goods: "2; 1; 10", year: "2028", price: "70" },
  "CCA.ISFINISHED": { pounds: "2000", valueShare: "10%", year: "2028" },
  "CCA.INTENSITY": { origin: "CN", industryIntensity: "1.02" },
  "CCA.RATIO": { origin: "CN", basis: "PPP" },
  "CCA.PERCENT": { year: "2030" },
  "CCA.PRICE": { year: "2029", inflation: "0.02" },
  "CCA.COVERED": { naics: "331110" },
  "CCA.REFUND": usLine,
  "CCA.EXEMPT": { origin: "BD", exportShare: "0.01" },
  "FPFA.DIFFERENCE": { originIntensity: "1.5", usIntensity: "1" },
  "FPFA.TIER": { difference: "0.3" },
  "FPFA.RATE": { difference: "0.3", nonMarket: "TRUE" },
  "FPFA.INITIALRATE": { origin: "TW", product: "Aluminum" },
  "FPFA.FEE": { value: "1000", difference: "0.3" },
  "FPFA.GOAL": { difference: "0.3", year: "2", law: "118" },
  "FPFA.EXEMPT": { difference: "0.3", fta: "TRUE" },
  "FPFA.TIERS": {},
  "MCA.RATE": { year: "2031", inflation: "0.02", exceeded: "2028" },
  "MCA.TAX": { emissions: "10", year: "2029", inflation: "0.02" },
  "MCA.FUELEMISSIONS": { fuel: "natural gas", quantity: "1000", unit: "scf" },
  "MCA.FUELTAX": { fuel: "lignite", quantity: "1", unit: "t", year: "2027" },
  "MCA.PROCESSTAX": { process: "Lime production", emissions: "30000", year: "2027" },
  "MCA.PRODUCTTAX": { product: "Biodiesel", emissions: "1", year: "2027" },
  "MCA.EXCEEDED": { year: "2028", cumulative: "9000000000" },
  "MCA.REVIEW": { action: "remove", totals: "1\n1\n1", averages: "1", reasonableChance: "FALSE" },
  "MCA.ELIGIBLE": { ghgCost: "5", shipments: "100", imports: "10", exports: "10" },
  "MCA.BORDER": { quantity: "1", emissionsPerUnit: "1", year: "2027", origin: "TW" },
  "MCA.SCHEDULE": {},
  "MCA.FUND": { receipts: "100" },
  "PROVEIT.COVERED": { product: "glass" },
  "PROVEIT.PRODUCTS": {},
  "PROVEIT.INTENSITY": { emissions: "10\n20", production: "5\n15" },
  "PROVEIT.RATIO": { intensity: "1", usIntensity: "2" },
  "BUYCLEAN.LIMIT": { material: "concrete 4000 psi", tier: "top40" },
  "BUYCLEAN.COMPLIES": { material: "flat glass", gwp: "1", programme: "California" },
  "BUYCLEAN.LIMITS": {},
  "USEU.DUTY": { product: "steel", quantity: "1", usedQuota: "0", value: "1", date: "2024-01-01" },
  "LAW.VALUE": { parameter: "cbam.factor", date: "2027" },
  "LAW.VERSIONS": { regime: "cca" },
  "LAW.EXPLAIN": { functionName: "CBAM.FACTOR", args: "2026" },
  "LAW.BASIS": { functionName: "CBAM.COST", args: "73181542\nTW\n100\n2026-02-01" },
  "BORDER.COMPARE": { goods, options: "regimes; cbam tw" },
};

const NUMBER = /^-?\d+(\.\d+)?$/;
const cell = (text: string): unknown => (NUMBER.test(text.trim()) ? Number(text) : text.trim());

/** The same arguments as cells of a sheet: figures as numbers, shares as fractions, blocks as ranges, blanks as nothing. */
export function asCells(id: string, names: readonly string[], example: Example): unknown[] {
  const blocks: ReadonlySet<string> = new Set([
    "precursors",
    "activity",
    "goods",
    "inflation",
    "exceeded",
    "totals",
    "averages",
    "options",
  ]);
  return names.map((name) => {
    const text = example[name] ?? "";
    if (text === "") return undefined;
    if (id.startsWith("LAW.") && name === "args") return text.split("\n").map((one) => [[cell(one)]]);
    if (text.includes("\n") || text.includes(";") || blocks.has(name)) return text.split("\n").map((row) => row.split(";").map(cell));
    if (text.endsWith("%")) return [[Number(text.slice(0, -1)) / 100]];
    if (text === "TRUE" || text === "FALSE") return [[text === "TRUE"]];
    if (name === "cn" || name === "naics") return [[text]];
    return [[text === "0" ? "0" : cell(text)]];
  });
}
