// The servers of `npm start` (workbench) and `npm run excel` (add-in), while they are worked on.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const DevServer = require("webpack-dev-server");
const { DEV_URL } = require("./hostUrl.js");

/** Certificates that Excel trusts, made by `npm run excel`; without them the server makes its own, which Excel refuses. */
function developmentCertificates() {
  const read = (file) => fs.readFileSync(path.join(os.homedir(), ".office-addin-dev-certs", file));
  try {
    return { ca: read("ca.crt"), cert: read("localhost.crt"), key: read("localhost.key") };
  } catch {
    return {};
  }
}

async function servers() {
  const host = process.env.HOST ?? "127.0.0.1";
  const port = process.env.PORT ?? (await DevServer.getFreePort("auto", host));
  const page = `http://localhost:${port}/workbench/`;
  return {
    workbench: {
      host,
      port,
      static: false,
      devMiddleware: { publicPath: "/workbench/" },
      // The socket under the page's own address: any other is a foreign connection to the content security policy.
      client: { webSocketURL: "auto://0.0.0.0:0/ws", overlay: { errors: true, warnings: false, runtimeErrors: false } },
      // No browser on this machine is no error: the address is printed as well.
      open: process.env.BROWSER === "none" ? false : { target: page },
      onListening: () => console.log(`Carbon Border workbench: ${page}`),
      setupMiddlewares: (middlewares, { app }) => {
        app.get("/", ({ url }, response) => response.redirect(`/workbench/${new URL(url, page).search}`));
        return middlewares;
      },
    },
    "add-in": {
      host,
      port: Number(new URL(DEV_URL).port),
      server: { type: "https", options: developmentCertificates() },
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
    },
  };
}

module.exports = { servers };
