// Build step: writes sbom.cdx.json, the software bill of materials (CycloneDX) of the npm packages that really are in a bundle, with
// the hashes of the lock file. npm describes the packages; this keeps those that are shipped.
const { exec } = require("node:child_process");
const path = require("node:path");
const { promisify } = require("node:util");
const { Compilation, WebpackError, sources } = require("webpack");
const packageJson = require("../package.json");
const { packageOf, packageFolders } = require("./licences.js");

const FILE = "sbom.cdx.json";
let described;

/** Everything the project installs, once for all builds. */
function everything() {
  const command = "npm sbom --sbom-format cyclonedx --package-lock-only";
  described ??= promisify(exec)(command, { cwd: path.resolve(__dirname, ".."), maxBuffer: 64 * 2 ** 20 }).then(({ stdout }) =>
    JSON.parse(stdout),
  );
  return described;
}

/** @param {ReadonlySet<string>} shipped  "react@19.3.1" and so on */
function billOf({ bomFormat, specVersion, metadata, components, dependencies }, shipped) {
  const itself = { ...metadata.component, type: "application", name: packageJson.name, version: packageJson.version };
  const parts = components
    .filter(({ name, version }) => shipped.has(`${name}@${version}`))
    // npm calls whatever is bundled here a package of development.
    .map(({ scope: _scope, properties: _properties, externalReferences: _references, ...part }) => ({ ...part, scope: "required" }));
  const known = new Set([itself, ...parts].map((part) => part["bom-ref"]));
  const within = dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => known.has(other)) }));
  // Neither a moment nor a number of its own: the same sources give the same file.
  return { bomFormat, specVersion, version: 1, metadata: { component: itself }, components: parts, dependencies: within };
}

class SbomPlugin {
  apply(compiler) {
    if (compiler.options.mode !== "production") return;
    // Begun at once; a failure is told when it is asked for.
    everything().catch(() => undefined);
    compiler.hooks.thisCompilation.tap("Sbom", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tapPromise({ name: "Sbom", stage }, async () => {
        try {
          const packages = packageFolders(compilation).map(packageOf);
          const bill = billOf(await everything(), new Set(packages.map(({ name, version }) => `${name}@${version}`)));
          compilation.emitAsset(FILE, new sources.RawSource(`${JSON.stringify(bill, null, 1)}\n`));
        } catch (error) {
          compilation.errors.push(new WebpackError(`bill of materials: ${error.message}`));
        }
      });
    });
  }
}

module.exports = { SbomPlugin };
