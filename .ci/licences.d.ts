// Types of licences.js for the tests.
export function builtTitles(dist?: string): string[];
export function tableNotices(): string[];
export function listed(name: "tables" | "why" | "packages"): string[];
