// What the tools of the pane's tests prepare for people at every step and nobody reads unless a test fails: a sixth of their time.
const { configure } = require("@testing-library/dom");

// React in development keeps a stack for every element it makes, to say in a warning who made it; a warning still names the
// component. As if the number React allows itself a second were always used up.
const internals = require("react").__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
Object.defineProperty(internals, "recentlyCreatedOwnerStacks", { get: () => Number.POSITIVE_INFINITY, set: () => undefined });

// Waiting looks many times, and each look that finds nothing would print the whole page. `screen.debug()` prints it.
configure({ getElementError: (message) => Object.assign(new Error(message ?? ""), { name: "TestingLibraryElementError" }) });
