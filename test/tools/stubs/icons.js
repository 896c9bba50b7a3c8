// The icons of Fluent, each fetched when it is first asked for. The package's own index makes all twenty thousand, for every test file.
const ICONS = "../../../node_modules/@fluentui/react-icons/lib-cjs";
const SIZE_AND_STYLE = /\d*(Regular|Filled|Light|Color)$/;

function icon(name) {
  const file = name.replace(SIZE_AND_STYLE, "").replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-");
  try {
    const found = require(`${ICONS}/atoms/svg/${file.toLowerCase()}.cjs`)[name];
    if (found !== undefined) return found;
  } catch {
    // Named otherwise than its file, the index knows it.
  }
  return require(`${ICONS}/index.cjs`)[name];
}

const NO_ICONS = ["utils/bundleIcon", "utils/constants", "utils/createFluentIcon", "contexts/index"];
const asked = Object.assign({ __esModule: true }, ...NO_ICONS.map((file) => require(`${ICONS}/${file}.cjs`)));
module.exports = new Proxy(asked, {
  get: (known, name) => {
    if (typeof name === "string") known[name] ??= icon(name);
    return known[name];
  },
});
