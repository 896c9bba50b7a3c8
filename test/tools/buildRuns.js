// Whether the build that `npm test` started beside the tests (.ci/test.js) is still at work. Not when a person runs jest alone.
exports.buildRuns = () => {
  const pid = Number(process.env.CARBON_BORDER_BUILD ?? 0);
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
};
