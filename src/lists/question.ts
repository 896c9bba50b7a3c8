/**
 * What a person has to say before a list can be read, and why a list cannot be read at all: a key of the words and its
 * details. May not word anything.
 */
export type QuestionKind =
  | "encoding"
  | "separator"
  | "sheet"
  | "header"
  | "unit"
  | "unitOther"
  | "order"
  | "decimals"
  | "twice"
  | "slip"
  | "near"
  | "missing";

export type Details = Readonly<Record<string, string | number>>;
export type Choice = {
  /** As the mapping writes it. */
  readonly value: string;
  readonly details?: Details;
};
export type Question = {
  readonly kind: QuestionKind;
  /** Position of the column it is about, from 0. */
  readonly column?: number;
  /** The figure it is about. */
  readonly field?: string;
  readonly details: Details;
  readonly choices: readonly Choice[];
};

/** A list that cannot be read, whatever a person says; `reason` picks the sentence `list.refused.<reason>`. */
export class ListRefusal extends Error {
  constructor(
    readonly reason: string,
    readonly details: Details = {},
  ) {
    super(`${reason} ${JSON.stringify(details)}`);
  }
}
