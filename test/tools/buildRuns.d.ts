export function buildRuns(): boolean;
