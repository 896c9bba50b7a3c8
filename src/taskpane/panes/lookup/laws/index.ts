/** Every law in the look-up, in the order a person sees them. One line per regime. */
import type { Listed, ListId } from "../../../find/lists";
import { buyclean } from "./buyclean";
import { cbam } from "./cbam";
import { cca } from "./cca";
import { ets } from "./ets";
import { type LawInLookup, type LawPart, type RegimeFindings, versionsOf } from "./finding";
import { fpfa } from "./fpfa";
import { mca } from "./mca";
import { proveit } from "./proveit";
import { trade } from "./trade";
import { tw } from "./tw";
import { ukcbam } from "./ukcbam";
import { useu } from "./useu";

const laws: readonly LawInLookup[] = [cbam, ukcbam, ets, cca, fpfa, mca, proveit, buyclean, useu, tw, trade];

export const LISTS: readonly ListId[] = laws.flatMap(({ lists = {} }) => Object.keys(lists));

export const partsOf = (law: string): readonly LawPart[] => laws.find(({ regime }) => regime === law)?.parts ?? [];

export function findingsOfGoods(code: string, origin: string): Promise<readonly RegimeFindings[]> {
  return Promise.all(laws.flatMap(({ ofGoods }) => (ofGoods ? [ofGoods(code, origin)] : [])));
}

export function findingsOfCountry(country: string): Promise<readonly RegimeFindings[]> {
  return Promise.all(laws.flatMap(({ ofCountry }) => (ofCountry ? [ofCountry(country)] : [])));
}

function asked(list: ListId) {
  const law = laws.find(({ lists = {} }) => list in lists);
  const how = law?.lists?.[list];
  if (law === undefined || how === undefined) throw new TypeError(`no list ${list}`);
  return { ...how, regime: law.regime };
}

export function dependsOnOrigin(list: ListId): boolean {
  return asked(list).byOrigin === true;
}

export async function findingsOfListed(entry: Listed, origin: string): Promise<readonly RegimeFindings[]> {
  const { regime, ask, say = null } = asked(entry.list);
  return [{ regime, say, browse: [], findings: await Promise.all(versionsOf(regime).map((version) => ask(entry, version, origin))) }];
}
