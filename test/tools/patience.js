// How long tests wait for what must come: one factor, for every machine. What passes waits no longer than it takes; only a
// fault takes its time to show. CommonJS, because jest's own configuration reads it too.
const FACTOR = Number(process.env.CARBON_BORDER_PATIENCE ?? 4);

/** Seconds on a quiet machine, as milliseconds a busy one may take. */
exports.patience = (seconds) => seconds * 1000 * FACTOR;

/** The longest a single test may run. */
exports.TEST_PATIENCE = exports.patience(180);
