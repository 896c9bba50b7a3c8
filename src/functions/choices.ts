/**
 * The fixed words of arguments, for the list Excel offers while a formula is typed: versions with their standing, parts, rates.
 * The same list serves every argument that takes the same words. Older Excel passes them over. Made at build time.
 */
import type { Reader } from "../calls/readers/reader";
import type { FunctionSpec } from "../calls/spec";
import { type Locale, type Said, t } from "../i18n/t";
import choiceWords from "../i18n/choiceWords.json";
import { regimes } from "../regimes";
import { lawHelp } from "../regimes/help";

export type ChoiceMetadata = { readonly name: string; readonly stringValue: string; readonly tooltip?: string };
export type EnumMetadata = { readonly id: string; readonly type: "string"; readonly values: readonly ChoiceMetadata[] };

const said = Object.assign({}, choiceWords, ...lawHelp.map(({ choices }) => choices)) as Readonly<Record<string, Said>>;
/** Longer ones would cover the sheet. */
const TOOLTIP = 200;

/** What a value means; undefined: it speaks for itself. */
function meaning(argument: string, value: string, locale: Locale): string | undefined {
  return (said[`choiceWord.${argument}.${value}`] ?? said[`choiceWord.${value}`])?.[locale];
}

function versionsOf(regimeId: string, locale: Locale): readonly ChoiceMetadata[] {
  const regime = regimes.find(({ id }) => id === regimeId);
  return [...(regime?.versions.values() ?? [])].reverse().map(({ id, status, acts }) => {
    const titles = acts
      .slice(0, 2)
      .map((act) => regime?.acts.get(act)?.title ?? act)
      .join("; ");
    return {
      name: id,
      stringValue: id,
      tooltip: shortened([t(`versionStatus.${status}`, {}, locale), titles].filter(Boolean).join(" · ")),
    };
  });
}

const shortened = (text: string): string => (text.length <= TOOLTIP ? text : `${text.slice(0, TOOLTIP - 1)}…`);

function valuesOf(spec: FunctionSpec, name: string, reader: Reader<unknown>, locale: Locale): readonly ChoiceMetadata[] {
  if (reader.kind === "law") return versionsOf(spec.regime, locale);
  // TRUE and FALSE are written without quotes: no words.
  return (reader.choices ?? [])
    .filter((value) => !/^(TRUE|FALSE)$/.test(value))
    .map((value) => {
      const tooltip = meaning(name, value, locale);
      return { name: value, stringValue: value, ...(tooltip !== undefined && { tooltip }) };
    });
}

export type Enums = {
  /** undefined: the argument takes no fixed words. */
  readonly idOf: (spec: FunctionSpec, name: string) => string | undefined;
  readonly all: readonly EnumMetadata[];
};

/** Ids follow from the values and not from their meaning, so that they are the same in every language. */
export function enumsOf(specs: readonly FunctionSpec[], locale: Locale): Enums {
  const byValues = new Map<string, EnumMetadata>();
  const ids = new Map<string, string>();
  for (const spec of specs)
    for (const [name, reader] of Object.entries(spec.args)) {
      const values = valuesOf(spec, name, reader, locale);
      if (values.length === 0) continue;
      const key = JSON.stringify([reader.kind === "law" ? spec.regime : name, values.map(({ stringValue }) => stringValue)]);
      const known = byValues.get(key) ?? { id: `${spec.id.replace(".", "_")}_${name.toUpperCase()}`, type: "string", values };
      byValues.set(key, known);
      ids.set(`${spec.id} ${name}`, known.id);
    }
  return { idOf: ({ id }, name) => ids.get(`${id} ${name}`), all: [...byValues.values()] };
}
