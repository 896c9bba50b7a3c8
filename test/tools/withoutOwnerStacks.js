// React in development keeps a stack for every element it makes, to say in a warning who made it: a tenth of the time of the
// pane's tests. A warning still names the component. As if the number React allows itself a second were always used up.
const internals = require("react").__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
Object.defineProperty(internals, "recentlyCreatedOwnerStacks", { get: () => Number.POSITIVE_INFINITY, set: () => undefined });
