/** A goods code, typed or found by a word in any of the three languages. */
import { type ReactElement, useMemo } from "react";
import { t } from "../../../i18n/t";
import { printGoodsCode } from "../../../regimes/shared/goodsCode";
import { usePane } from "../../context";
import { digitsOf, type Goods, goodsLine, loadGoods } from "../../find/goods";
import { useAsync } from "../../hooks/useAsync";
import type { Choice } from "./choices";
import { ranked } from "../../find/fold";
import { ListField } from "./ListField";

/** Codes by their beginning, everything else by words. */
function findCodes(choices: readonly Choice[], typed: string): readonly Choice[] {
  const digits = digitsOf(typed);
  return digits === null ? ranked(choices, typed) : choices.filter(({ value }) => value.startsWith(digits));
}

export function goodsChoices(goods: readonly Goods[], english: boolean): readonly Choice[] {
  return goods.map((one) => ({ value: one.code, shown: `${printGoodsCode(one.code)} ${goodsLine(one, english)}`, find: one.find }));
}

type Props = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void };

export function GoodsField({ label, value, onChange }: Props): ReactElement {
  const { locale } = usePane();
  const goods = useAsync(loadGoods, []);
  const choices = useMemo(() => (goods.kind === "ready" ? goodsChoices(goods.value, locale === "en") : []), [goods, locale]);
  const chosen = goods.kind === "ready" ? goods.value.find(({ code }) => code === digitsOf(value)) : undefined;
  // The name of a chosen code, so that a slip shows.
  const hint = chosen === undefined ? undefined : goodsLine(chosen, locale === "en");
  return (
    <ListField
      label={label}
      value={value}
      choices={choices}
      find={findCodes}
      placeholder={t("paneCalculate.cn.hint")}
      hint={hint}
      onChange={onChange}
    />
  );
}
