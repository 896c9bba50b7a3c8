/** The points of the summary report in the order of the act. */
export const UNIT = "t CO2e/t";
export const STATE = "to be stated by the operator";

export const POINTS = [
  { number: 1, key: "operator", title: "Operator" },
  { number: 2, key: "installation", title: "Installation under verification" },
  { number: 3, key: "processes", title: "CBAM production processes and routes, with their goods" },
  { number: 4, key: "goods", title: "Goods: embedded emissions, default values, free allocation" },
  { number: 5, key: "direct", title: "Direct emissions of the installation and of each process" },
  { number: 6, key: "indirect", title: "Indirect emissions of the installation" },
  { number: 7, key: "heat", title: "Measurable heat" },
  { number: 8, key: "zeroRated", title: "Zero-rated fuels" },
  { number: 9, key: "gases", title: "Waste gases" },
  { number: 10, key: "capture", title: "CO2 capture" },
  { number: 11, key: "electricity", title: "Electricity produced inside the installation" },
  { number: 12, key: "byDefault", title: "Precursors for which default values were used" },
  { number: 13, key: "actual", title: "Precursors for which actual values were used" },
  { number: 14, key: "periods", title: "Precursors of different reporting periods" },
  { number: 15, key: "makers", title: "Precursors of several installations" },
  { number: 16, key: "origin", title: "Operators and installations of origin of the precursors" },
] as const;
