/**
 * Citations: 'act:place', e.g. '2023-956:Art. 6(2)(a)'. The act's number and link come from the regime's acts.
 */
import { remembered } from "./remembered";

/** How far a value or a point of law was checked; shown to the user with every step. */
export const STATUSES = [
  "verified",
  "billText",
  "guidance",
  "secondary",
  "derived",
  "draft",
  "sourceDocument",
  "assumed",
  "notSettled",
  "whatIf",
  "userInput",
  "published",
] as const;
export type Status = (typeof STATUSES)[number];

export type Citation = { readonly act: string; readonly place: string };

export type Act = { readonly id: string; readonly title: string; readonly link: string; readonly journal: string };

export const parseCitation = remembered((text: string): Citation => {
  const colon = text.indexOf(":");
  if (colon < 1 || colon === text.length - 1) throw new TypeError(`not a citation: ${text}`);
  return { act: text.slice(0, colon), place: text.slice(colon + 1).trim() };
});

export function formatCitation(citation: Citation, acts: ReadonlyMap<string, Act>): string {
  return `${acts.get(citation.act)?.title ?? citation.act}, ${citation.place}`;
}
