// How a law travels to Excel: its functions' names with the first file, the law itself in a file of its own, the words of both in the
// language that is spoken.
const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");

const at = (...parts) => path.resolve(__dirname, "..", ...parts);

/** Excel's functions carry the words of the laws in English; the others are fetched where they are spoken. */
const ENGLISH_WORDS = [
  { test: /[\\/]regimes[\\/]\w+[\\/]words[\\/]law\.json$/, issuer: /[\\/]functions(?:\.ts|[\\/]index\.ts)$/ },
  { test: /[\\/]i18n[\\/]\w+\.json$/, issuer: /[\\/]i18n[\\/]t\.ts$/ },
].map((words) => ({ ...words, use: at(".ci/englishWords.js") }));

/** What calls functions by name before their law is here. */
const FUNCTION_NAMES = {
  test: /[\\/]words[\\/](?:functions|border|law)\.json$/,
  issuer: /[\\/](?:regimes[\\/]names|functions[\\/]arriving)\.ts$/,
  use: at(".ci/namesAlone.js"),
};

/**
 * A law comes in one file, whoever asks for it: what its first formula needs is part of no other. What several laws need is a file of
 * its own, and so is what goes across the laws.
 */
const ROOM = /^(\w+)-room$/;
const lawPart = (name, holds) => ({
  name: `law-${name}`,
  test: (module, { chunkGraph }) => {
    const rooms = [...chunkGraph.getModuleChunksIterable(module)].flatMap((chunk) => ROOM.exec(chunk.name)?.[1] ?? []);
    return rooms.length > 0 && holds(rooms.filter((room) => room !== "across"));
  },
  chunks: "async",
  enforce: true,
});
const LAWS = readdirSync(at("src/regimes")).filter((law) => existsSync(at("src/regimes", law, "room.ts")));
const lawParts = Object.fromEntries([
  ...LAWS.map((law) => [law, lawPart(law, (laws) => laws.length === 1 && laws[0] === law)]),
  ["several", lawPart("several", (laws) => laws.length > 1)],
  ["across", lawPart("across", (laws) => laws.length === 0)],
]);

module.exports = { ENGLISH_WORDS, FUNCTION_NAMES, lawParts };
