// How TypeScript becomes JavaScript, said once for webpack and for jest. Types are not checked
// here (npm run typecheck does that). May not depend on the mode of a build.

/** @param {"ts" | "tsx" | "js"} kind  "ts" and "tsx" differ because <T>(x) => … reads as an element in tsx. */
function swcOptions(kind) {
  const parser = kind === "js" ? { syntax: "ecmascript" } : { syntax: "typescript", tsx: kind === "tsx" };
  return {
    swcrc: false,
    jsc: { parser, target: "es2022", transform: { react: { runtime: "automatic" } } },
    sourceMaps: true,
  };
}

module.exports = { swcOptions };
