/** What the tables of the US laws have in common. */
export const US_LICENCE = "US Government work, public domain (17 USC 105)";
export const BILL_119 = "https://www.congress.gov/bill/119th-congress";
export const search = [{ kind: "text" }] as const;
