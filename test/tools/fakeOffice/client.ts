/**
 * The strict part of the fake of Office.js: nothing happens before sync, and a property that was not loaded throws,
 * as in Excel. May not know what a range or a table is.
 */

export class Context {
  private queue: (() => void)[] = [];
  syncs = 0;

  /** `cut`: how many steps of a batch still happen when Excel goes away in the middle of it; null: all. */
  constructor(
    readonly root: (context: Context) => object,
    private readonly cut: (steps: number) => number | null = () => null,
  ) {}

  get workbook(): object {
    return this.root(this);
  }

  get application(): object {
    return Reflect.get(this.workbook, "application") as object;
  }

  enqueue(work: () => void): void {
    this.queue.push(work);
  }

  /** A failing step drops the rest of the batch, as Excel does. */
  async sync(): Promise<void> {
    await Promise.resolve();
    this.syncs++;
    const batch = this.queue;
    this.queue = [];
    const cut = this.cut(batch.length);
    for (const work of batch.slice(0, cut ?? batch.length)) work();
    if (cut !== null) throw new Error("GeneralException: Excel went away");
  }
}

/** An object of the workbook: `find` looks it up when the batch runs; null: it is not there. */
export abstract class Client<T> {
  private readonly loaded = new Map<string, unknown>();
  private found: T | null | undefined;

  constructor(
    readonly context: Context,
    private readonly find: () => T | null,
    private readonly orNull = false,
  ) {
    context.enqueue(() => {
      this.found = find();
      if (this.found === null && !orNull) throw new Error(`ItemNotFound: ${this.constructor.name}`);
      if (orNull) this.loaded.set("isNullObject", this.found === null);
    });
  }

  /** Looks again: an earlier step of the batch may have made or changed it. */
  protected now(): T {
    const found = this.find();
    if (found === null) throw new Error(`ItemNotFound: ${this.constructor.name}`);
    return found;
  }

  protected abstract read(property: string, target: T): unknown;

  load(properties: string): this {
    const names = properties.split(",").map((name) => name.trim());
    this.context.enqueue(() => {
      const target = this.find();
      if (target === null && this.orNull) return;
      for (const name of names) this.keep(name, this.read(name, this.now()));
    });
    return this;
  }

  protected keep(name: string, value: unknown): void {
    this.loaded.set(name, value);
  }

  protected get(name: string): unknown {
    if (!this.loaded.has(name)) throw new Error(`PropertyNotLoaded: ${this.constructor.name}.${name}`);
    return this.loaded.get(name);
  }

  /** A write takes part in the next sync. */
  protected write(work: (target: T) => void): void {
    this.context.enqueue(() => work(this.now()));
  }

  get isNullObject(): boolean {
    return this.get("isNullObject") as boolean;
  }
}
