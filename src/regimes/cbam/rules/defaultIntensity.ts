/**
 * Default specific embedded emissions with mark-up: total x (1 + mark-up), never the printed mark-up columns.
 */
import type { Decimal } from "../../../core/decimal";
import { ONE } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import { rule } from "../../../core/rule";
import type { Country } from "../../shared/country";
import type { GoodsCode } from "../../shared/goodsCode";
import { printGoodsCode } from "../../shared/goodsCode";
import { defaultFigure } from "./defaultFigures";
import { defaultRow } from "./defaultValue";
import { needGood } from "./goodsScope";
import { markUp } from "./markUp";
import { refuseOtherRoute } from "./productionRoute";

export type DefaultQuery = { readonly code: GoodsCode; readonly origin: Country; readonly route?: string | undefined };

export const defaultIntensity = rule<DefaultQuery, Decimal>(
  { id: "cbam.defaultIntensity", unit: "t CO2e/t", cite: ["2023-956:Annex IV, point 4.1", "2025-2621:Annex I, introduction"] },
  (query, law) =>
    law.memo(["see", query.code, query.origin, query.route], () => {
      const good = needGood(query.code, law);
      const found = defaultRow(query, law);
      refuseOtherRoute(query.code, found, query.route, law);
      const total = defaultFigure(found, "total", law);
      if (total === null)
        throw new RuleError("noRow", "defaultValue", {
          cn: printGoodsCode(query.code),
          origin: query.origin,
          table: law.datasetId(found.role),
        });
      // The transitional values carry no mark-up; mark-ups begin with the tables of 2025/2621.
      return found.role === "transitionalDefaults" ? total : total.times(ONE.plus(markUp(good.sector, law)));
    }),
  {
    userInput: {
      cite: ["moea-2022-faq:Q6"],
      run: (query, law) => {
        needGood(query.code, law);
        throw new RuleError("notCovered", "worstInstallations", { version: law.version.id });
      },
    },
  },
);
