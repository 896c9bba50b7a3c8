/** Origins left out: least developed countries, unless they lead the world's exports of the good, and club members (sec. 4691(b)(3)(E), 4694). */
import type { Decimal } from "../../../core/decimal";
import { RuleError } from "../../../core/error";
import type { Run } from "../../../core/rule";
import { rule } from "../../../core/rule";
import { alike } from "../../shared/bill";
import type { Country } from "../../shared/country";
import { earlier } from "./sources";

export type OriginQuery = { readonly origin: Country; readonly exportShare: Decimal | undefined; readonly club: boolean };

const run: Run<OriginQuery, boolean> = ({ origin, exportShare, club }, law) => {
  if (club) {
    const known = ["cca.club", "cca.waiver"].find((parameter) => law.has(parameter));
    if (known === undefined) throw new RuleError("notCovered", "ccaClub", { version: law.version.id });
    law.text(known);
    law.remark("ccaClubDiscretion", "notSettled");
    return true;
  }
  const listed = law.text("cca.leastDeveloped").split(",").includes(origin);
  if (!law.has("cca.leastDeveloped.exportShare")) {
    if (exportShare !== undefined) throw new RuleError("notCovered", "ccaExportShare", { version: law.version.id });
    return listed;
  }
  if (!listed) return false;
  const limit = law.decimal("cca.leastDeveloped.exportShare");
  if (exportShare === undefined) {
    law.remark("ccaExportShareAssumed", "assumed");
    return true;
  }
  law.record("cca.exportShare", exportShare, "1", "userInput");
  // "3 percent or more" takes the exclusion away, so exactly 3 % is charged.
  return exportShare.lessThan(limit);
};

export const exempt = rule<OriginQuery, boolean>(
  {
    id: "cca.exempt",
    unit: "TRUE/FALSE",
    cite: ["s3523-119:sec. 4691(b)(3)(E)", "s3523-119:sec. 4692(a)(1)(C)", "22usc2151v:(d)"],
    status: "billText",
  },
  run,
  alike(run, earlier("sec. 3(2)6")),
);
