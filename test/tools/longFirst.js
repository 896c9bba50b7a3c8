// The order of the test files: the pane's, which need no build, while it is made; then the long ones first, so that none is left
// running alone at the end. Jest's own order knows how long a file took last time; a fresh clone does not.
const Sequencer = require(require.resolve("@jest/test-sequencer", { paths: [require.resolve("jest")] })).default;

/** The pane; what opens a browser, LibreOffice or whole workbooks, the longest first. */
const LONG = [
  /taskpane\/everyFunction/,
  /taskpane\//,
  /browser\/panes/,
  /browser\/workbench\.test/,
  /browser\/filledByMouse/,
  /browser\/twoTabs/,
  /templates\/libreOffice/,
  /browser\//,
  /host\/workbench\.test/,
  /xlsx\/libreOffice/,
  /templates\//,
  /host\/excelFreeze/,
  /audit\//,
  /safety\//,
  /cli\//,
];
const rank = ({ path }) => {
  const at = LONG.findIndex((pattern) => pattern.test(path.replaceAll("\\", "/")));
  return at < 0 ? LONG.length : at;
};

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || (b.duration ?? 0) - (a.duration ?? 0) || (a.path < b.path ? -1 : 1));
  }
};
