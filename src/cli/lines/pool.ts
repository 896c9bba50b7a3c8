/**
 * Threads that answer pieces of text, and their answers in the order of the pieces. Holds a few pieces for each thread, however
 * many there are. May not know what a piece says.
 */
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Separator } from "../../lists/text/separated";
import type { Locale } from "../../i18n/t";
import type { Answered } from "./answer";
import type { Plan } from "./plan";

export type Job = { readonly plan: Plan; readonly separator: Separator; readonly locale: Locale };

/** So that a thread has something to do while its last answer is written. */
const AHEAD = 2;

const START = path.join(__dirname, "../start.js");

/** One thread; `ask` may be called again before it has answered. */
class Thread {
  private readonly waiting: { readonly done: (answer: Answered) => void; readonly failed: (error: Error) => void }[] = [];
  private readonly worker: Worker;

  constructor(job: Job) {
    this.worker = new Worker(START, { argv: ["lines/worker"], workerData: job });
    this.worker.on("message", (answer: Answered) => this.waiting.shift()?.done(answer));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", () => this.fail(new Error("a thread ended before its work")));
  }

  ask(text: string): Promise<Answered> {
    return new Promise((done, failed) => {
      this.waiting.push({ done, failed });
      this.worker.postMessage(text);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    for (const { failed } of this.waiting.splice(0)) failed(error);
  }
}

/** Answers come out in the order in which the pieces go in. */
export async function* answered(pieces: AsyncIterable<string>, job: Job, count: number): AsyncGenerator<Answered> {
  const threads: Thread[] = [];
  const running: Promise<Answered>[] = [];
  let turn = 0;
  try {
    for await (const piece of pieces) {
      // A thread is started when there is work for it.
      if (threads.length < count && running.length >= threads.length) threads.push(new Thread(job));
      const answer = threads[turn++ % threads.length]?.ask(piece);
      if (answer === undefined) throw new TypeError("no thread");
      // Its turn to be awaited may come later than its failure.
      answer.catch(() => undefined);
      running.push(answer);
      if (running.length >= count * AHEAD) yield (await running.shift()) as Answered;
    }
    for (const answer of running) yield await answer;
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
