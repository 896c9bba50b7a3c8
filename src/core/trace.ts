/**
 * The record of a calculation, kept only when somebody asks for it. Rules read values through `Law`,
 * and `Law` writes here; a rule author does nothing for it.
 */
import type { Citation, Status } from "./citation";
import type { Decimal } from "./decimal";
import type { Unit } from "./unit";

export type StepValue = Decimal | string | boolean | null;

export type Step = {
  /** id of the rule, parameter or input; i18n names the quantity by it */
  readonly quantity: string;
  readonly kind: "rule" | "parameter" | "table" | "input" | "note";
  readonly value: StepValue;
  readonly unit: Unit;
  readonly cites: readonly Citation[];
  /** whose version it is; "" of a step of no single law */
  readonly regime: string;
  readonly version: string;
  readonly dataset?: string;
  readonly status: Status;
  readonly note?: string;
};

/** A law a calculation was given, whether or not it took a step under it. */
export type LawUse = { readonly regime: string; readonly version: string };

/** What a piece of work recorded. */
export type Recorded = { readonly steps: readonly Step[]; readonly laws: readonly LawUse[] };

export class Trace {
  steps: Step[] = [];
  laws: LawUse[] = [];

  /** What `work` records, apart from what stands here already. Nothing of it is added. */
  apart<T>(work: () => T): Recorded & { readonly value: T } {
    const { steps, laws } = this;
    [this.steps, this.laws] = [[], []];
    try {
      const value = work();
      return { value, steps: this.steps, laws: this.laws };
    } catch (error) {
      // A refusal keeps what led to it.
      const recorded = { steps: this.steps, laws: this.laws };
      [this.steps, this.laws] = [steps, laws];
      this.addAll(recorded);
      throw error;
    } finally {
      [this.steps, this.laws] = [steps, laws];
    }
  }

  addAll({ steps, laws }: Recorded): void {
    for (const { regime, version } of laws) this.given(regime, version);
    for (const step of steps) this.add(step);
  }

  given(regime: string, version: string): void {
    if (!this.laws.some((law) => law.regime === regime && law.version === version)) this.laws.push({ regime, version });
  }

  add(step: Step): void {
    // A value asked for twice under one law is one step for the reader.
    const repeated = this.steps.some(
      (s) =>
        s.kind === step.kind &&
        s.kind !== "rule" &&
        s.quantity === step.quantity &&
        s.regime === step.regime &&
        s.version === step.version &&
        String(s.value) === String(step.value) &&
        s.status === step.status &&
        s.note === step.note,
    );
    if (!repeated) this.steps.push(step);
  }
}
