// The built folder: what Excel downloads, how large it is, and what the pages are allowed to do.
import { readdirSync } from "node:fs";
import path from "node:path";
import { regimes } from "../../src/regimes";
import { distFile, distFiles, distPath, distText, gzipKilobytes, ROOT } from "../tools/dist";

const addInScripts = distFiles().filter((name) => name.endsWith(".js"));
const addInCode = addInScripts.filter((name) => !name.startsWith("data-"));

/** The policy of a page, directive by directive. */
function policyOf(page: string): Record<string, string[]> {
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/i.exec(page)?.[1];
  if (!policy) throw new Error("the page has no content security policy");
  return Object.fromEntries(
    policy
      .split(";")
      .map((part) => part.trim().split(/\s+/))
      .map(([name, ...values]) => [name ?? "", values]),
  );
}

describe("The add-in's bundle", () => {
  const kilobytes = (...names: readonly string[]): number =>
    names.map((name) => gzipKilobytes(distFile(new RegExp(`^${name}\\..*\\.js$`)))).reduce((sum, size) => sum + size, 0);

  it("weighs no more than 46 KB, compressed, for the functions before their laws and tables, 90 KB with those of EU CBAM", () => {
    expect(gzipKilobytes("functions.js")).toBeLessThanOrEqual(46);
    expect(gzipKilobytes("functions.js") + kilobytes("law-several", "law-cbam")).toBeLessThanOrEqual(90);
  });

  it("has one file per law, no more than 28 KB compressed, and none of them in another", () => {
    const laws = addInScripts.flatMap((name) => /^law-(?!across|several|notes|words)(\w+)\./.exec(name)?.[1] ?? []);
    expect(laws.sort()).toEqual(regimes.map(({ id }) => id).sort());
    for (const law of laws) expect([law, kilobytes(`law-${law}`) <= 28]).toEqual([law, true]);
    // The id of a rule, with its unit and article, stands where the rule does.
    for (const [rule, law] of [
      ["cbam.cost", "cbam"],
      ["cca.charge", "cca"],
      ["tw.chargeable", "tw"],
      ["mca.tax", "mca"],
    ] as const) {
      const holding = addInCode.filter((name) => distText(name).includes(`{id:"${rule}",unit:`));
      expect([rule, holding.map((name) => name.replace(/\..*/, ""))]).toEqual([rule, [`law-${law}`]]);
    }
  });

  it("weighs no more than 340 KB, compressed, for the pane as it starts", () => {
    expect(kilobytes("taskpane", "pane")).toBeLessThanOrEqual(340);
  });

  it("keeps the drawing of charts in a file of its own, no more than 100 KB compressed, fetched with the first chart", () => {
    expect(gzipKilobytes(distFile(/^charts\..*\.js$/))).toBeLessThanOrEqual(100);
    // A class name that every bar chart of the package carries.
    expect(addInCode.filter((name) => distText(name).includes("fui-hbc__chartTitle")).map((name) => name.replace(/\..*/, ""))).toEqual([
      "charts",
    ]);
  });

  it("has one chunk per table, the default values no more than 250 KB compressed", () => {
    const chunks = addInScripts.filter((name) => name.startsWith("data-")).map((name) => name.replace(/^data-(.*)\.[0-9a-f]+\.js$/, "$1"));
    expect(chunks.filter((name) => name !== "sources").sort()).toEqual(readdirSync(path.join(ROOT, "src/data")).sort());
    for (const name of addInScripts.filter((script) => script.startsWith("data-cbam-defaults-"))) {
      expect([name, gzipKilobytes(name) <= 250]).toEqual([name, true]);
    }
  });

  it("keeps the name functions.js, which the manifest says, and gives every other script a hash", () => {
    expect(addInScripts.filter((name) => !/\.[0-9a-f]{10}\.js$/.test(name))).toEqual(["functions.js"]);
  });

  it("holds nothing of the grid of the workbench", () => {
    for (const name of addInCode) expect([name, /univer/i.test(distText(name))]).toEqual([name, false]);
  });

  it("makes no code out of text and opens no connection of its own", () => {
    // Microsoft's helpers hold a sign-in that nobody calls; the page's policy would refuse its connection anyway.
    for (const name of addInCode.filter((script) => !script.startsWith("office-helpers."))) {
      const found = distText(name).match(/\beval\(|new Function\(|\bXMLHttpRequest\b|\bsendBeacon\b|new WebSocket\(/g) ?? [];
      expect([name, found]).toEqual([name, []]);
    }
  });
});

describe("The pane's page", () => {
  const page = distText("taskpane.html");

  it("loads office.js first, then the functions, then the pane", () => {
    const scripts = [...page.matchAll(/<script[^>]*?src="?([^"\s>]+)/g)].map((match) => match[1] ?? "");
    expect(scripts[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(scripts[1]).toBe("functions.js");
    expect(scripts[2]).toMatch(/^taskpane\.[0-9a-f]{10}\.js$/);
    expect(scripts).toHaveLength(3);
  });

  it("may run only its own scripts and Microsoft's, and connect to nobody but its own host", () => {
    const policy = policyOf(page);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toEqual(["'self'", "https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"]);
    expect(policy["connect-src"]).toEqual(["'self'"]);
    expect(page).not.toMatch(/<script>|\son[a-z]+=/);
  });

  it("says in three languages what to do when nothing loads", () => {
    for (const lang of ["en", "zh-TW", "zh-CN"]) expect(page).toMatch(new RegExp(`<p lang="?${lang}"?>`));
  });
});

describe("The workbench's page", () => {
  it("may run only its own scripts and connect to nobody but its own host", () => {
    const policy = policyOf(distText("workbench", "index.html"));
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["connect-src"]).toEqual(["'self'"]);
  });
});

describe("Every page of the build", () => {
  const pages = readdirSync(distPath(), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".html"));

  it("has a policy that lets it load and reach nothing but what lies beside it, and run no text as code", () => {
    expect(pages.length).toBeGreaterThan(200);
    // The pane loads Microsoft's office.js, as Microsoft demands; the workbench shows pictures of the file that is open.
    const foreign = /^(?:https:\/\/appsforoffice\.microsoft\.com|https:\/\/ajax\.aspnetcdn\.com)$/;
    for (const page of pages) {
      const { "img-src": pictures = [], ...policy } = policyOf(distText(page));
      const allowed = Object.entries(policy).flatMap(([name, values]) =>
        values.filter((value) => !["'none'", "'self'"].includes(value)).map((value) => `${name} ${value}`),
      );
      const known = page === "taskpane.html" ? (one: string) => /^script-src /.test(one) && foreign.test(one.slice(11)) : () => false;
      const styles = /taskpane|workbench.index/.test(page) ? ["style-src 'unsafe-inline'", "font-src data:"] : [];
      expect([page, policy["default-src"], allowed.filter((one) => !known(one) && !styles.includes(one))]).toEqual([page, ["'none'"], []]);
      expect(pictures.filter((value) => !["'self'", "data:", "blob:"].includes(value))).toEqual([]);
      expect([page, policy["base-uri"], policy["form-action"]]).toEqual([page, ["'none'"], ["'none'"]]);
    }
  });
});

describe("The built folder", () => {
  it("carries the licence, the notices and the licence texts of what it contains", () => {
    for (const name of ["LICENSE.txt", "third-party.md", "third-party-licences.txt", "workbench/third-party-licences.txt"]) {
      expect(distText(name).length).toBeGreaterThan(500);
    }
  });

  it("has no source map, no source and no test in it", () => {
    const all = readdirSync(distPath(), { recursive: true }).map(String);
    // The types of the package are what others compile against.
    expect(all.filter((name) => /\.(map|tsx?)$|\.test\./.test(name)).map((name) => name.replaceAll("\\", "/"))).toEqual([
      "package/index.d.ts",
    ]);
  });
});
