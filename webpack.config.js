// Three builds into one folder, dist/: "add-in" (functions, pane, manifest, metadata), "workbench" (grid and the same pane in a
// browser page) and "library" (the functions as a package for other programs). They are apart so that the grid never enters the add-in's bundle.
// The address of the host is ONE setting, see .ci/hostUrl.js.
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const packageJson = require("./package.json");
const { DerivedFilesPlugin } = require("./.ci/derivedFiles.js");
const { servers } = require("./.ci/devServers.js");
const { ENGLISH_WORDS, FUNCTION_NAMES, lawParts } = require("./.ci/lawParts.js");
const { LicencesPlugin } = require("./.ci/licences.js");
const { SbomPlugin } = require("./.ci/sbom.js");
const { swcOptions } = require("./swc.config.js");

const OFFICE_SCRIPT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const at = (...parts) => path.resolve(__dirname, ...parts);

/** No 'unsafe-eval', no foreign connection. Office.js and Fluent set styles on elements, hence 'unsafe-inline' there. */
function contentPolicy(scriptHosts, pictures) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHosts].join(" "),
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data:", ...pictures].join(" "),
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** One chunk per table, named after its folder, wherever it is asked for; the short descriptions of all share one. */
const DATASET = /[\\/]src[\\/]data[\\/]([^\\/]+)[\\/]([^\\/]+)$/;
const datasetChunks = {
  test: DATASET,
  name: (module) => {
    const [, folder, file] = DATASET.exec(module.nameForCondition());
    return file === "source.json" ? "data-sources" : `data-${folder}`;
  },
  chunks: "async",
  enforce: true,
};

/** What several parts of the pane that are fetched later have in common comes once for all of them. */
const sharedPart = (name, places) => ({ name, test: places, chunks: "async", minChunks: 2, enforce: true });
const paneParts = {
  viewParts: sharedPart("view-parts", /[\\/](?:node_modules[\\/]@(?:fluentui|floating-ui)|src[\\/]taskpane)[\\/]/),
  fileParts: sharedPart("file-parts", /[\\/](?:node_modules[\\/](?:fflate|saxes|xmlchars)[\\/]|src[\\/](?:xlsx[\\/]|i18n[\\/]xlsx\.json))/),
  auditParts: sharedPart("audit-parts", /[\\/](?:node_modules[\\/]@noble|src[\\/](?:audit|record))[\\/]/),
};

/** Made by `npm run templates`; pane and workbench hand them out. */
const READY_WORKBOOKS = { from: "assets/workbooks/*.xlsx", to: "workbooks/[name][ext]" };

function common(name, mode) {
  const hash = mode === "production" ? ".[contenthash:10]" : "";
  return {
    name,
    mode,
    // "eval" source maps, the usual choice in development, are forbidden by the content security policy.
    devtool: mode === "production" ? false : "cheap-module-source-map",
    output: { filename: `[name]${hash}.js`, chunkFilename: `[name]${hash}.js`, publicPath: "auto" },
    resolve: { extensions: [".ts", ".tsx", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.ts$/, exclude: /node_modules/, use: { loader: "swc-loader", options: swcOptions("ts") } },
        { test: /\.tsx$/, exclude: /node_modules/, use: { loader: "swc-loader", options: swcOptions("tsx") } },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        FUNCTION_NAMES,
      ],
    },
    optimization: {
      splitChunks: { cacheGroups: { default: false, defaultVendors: false, datasets: datasetChunks } },
      // swc in place of the default terser: the grid alone takes terser a minute.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: "some" })],
    },
    performance: false,
    stats: { preset: "errors-warnings", timings: true },
    infrastructureLogging: { level: "warn" },
  };
}

function addIn(mode) {
  const base = common("add-in", mode);
  return {
    ...base,
    entry: {
      functions: at("src/functions/index.ts"),
      // Shares the modules, and with them the loaded tables, with the functions on the same page.
      taskpane: { import: at("src/taskpane/index.tsx"), dependOn: "functions" },
    },
    output: {
      ...base.output,
      path: at("dist"),
      clean: { keep: /^(?:workbench|package)[\\/]/ },
      // The manifest names functions.js, so it keeps its name; everything it loads carries a hash.
      filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : base.output.filename),
    },
    module: { rules: [...base.module.rules, ...ENGLISH_WORDS] },
    optimization: {
      ...base.optimization,
      splitChunks: { cacheGroups: { ...base.optimization.splitChunks.cacheGroups, ...lawParts, ...paneParts } },
    },
    plugins: [
      new DerivedFilesPlugin(),
      new LicencesPlugin(),
      new SbomPlugin(),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: at("src/taskpane/taskpane.html"),
        officeScript: OFFICE_SCRIPT,
        version: packageJson.version,
        policy: contentPolicy(["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"], []),
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/icon.svg", to: "assets/" },
          { from: "assets/shortcuts.json", to: "shortcuts.json" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          { from: "docs/third-party.md" },
          READY_WORKBOOKS,
        ],
      }),
    ],
  };
}

function workbench(mode) {
  const base = common("workbench", mode);
  return {
    ...base,
    entry: { workbench: at("src/workbench/index.tsx") },
    output: { ...base.output, path: at("dist/workbench"), clean: true },
    plugins: [
      new DerivedFilesPlugin({ without: /^(?:tables|by-prefix)\/|^manifest\.xml$/ }),
      new LicencesPlugin(),
      new SbomPlugin(),
      new CopyWebpackPlugin({ patterns: [READY_WORKBOOKS] }),
      new HtmlWebpackPlugin({
        template: at("src/workbench/index.html"),
        version: packageJson.version,
        favicon: at("assets/icon.svg"),
        policy: contentPolicy([], ["blob:"]),
      }),
    ],
  };
}

/** The functions for other programs, as one ES module with the tables beside it: in Node and in browsers, without Office. */
function library(mode) {
  const base = common("library", mode);
  return {
    ...base,
    target: ["node20", "web"],
    experiments: { outputModule: true },
    // Whoever follows a figure into the rules can read them.
    optimization: { ...base.optimization, minimize: false },
    entry: { index: at("src/library/index.ts") },
    output: {
      ...base.output,
      path: at("dist/package"),
      clean: true,
      module: true,
      library: { type: "module" },
      filename: "[name].js",
    },
    plugins: [
      new LicencesPlugin(),
      new SbomPlugin(),
      new CopyWebpackPlugin({
        patterns: [
          // The types stand alone, so that their text is their declaration.
          { from: "src/library/types.ts", to: "index.d.ts", toType: "file" },
          { from: "docs/library.md", to: "README.md", toType: "file" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          { from: "docs/third-party.md" },
          { from: "package.json", transform: libraryPackage },
        ],
      }),
    ],
  };
}

/** What others install: one module, its types, nothing that npm would have to fetch. */
function libraryPackage(text) {
  const { name, version, description, license, engines } = JSON.parse(text);
  const exports = { ".": { types: "./index.d.ts", default: "./index.js" } };
  return JSON.stringify({ name, version, description, license, type: "module", sideEffects: false, exports, engines }, null, 2);
}

module.exports = async (env, { mode = "production" }) => {
  const configurations = [addIn(mode), workbench(mode), library(mode)];
  if (!env.WEBPACK_SERVE) return configurations;
  const devServers = await servers();
  return configurations.map((configuration) => ({ ...configuration, devServer: devServers[configuration.name] }));
};
