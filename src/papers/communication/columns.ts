/**
 * The columns of the summary of products: the heading in `Summary_Communication`, always English, by which a column is
 * found whatever the version, and the column of `Summary_Products`, where a person types.
 */
export type ColumnKey = keyof typeof COLUMNS;

/** `products`: null where the summary alone has it. `typed`: by a person; the others are calculated by the template. */
export const COLUMNS = {
  process: { heading: "Production process from which the products arise", products: "D", typed: true },
  category: { heading: "Type of aggregated good or precursor", products: "E", typed: false },
  cn: { heading: "CN Codes", products: "F", typed: true },
  cnName: { heading: "CN Name", products: "G", typed: false },
  product: { heading: "Product name", products: "H", typed: true },
  direct: { heading: "SEE (direct)", products: "I", typed: false },
  indirect: { heading: "SEE (indirect)", products: "J", typed: false },
  total: { heading: "SEE (total)", products: "K", typed: false },
  unit: { heading: "Unit", products: "L", typed: false },
  byDefault: { heading: "Share of emissions by default value", products: "M", typed: false },
  electricitySource: { heading: "Source for electricity EF", products: "N", typed: false },
  electricity: { heading: "Embedded electricity (MWh/t)", products: "O", typed: false },
  reducingAgent: { heading: "The main reducing agent of the precursor, if known", products: "P", typed: true },
  mill: { heading: "Steel mill identification number", products: "Q", typed: true },
  mn: { heading: "% Mn", products: "R", typed: true },
  cr: { heading: "% Cr", products: "S", typed: true },
  ni: { heading: "% Ni", products: "T", typed: true },
  otherAlloys: { heading: "% other alloys", products: "U", typed: true },
  carbon: { heading: "% carbon", products: "V", typed: true },
  scrapSteel: { heading: "t scrap per t steel", products: "W", typed: true },
  otherMaterials: { heading: "% other materials", products: "X", typed: true },
  preConsumerScrap: { heading: "% pre-consumer scrap", products: "Y", typed: true },
  scrapAluminium: { heading: "t scrap per t aluminium", products: "Z", typed: true },
  nonAluminium: { heading: "% non-aluminium elements", products: "AA", typed: true },
  clinkerFactor: { heading: "Clinker factor", products: "AB", typed: true },
  calcined: { heading: "Calcined or not", products: "AC", typed: true },
  concentration: { heading: "Concentration, if hydrous solution", products: "AD", typed: true },
  nitricAcid: { heading: "% nitric acid", products: "AE", typed: true },
  urea: { heading: "% urea", products: "AF", typed: true },
  nitrogen: { heading: "% N contained", products: "AG", typed: true },
  ammonium: { heading: "% N as ammonium (NH4+)", products: "AH", typed: true },
  nitrate: { heading: "% N as nitrate (NO3–)", products: "AI", typed: true },
  nitrogenUrea: { heading: "% N as Urea", products: "AJ", typed: true },
  nitrogenOther: { heading: "% N in other (organic) forms", products: "AK", typed: true },
  instrument: { heading: "Type of instrument (carbon pricing)", products: "AL", typed: true },
  priceShare: { heading: "Share of total embedded emissions covered by the carbon price", products: "AM", typed: true },
  currency: { heading: "Currency", products: "AP", typed: true },
  priceDue: { heading: "Carbon price (CP) due (per produced t or MWh)", products: "AR", typed: true },
  rebateType: { heading: "Type of rebate", products: "AT", typed: true },
  rebateShare: { heading: "Share of embedded emissions covered by the rebate", products: "AU", typed: true },
  rebate: { heading: "Amount of rebate (per produced t or MWh)", products: "AX", typed: true },
  effectivePrice: { heading: "Result: Effective CP due (per produced t or MWh)", products: "AZ", typed: false },
} as const satisfies Readonly<Record<string, { readonly heading: string; readonly products: string; readonly typed: boolean }>>;

export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];
