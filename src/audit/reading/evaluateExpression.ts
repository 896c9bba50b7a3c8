/**
 * What an argument of a formula evaluates to, with the cells of a snapshot. What cannot be known from outside the
 * spreadsheet is refused with the reason (NotReadable), never guessed.
 */
import type { Expression, Literal } from "../../sheet/expression";
import { handsOn, ourSpec } from "../ours";
import { callOurs } from "./callOurs";
import { negative, operate, percent } from "./operators";
import { areaOf, singleCell, spillArea, type Standing, valuesAt } from "./references";
import { type Cell, computed, errorCell, NotReadable, type Value } from "./values";
import { worksheetFunction } from "./worksheetFunctions";

const CLOCK = new Set(["TODAY", "NOW"]);
const CHANCE = new Set(["RAND", "RANDBETWEEN", "RANDARRAY"]);
const LOCAL = new Set(["LET", "LAMBDA", "MAP", "REDUCE", "SCAN", "BYROW", "BYCOL", "MAKEARRAY"]);

const literal = (value: Literal): Cell => (typeof value === "object" ? errorCell(value.code) : value);

export function evaluateExpression(expression: Expression, standing: Standing): Value {
  switch (expression.kind) {
    case "nothing":
      return undefined;
    case "literal":
      return literal(expression.value);
    case "array":
      return expression.rows.map((row) => row.map(literal));
    case "reference":
      return valuesAt(areaOf(expression, standing), standing.snapshot);
    case "spill":
      return valuesAt(spillArea(expression.of, expression.text, standing), standing.snapshot);
    case "single":
      return expression.of.kind === "reference"
        ? valuesAt(singleCell(areaOf(expression.of, standing), standing, expression.text), standing.snapshot)
        : firstOf(evaluateExpression(expression.of, standing));
    case "negative":
      return computed(negative(evaluateExpression(expression.of, standing)));
    case "percent":
      return computed(percent(evaluateExpression(expression.of, standing)));
    case "operation":
      return computed(
        operate(expression.operator, evaluateExpression(expression.left, standing), evaluateExpression(expression.right, standing)),
      );
    case "call":
      return call(expression, standing);
    case "foreign":
      throw new NotReadable(expression.why, expression.text);
  }
}

/** They give one of their arguments as it is. */
const HAND_ON = new Set(["IF", "IFERROR", "IFNA"]);
const isWritten = (part: Expression): boolean => part.kind === "literal" || (part.kind === "call" && HAND_ON.has(part.name.toUpperCase()));

/** `@F(...)`: the first cell of what F returns. */
const firstOf = (value: Value): Value => (Array.isArray(value) ? ((value as readonly (readonly Cell[])[])[0]?.[0] ?? null) : value);

function call(expression: Extract<Expression, { kind: "call" }>, standing: Standing): Value {
  const { name, arguments: parts, text } = expression;
  const upper = name.toUpperCase();
  if (CLOCK.has(upper)) throw new NotReadable("clock", text);
  if (CHANCE.has(upper)) throw new NotReadable("chance", text);
  if (LOCAL.has(upper)) throw new NotReadable("localNames", text);
  const spec = ourSpec(upper);
  if (spec) {
    if (handsOn(spec.id)) throw new NotReadable("function", text);
    return computed(
      callOurs(
        spec,
        parts.map((part) => evaluateExpression(part, standing)),
        text,
      ),
    );
  }
  const worksheet = worksheetFunction(upper);
  if (!worksheet) throw new NotReadable("function", text);
  const result = worksheet({
    text,
    count: parts.length,
    value: (i) => {
      const part = parts[i] ?? { kind: "nothing" };
      const value = evaluateExpression(part, standing);
      return isWritten(part) ? value : computed(value);
    },
  });
  return HAND_ON.has(upper) ? result : computed(result);
}
