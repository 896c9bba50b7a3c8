/** The function of the US-EU arrangement on steel and aluminium: its arguments, and the rule it calls. */
import { addWords } from "../../i18n/t";
import { choice } from "../../calls/readers/choice";
import { eventDate } from "../../calls/readers/date";
import { quantity } from "../../calls/readers/number";
import type { FunctionSpec } from "../../calls/spec";
import { perRow } from "../../calls/spec";
import { duty, METALS } from "./rules/duty";
import lawWords from "./words/law.json";

addWords(lawWords);

const filled = quantity({ zero: "blank" });
const amount = quantity({ zero: "lawful" });

export const useuSpecs: readonly FunctionSpec[] = [
  perRow({
    id: "USEU.DUTY",
    regime: "useu",
    args: { product: choice(METALS), quantity: filled, usedQuota: amount, value: filled, date: eventDate },
    event: (v) => v.date,
    compute: (v, at) => duty(v, at),
  }),
];
