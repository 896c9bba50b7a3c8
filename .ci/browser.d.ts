// Types of browser.js for the tests.
export function findBrowser(): string | null;
