// Types of licences.js for the tests.
export function builtTitles(dist?: string): string[];
export function listedTitles(): string[];
