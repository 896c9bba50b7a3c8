/** Charts of the fake: what was asked of Excel, series by series. A chart begins with what Excel would guess, which may be wrong. */
import { formatAddress } from "../../../src/sheet/address";
import type { MemoryBook } from "../../../src/host/memory/book";
import { Client, type Context } from "./client";
import type { Placed } from "./range";

export type FakeSeries = { name: string; values: string; labels: string; lineStyle: string };
export type FakeChart = {
  readonly sheet: string;
  readonly type: string;
  title: string;
  from: string;
  to: string;
  blanks: string;
  reversed: boolean;
  categoryTitle: string;
  valueTitle: string;
  readonly series: FakeSeries[];
};

const charts = new WeakMap<MemoryBook, FakeChart[]>();
export function chartsOf(book: MemoryBook): FakeChart[] {
  if (!charts.has(book)) charts.set(book, []);
  return charts.get(book) as FakeChart[];
}

type RangeLike = { readonly where: () => Placed | null };
const areaOf = (range: object): Placed => {
  const area = (range as RangeLike).where();
  if (!area) throw new Error("ItemNotFound: Range");
  return area;
};
const cells = (range: object): string => formatAddress(areaOf(range));

class FakeSeriesClient {
  readonly format: { readonly line: { lineStyle: string } };
  constructor(
    private readonly context: Context,
    private readonly series: () => FakeSeries,
  ) {
    const write = (work: (series: FakeSeries) => void): void => this.write(work);
    this.format = {
      line: {
        set lineStyle(style: string) {
          write((one) => void (one.lineStyle = style));
        },
        get lineStyle(): string {
          throw new Error("PropertyNotLoaded: ChartLineFormat.lineStyle");
        },
      },
    };
  }
  private write(work: (series: FakeSeries) => void): void {
    this.context.enqueue(() => work(this.series()));
  }
  set name(name: string) {
    this.write((one) => void (one.name = name));
  }
  setValues(range: object): void {
    this.write((one) => void (one.values = cells(range)));
  }
  setXAxisValues(range: object): void {
    this.write((one) => void (one.labels = cells(range)));
  }
}

class FakeChartClient extends Client<FakeChart> {
  readonly legend = { visible: true, position: "Right" };
  readonly series: object;
  constructor(context: Context, chart: () => FakeChart | null) {
    super(context, chart);
    this.series = seriesOf(context, chart);
  }
  protected read(property: string): unknown {
    throw new Error(`The fake has no Chart.${property}`);
  }
  get title(): object {
    const write = (work: (chart: FakeChart) => void): void => this.write(work);
    return {
      set text(text: string) {
        write((chart) => void (chart.title = text));
      },
    };
  }
  get axes(): object {
    const write = (work: (chart: FakeChart) => void): void => this.write(work);
    return {
      categoryAxis: {
        set reversePlotOrder(on: boolean) {
          write((chart) => void (chart.reversed = on));
        },
        title: {
          set text(text: string) {
            write((chart) => void (chart.categoryTitle = text));
          },
        },
      },
      valueAxis: {
        title: {
          set text(text: string) {
            write((chart) => void (chart.valueTitle = text));
          },
        },
      },
    };
  }
  set displayBlanksAs(kind: string) {
    this.write((chart) => void (chart.blanks = kind));
  }
  setPosition(from: object, to: object): void {
    this.write((chart) => void ([chart.from, chart.to] = [cells(from), cells(to)]));
  }
}

function seriesOf(context: Context, chart: () => FakeChart | null): object {
  let items: FakeSeriesClient[] | null = null;
  return {
    load: () => context.enqueue(() => void (items = (chart()?.series ?? []).map((series) => new FakeSeriesClient(context, () => series)))),
    get items() {
      if (!items) throw new Error("PropertyNotLoaded: ChartSeriesCollection.items");
      return items;
    },
  };
}

/** `worksheet.charts`: one series per column, named by Excel itself until somebody names them. */
export function fakeCharts(context: Context, book: MemoryBook, sheet: () => string | null): object {
  return {
    add: (type: string, range: object, by: string) => {
      let made: FakeChart | null = null;
      context.enqueue(() => {
        const area = areaOf(range);
        const name = sheet();
        if (name === null || by !== "Columns") throw new Error("InvalidArgument: chart");
        const series = Array.from({ length: area.columns }, (_, i) => ({
          name: `Series${i + 1}`,
          values: formatAddress({ ...area, column: area.column + i, columns: 1 }),
          labels: "",
          lineStyle: "Automatic",
        }));
        made = {
          sheet: name,
          type,
          title: "",
          from: "",
          to: "",
          blanks: "Zero",
          reversed: false,
          categoryTitle: "",
          valueTitle: "",
          series,
        };
        chartsOf(book).push(made);
      });
      return new FakeChartClient(context, () => made);
    },
  };
}
