/** What laws are called where they are chosen: by their ids, and as people see them named in the pane and the help. */
import { LOCALES, type Said, t } from "../i18n/t";
import { regimes } from "../regimes";

export const LAW_IDS = regimes.map(({ id }) => id);

/** 'US Clean Competition Act (bill)' -> 'Clean Competition Act' */
const withoutAside = (name: string): string => name.replace(/\s*[(（].*$/u, "").replace(/^(?:US |美國|美国)\s*/u, "");

const namesOf = (id: string): Said =>
  Object.fromEntries(LOCALES.map((locale) => [locale, withoutAside(t(`help.group.${id.toUpperCase()}`, {}, locale))])) as Said;

/** Words arrive with their laws, so each name is asked for when it is needed. */
export const LAW_NAMES: object = Object.defineProperties(
  {},
  Object.fromEntries(LAW_IDS.map((id) => [id, { enumerable: true, get: () => namesOf(id) }])),
);
