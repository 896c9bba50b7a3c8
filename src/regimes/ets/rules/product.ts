/** ETS benchmark products by English or Chinese name, matched exactly after folding. */
import type { Row } from "../../../core/dataset";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { foldName, rowNamed } from "../../shared/named";

const NAME_COLUMNS = ["product", "nameTw", "nameCn"];

/** Names people use that the annex does not print. */
const ALSO: Readonly<Record<string, string>> = {
  heat: "Heat benchmark", fuel: "Fuel benchmark", "agglomerated iron ore": "Sintered ore", syngas: "Synthesis gas (syngas)",
  vcm: "Vinyl chloride monomer (VCM)", "vinyl chloride monomer": "Vinyl chloride monomer (VCM)", "synthesis gas": "Synthesis gas (syngas)",
};

export function productRow(name: string, law: Law): Row {
  const wanted = foldName(ALSO[foldName(name)] ?? name);
  const table = law.table("benchmarks");
  const row = rowNamed(table, NAME_COLUMNS, wanted);
  if (row !== undefined) return row;
  const near = table.all().filter((r) => NAME_COLUMNS.some((column) => foldName(table.need(r, column)).includes(wanted)));
  const candidates = near.slice(0, 6).map((r) => table.need(r, "product")).join(", ") || "-";
  throw new RuleError("unknownCode", "product", { found: name.trim(), candidates });
}
