/** Covered industries by NAICS code (sec. 4695(5)). */
import type { Row } from "../../../core/dataset";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import editions from "../industryEditions.json";

const { codes: earlierEditions } = editions as { readonly codes: Readonly<Record<string, readonly string[] | undefined>> };

export function industryRow(naics: string, law: Law): Row | undefined {
  if (!law.hasTable("industries")) throw new RuleError("notCovered", "ccaIndustries", { version: law.version.id });
  const [row] = law.table("industries").where({ naics });
  // A code that a later edition gave up would look like an industry that is not covered.
  const candidates = row === undefined ? earlierEditions[naics]?.join(", ") : undefined;
  if (candidates !== undefined) throw new RuleError("unknownCode", "naicsEdition", { found: naics, candidates });
  return row;
}

const run: Run<string, boolean> = (naics, law) => industryRow(naics, law) !== undefined;

export const covered = rule<string, boolean>(
  { id: "cca.covered", unit: "TRUE/FALSE", cite: ["s3523-119:sec. 4695(5)"], status: "billText" },
  run,
  { as118: { run, cite: ["fki:26 industries", "s3523-119:sec. 4695(5)"], status: "assumed" } },
);

export const INDUSTRY_PARTS = ["name", "nameTw", "nameCn", "group"] as const;

export function industryPart(naics: string, part: (typeof INDUSTRY_PARTS)[number], law: Law): string {
  const row = industryRow(naics, law);
  if (row === undefined) throw new RuleError("notCovered", "ccaIndustry", { naics, version: law.version.id });
  return law.table("industries").need(row, part);
}
