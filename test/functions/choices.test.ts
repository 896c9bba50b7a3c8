// What Excel shows beside the fixed words of an argument while a formula is typed.
import { enumsOf } from "../../src/functions/choices";
import { allSpecs } from "../../src/functions/register";
import { regimes } from "../../src/regimes";

const LAWS: readonly string[] = regimes.map(({ id }) => id);

test.each(["en", "zh-TW", "zh-CN"] as const)(
  "in %s every word of a law says what it means; units, years and the names of laws stand for themselves",
  (locale) => {
    const silent = enumsOf(allSpecs(), locale).all.flatMap(({ id, values }) =>
      values
        .filter(({ name, tooltip }) => tooltip === undefined && /^[a-z][A-Za-z]{3,}$/.test(name) && !LAWS.includes(name))
        .map(({ name }) => `${id}: ${name}`),
    );
    expect(silent).toEqual([]);
  },
);
