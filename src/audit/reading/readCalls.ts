/**
 * Our calls in a formula, with the arguments our functions would get. May not run our function for the call itself.
 */
import { callsIn, textOf, type Call } from "../../sheet/calls";
import { parseExpression } from "../../sheet/expression";
import { tokenize, type Token } from "../../sheet/tokens";
import { RuleError } from "../../core/error";
import type { FunctionSpec } from "../../calls/spec";
import { PassedError } from "../../calls/cells";
import { handsOn, ourSpec, restFrom } from "../ours";
import type { CallArgument, Unreadable } from "../types";
import { asArgument } from "./callOurs";
import { evaluateExpression } from "./evaluateExpression";
import type { Standing } from "./references";
import { isBlock, NotReadable, type Value } from "./values";

export type FoundCall = {
  readonly spec: FunctionSpec;
  /** The function whose law is meant: of LAW.EXPLAIN and LAW.BASIS the one they name, where they name it in quotes. */
  readonly target: FunctionSpec;
  readonly index: number;
  readonly depth: number;
  readonly call: Call;
  readonly arguments: readonly CallArgument[];
  /** Place of `law` among the arguments as written; -1: the function has none. */
  readonly lawPlace: number;
  /** Inside LET, LAMBDA and the like, whose names nobody outside knows. */
  readonly local: boolean;
};

const LOCAL = /^(_xlfn\.)?(LET|LAMBDA|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY)$/i;

/** From the left; `tokens` are those of the whole formula. */
export function findCalls(tokens: readonly Token[]): FoundCall[] {
  const all = callsIn(tokens);
  const ours = all.flatMap((call) => {
    const spec = ourSpec(call.name);
    return spec ? [{ call, spec }] : [];
  });
  const inside = (call: Call, other: Call): boolean => other.open < call.at && call.close <= other.close;
  return ours.map(({ call, spec }, index): FoundCall => {
    const texts = call.arguments.map((range) => textOf(tokens, range).trim());
    const target = targetOf(spec, texts);
    const law = Object.keys(target.args).indexOf("law");
    return {
      spec,
      target,
      index,
      call,
      depth: ours.filter((other) => inside(call, other.call)).length,
      arguments: texts.map((text, i): CallArgument => ({ name: nameOf(spec, target, i), text, blank: text === "" })),
      lawPlace: law < 0 ? -1 : law + (target === spec ? 0 : 1),
      local: all.some((other) => LOCAL.test(other.name) && inside(call, other)),
    };
  });
}

export const callsOf = (formula: string): FoundCall[] => findCalls(tokenize(formula));

function targetOf(spec: FunctionSpec, texts: readonly string[]): FunctionSpec {
  if (!handsOn(spec.id)) return spec;
  const named = /^"([^"]*)"$/.exec(texts[0] ?? "")?.[1];
  const target = named === undefined ? null : ourSpec(named.trim());
  return target && !handsOn(target.id) ? target : spec;
}

function nameOf(spec: FunctionSpec, target: FunctionSpec, place: number): string {
  const names = Object.keys(spec.args);
  const rest = restFrom(spec.id);
  if (rest < 0 || place < rest) return names[place] ?? "";
  return target === spec ? (names[rest] ?? "") : (Object.keys(target.args)[place - rest] ?? "");
}

export type ReadArguments =
  | { readonly kind: "read" /** As the target takes them. */; readonly args: readonly unknown[]; readonly values: readonly Value[] }
  | { readonly kind: "notReadable"; readonly argument: string | null; readonly why: Unreadable };

/** Throws TableNotLoaded where a call among the arguments needs a table. */
export function readArguments(found: FoundCall, tokens: readonly Token[], standing: Standing): ReadArguments {
  const { spec, target, call } = found;
  if (found.local)
    return {
      kind: "notReadable",
      argument: null,
      why: { reason: "localNames", detail: textOf(tokens, [call.at, call.close + 1]).slice(0, 80) },
    };
  const most = restFrom(spec.id) < 0 ? Object.keys(spec.args).length : target === spec ? Infinity : Object.keys(target.args).length + 1;
  if (found.arguments.length > most)
    return { kind: "notReadable", argument: null, why: { reason: "tooMany", detail: String(found.arguments.length) } };
  const values: Value[] = [];
  for (const [i, [from, to]] of call.arguments.entries()) {
    try {
      values.push(evaluateExpression(parseExpression(tokens.slice(from, to)), standing));
    } catch (error) {
      const why =
        error instanceof NotReadable
          ? error.why
          : error instanceof RangeError
            ? { reason: "tooLarge" as const, detail: found.arguments[i]?.text.slice(0, 80) ?? "" }
            : null;
      if (!why) throw error;
      return { kind: "notReadable", argument: found.arguments[i]?.name ?? null, why };
    }
  }
  const args = values.map(asArgument);
  if (target !== spec) return { kind: "read", args: args.slice(1), values };
  const rest = restFrom(spec.id);
  return { kind: "read", args: rest < 0 ? args : [...args.slice(0, rest), args.slice(rest)], values };
}

/** Whether the reader of an argument takes the value for blank: left out, an empty cell, "". */
export function isBlankValue(value: Value, spec: FunctionSpec, name: string): boolean {
  const reader = spec.args[name];
  if (value === undefined || value === null || value === "") return true;
  if (isBlock(value)) return value.flat().every((cell) => cell === null || cell === "");
  try {
    return reader?.optional === true && !reader.readBlock && reader.read(value) === undefined;
  } catch (error) {
    if (error instanceof RuleError || error instanceof PassedError) return false;
    throw error;
  }
}
