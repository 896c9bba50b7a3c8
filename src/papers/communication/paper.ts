/** A filled template as plain data. May not know the file. */
import type { Decimal } from "../../core/decimal";
import type { Finding } from "../finding";
import type { Worked } from "./chain";
import type { PaperVersion } from "./damage";
import type { GoodRow } from "./goods";
import type { Installation, Process } from "./plant";

export type PaperPrecursor = {
  readonly name: string;
  readonly category: string;
  /** Blank: made in the installation itself. */
  readonly country: string;
  readonly made: "here" | "bought";
  readonly perTonne: Decimal;
  /** null: not known. */
  readonly direct: Decimal | null;
  readonly indirect: Decimal | null;
  /** Measured, default or unknown, in the words of the file. */
  readonly source: string;
  /** The template has no field for it: known only where the file leaves no choice. */
  readonly cn: string;
};

export type PaperGood = {
  readonly row: GoodRow;
  readonly cn: string;
  readonly process: Process | null;
  readonly worked: Worked | null;
  /** As the template computes them; ours where the file holds no values. */
  readonly direct: number | null;
  readonly indirect: number | null;
  readonly computedHere: boolean;
  /** Goods of its category are made from others. */
  readonly mayHavePrecursors: boolean;
  readonly precursors: readonly PaperPrecursor[];
};

export type Paper = {
  readonly file: string;
  readonly version: PaperVersion;
  readonly installation: Installation;
  readonly processes: readonly Process[];
  readonly goods: readonly PaperGood[];
  readonly findings: readonly Finding[];
};
