/**
 * Long work in small turns: between two of them the sheet and the pane answer, progress is told and the person can stop.
 * May not know the work.
 */
import type { TaskOptions } from "../host/port";

/** Milliseconds at a stretch; below what a person notices. */
const STRETCH = 24;

export class Pace {
  private since = Date.now();

  constructor(
    private readonly options: TaskOptions,
    private readonly total: number,
  ) {}

  get stopped(): boolean {
    return this.options.signal?.aborted ?? false;
  }

  /** false: stop. `done` counts what progress counts. */
  async turn(done?: number): Promise<boolean> {
    if (this.stopped) return false;
    if (Date.now() - this.since < STRETCH) return true;
    if (done !== undefined) this.options.onProgress?.({ done, total: this.total });
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.since = Date.now();
    return !this.stopped;
  }

  finish(): void {
    this.options.onProgress?.({ done: this.total, total: this.total });
  }
}
