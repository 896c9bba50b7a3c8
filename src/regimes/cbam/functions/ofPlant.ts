/** CBAM functions of plant data (2025/2547 Annexes II and III). What they do comes later; here is what they take. */
import { underHeadings } from "../../../calls/underHeadings";
import { later } from "../../../datasource";
import { rawColumn } from "../../../calls/readers/block";
import { yesNo } from "../../../calls/readers/choice";
import { lawId, words } from "../../../calls/readers/code";
import { choice } from "../readers";
import { calendarYear } from "../../../calls/readers/date";
import { quantity } from "../../../calls/readers/number";
import { optional } from "../../../calls/readers/reader";
import type { FunctionSpec, Result } from "../../../calls/spec";
import { overWhole, perRow } from "../../../calls/spec";
import { carbonFlows, chainGoods, fraction, maybeCarbonFlows, precursorUses, unit } from "./plantReaders";

/** With the Chinese names of fuels and materials, which stand among the texts of the tables. */
export const plantRules = later("cbam-plant", async () => {
  const [rules, texts] = await Promise.all([
    import(/* webpackChunkName: "cbam-plant" */ "./plantRules"),
    import(/* webpackChunkName: "table-notes" */ "../../../i18n/tableNotes.json") as Promise<{ readonly default: unknown }>,
  ]);
  rules.nameFactors(texts.default);
  return rules;
});

const regime = "cbam";
const law = optional(lawId);
const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });
const maybe = optional(filled);
const share = quantity({ zero: "blank", max: "1" });
const maybeShare = optional(share);
const maybeFraction = optional(fraction);
const maybeColumn = { ...rawColumn, optional: true };

const to = optional(choice(["goods", "content"] as const));
const CHAIN_COLUMNS = ["chain.good", "project.intensity", "chain.own", "chain.precursors", "chain.order"];
const energyUnit = unit("TJ", "GJ", "MWh", "kWh");

export const cbamPlantSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "CBAM.STREAM",
    regime,
    args: {
      amount,
      unit: unit("t", "kg", "1000 Nm3", "Nm3", "TJ", "GJ", "MWh", "kWh"),
      factor: amount,
      factorUnit: unit("t CO2/TJ", "t CO2/t", "t CO2/1000 Nm3", "kg CO2/GJ", "kg CO2/kWh"),
      ncv: maybe,
      ncvUnit: optional(unit("GJ/t", "GJ/1000 Nm3", "TJ/Gg", "MJ/kg")),
      oxidation: maybeShare,
      biomass: maybeFraction,
      part: optional(choice(["emissions", "biogenic", "energy"] as const)),
      law,
    },
    compute: (v, at) => plantRules().STREAM_ANSWERS[v.part ?? "emissions"](v, at),
  }),
  perRow({
    id: "CBAM.FUEL",
    regime,
    args: {
      name: words,
      amount,
      unit: unit("t", "kg", "TJ", "GJ", "MWh", "kWh"),
      part: optional(choice(["emissions", "energy", "factor", "ncv", "carbon"] as const)),
      law,
    },
    compute: (v, at) => plantRules().FUEL_ANSWERS[v.part ?? "emissions"](v, at),
  }),
  perRow({
    id: "CBAM.MASSBALANCE",
    regime,
    args: { inputs: carbonFlows, outputs: maybeCarbonFlows, law },
    compute: (v, at) => plantRules().balance(v.inputs, v.outputs, at),
  }),
  perRow({
    id: "CBAM.PFC",
    regime,
    args: {
      method: choice(["slope", "overvoltage"] as const),
      aluminium: filled,
      collection: share,
      technology: optional(words),
      frequency: maybe,
      duration: maybe,
      overvoltage: maybe,
      efficiency: maybeShare,
      cf4Factor: maybe,
      c2f6Share: maybe,
      part: optional(choice(["CO2e", "CF4", "C2F6"] as const)),
      law,
    },
    compute: (v, at) => plantRules().PFC_ANSWERS[v.part ?? "CO2e"](v, at),
  }),
  perRow({
    id: "CBAM.CHP",
    regime,
    args: {
      emissions: filled,
      heat: amount,
      unit: energyUnit,
      electricity: amount,
      electricityUnit: energyUnit,
      category: words,
      built: calendarYear,
      use: choice(["hotWater", "steam", "exhaustGas"] as const),
      fuel: maybe,
      part: optional(choice(["heat", "electricity", "heatFactor", "electricityFactor", "heatShare"] as const)),
      law,
    },
    compute: (v, at) => plantRules().CHP_ANSWERS[v.part ?? "heat"](v, at),
  }),
  perRow({
    id: "CBAM.CLINKER",
    regime,
    args: { intensity: amount, content: share, lowest: maybeShare, highest: maybeShare, to, law },
    compute: (v, at) => plantRules().byClinker({ ...v, to: v.to ?? "goods" }, at),
  }),
  perRow({
    id: "CBAM.NITROGEN",
    regime,
    args: {
      intensity: amount,
      intensityUnit: unit("t CO2e/t N", "t CO2e/kg N"),
      content: filled,
      contentUnit: unit("kg/t", "share"),
      lowest: maybe,
      highest: maybe,
      to,
      law,
    },
    compute: (v, at) => plantRules().nitrogen(v, at),
  }),
  perRow({
    id: "CBAM.ROUND",
    regime,
    args: { value: quantity({ zero: "lawful", negative: "lawful" }), of: choice(["emissions", "intensity"] as const), law },
    compute: (v, at) => plantRules().reportedFigure(v, at),
  }),
  overWhole({
    id: "CBAM.PRECURSORS",
    regime,
    args: { goods: chainGoods, uses: precursorUses, law, headers: optional(yesNo) },
    compute: (v, { lawOf }): Result[][] => {
      const chain = plantRules().precursorChain(v.goods, v.uses, lawOf(regime, v.law, undefined));
      const rows = chain.map(({ name, intensity, own, precursors, order }): Result[] => [name, intensity, own, precursors, order]);
      return underHeadings(v.headers, CHAIN_COLUMNS, rows);
    },
  }),
  overWhole({
    id: "CBAM.CHECK",
    regime,
    args: {
      cn: rawColumn,
      origin: rawColumn,
      intensity: rawColumn,
      precursors: maybeColumn,
      installation: maybeColumn,
      route: maybeColumn,
      law,
    },
    compute: (v, { lawOf }): Result[][] => {
      const { law: version, ...columns } = v;
      return plantRules().checkedList(columns, lawOf(regime, version, undefined));
    },
  }),
];
