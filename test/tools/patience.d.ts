// Types of patience.js for the tests.
export function patience(seconds: number): number;
export const TEST_PATIENCE: number;
