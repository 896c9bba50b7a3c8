/** ETS benchmark products by English or Chinese name, matched exactly after folding. */
import type { Row } from "../../../core/dataset";
import { RuleError } from "../../../core/error";
import type { Law } from "../../../core/law";
import { calledIn, foldName, rowNamed } from "../../shared/named";
import { nearestNames } from "../../shared/nearest";

const NAME_COLUMNS = ["product", "nameTw", "nameCn"];

/** Names people use that the annex does not print. */
const ALSO: Readonly<Record<string, string>> = {
  heat: "Heat benchmark",
  fuel: "Fuel benchmark",
  "agglomerated iron ore": "Sintered ore",
  syngas: "Synthesis gas (syngas)",
  "hot metal (pig iron)": "Hot metal",
  "liquid iron": "Hot metal",
  鐵水: "Hot metal",
  "primary aluminium": "Aluminium",
  電解鋁: "Aluminium",
  电解铝: "Aluminium",
  "prebake anode": "Pre-bake anode",
  "prebaked anode": "Pre-bake anode",
  // What the Taiwanese study prints for calcined dolomite is the name of the raw stone.
  白雲石: "Dolime",
  氫: "Hydrogen",
  氢: "Hydrogen",
  合成氨: "Ammonia",
  液氨: "Ammonia",
  氨氣: "Ammonia",
  氨气: "Ammonia",
  vcm: "Vinyl chloride monomer (VCM)",
  "vinyl chloride monomer": "Vinyl chloride monomer (VCM)",
  "synthesis gas": "Synthesis gas (syngas)",
};

export function productRow(name: string, law: Law): Row {
  const table = law.table("benchmarks");
  const written = foldName(name);
  // The annex has some names in the plural and some not; no two differ by it alone.
  const forms = [written, written.replace(/s$/, ""), `${written}s`].map((form) =>
    foldName(Object.hasOwn(ALSO, form) ? (ALSO[form] ?? form) : form),
  );
  const row = forms.map((form) => rowNamed(table, NAME_COLUMNS, form)).find((found) => found !== undefined);
  if (row !== undefined) return row;
  const names = new Map(table.all().flatMap((r) => NAME_COLUMNS.map((column) => [foldName(table.need(r, column)), r] as const)));
  const near = nearestNames(written, names).slice(0, 6);
  if (near.length === 0) throw new RuleError("unknownCode", "productUnlike", { found: name.trim() });
  throw new RuleError("unknownCode", "product", { found: name.trim(), ...calledIn("candidates", near, table, "product") });
}
