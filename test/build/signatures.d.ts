// Types of signatures.js for the tests.
import type { FunctionMetadata } from "../../src/functions/metadata.js";

export type Signatures = Readonly<Record<string, string>>;
export const FILE: string;
export function signaturesOf(functions: readonly FunctionMetadata[]): Signatures;
export function incompatibilities(before: Signatures, after: Signatures): string[];
