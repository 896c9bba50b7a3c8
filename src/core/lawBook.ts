/**
 * A regime's law as a whole: its versions, acts and tables; gives out `Law` objects.
 */
import type { CivilDate, EventDate } from "./civilDate";
import type { Act } from "./citation";
import type { TableSource } from "./dataset";
import { Findings } from "./findings";
import { Law } from "./law";
import type { LegalVersion } from "./legalVersion";
import { chooseVersion } from "./legalVersion";
import type { Trace } from "./trace";

/** A list of words that a law prints (products, industries, materials): where it stands, and in which columns. */
export type LawList = {
  /** role of the table in a version; the newest version that has it, unless one is named */
  readonly role: string;
  readonly version?: string;
  /** a table that no version names yet */
  readonly dataset?: string;
  /** column with the English name */
  readonly name: string;
  /** column with a code of its own, which the functions take */
  readonly code?: string;
  /** column with what is shown beside the name */
  readonly extra?: string;
  /** further columns in which words are looked for */
  readonly also?: readonly string[];
  /** parameter that names the column which says "no" for what the version leaves out */
  readonly listedIn?: string;
};

/** How a list of imports is read for a law. */
export type ImportList = {
  /** columns it can use besides goods, origin, mass, day and what customs write of a line */
  readonly uses: readonly string[];
  /** the currency a value is counted in: that of the law's own threshold */
  readonly valueUnit?: "EUR" | "USD" | "GBP";
  /** functions that say what is usual for a good of a country, and which part of a code the act covers */
  readonly standard?: string;
  readonly scope?: string;
};

export type Regime = {
  readonly id: string;
  readonly lists?: Readonly<Record<string, LawList>>;
  /** roles of the small tables that nearly every line reads, of the version in force */
  readonly atStart?: readonly string[];
  /** arguments that a workbook may assume throughout, as a cell with a name */
  readonly assumed?: readonly string[];
  /** parameter whose values say how far ahead one can look */
  readonly outlook?: string;
  readonly importList?: ImportList;
  readonly versions: ReadonlyMap<string, LegalVersion>;
  readonly acts: ReadonlyMap<string, Act>;
};

export class LawBook {
  private readonly laws = new Findings();
  private readonly findings = new Map<string, Findings>();
  private readonly turns = new Map<string, readonly CivilDate[]>();

  constructor(
    readonly regime: Regime,
    private readonly tables: TableSource,
  ) {}

  choose(id: string | undefined, event: EventDate | undefined): LegalVersion {
    return chooseVersion(this.regime.versions, id, event);
  }

  /**
   * The chosen version at the event (without one: at the version's own day for undated questions);
   * kept, so that findings serve every later line.
   */
  law(id: string | undefined, event: EventDate | undefined, trace?: Trace): Law {
    if (trace) {
      const version = this.choose(id, event);
      const at = event ?? undated(version);
      return this.read(version, at, this.findingsAt(version, at), trace);
    }
    const key = [id, event?.date, event?.precision];
    const known = this.laws.get(key) as Law | undefined;
    if (known) return known;
    const version = this.choose(id, event);
    const at = event ?? undated(version);
    const law = this.read(version, at, this.findingsAt(version, at));
    this.laws.set(key, law);
    return law;
  }

  /** One and the same for all dates between which every rule answers alike. */
  stretchOf(id: string | undefined, event: EventDate): object {
    return this.findingsAt(this.choose(id, event), event);
  }

  /** With or without a trace, another date is reached through the book, which checks that the version covers it. */
  private read(version: LegalVersion, event: EventDate, findings: Findings, trace?: Trace): Law {
    trace?.given(this.regime.id, version.id);
    return new Law(version, event, this.regime.id, this.tables, trace, findings, (other) => this.law(version.id, other, trace));
  }

  /** One store per version, year and stretch between two changes of any parameter: inside it every rule answers alike. */
  private findingsAt(version: LegalVersion, event: EventDate): Findings {
    let turns = this.turns.get(version.id);
    if (!turns) {
      const dates = [...version.parameters.values()].flatMap((p) =>
        p.values.flatMap((v) => (v.to === undefined ? [v.from] : [v.from, v.to])),
      );
      turns = [...new Set(dates)].sort();
      this.turns.set(version.id, turns);
    }
    const passed = turns.filter((date) => date <= event.date).length;
    const last = turns[passed - 1] === event.date ? "on" : "after";
    const key = `${version.id}|${event.date.slice(0, 4)}|${passed}|${last}|${event.precision}`;
    const known = this.findings.get(key);
    if (known) return known;
    const created = new Findings();
    this.findings.set(key, created);
    return created;
  }
}

function undated(version: LegalVersion): EventDate {
  return { date: version.undated, precision: "year" };
}
