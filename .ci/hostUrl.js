// The address under which the add-in is hosted is ONE setting: CARBON_BORDER_URL, or config.productionUrl of
// package.json. The help pages lie under it, a folder for each language.
const packageJson = require("../package.json");

const DEV_URL = "https://localhost:3000/";

function hostUrl() {
  const url = new URL(process.env.CARBON_BORDER_URL ?? packageJson.config.productionUrl);
  if (url.protocol !== "https:") throw new Error(`CARBON_BORDER_URL must be an https address, not ${url}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** @param {string} host  address that ends in a slash */
function helpUrl(host, id, locale) {
  return `${host}help/${locale}/${id}.html`;
}

module.exports = { DEV_URL, helpUrl, hostUrl };
