/** One thread of `npm run lines`: pieces of text in, answers out, in order. */
import { parentPort, workerData } from "node:worker_threads";
import { setEmptyCells } from "../../calls/cells";
import { preloadAll } from "../../functions/catalogue";
import { setLocale } from "../../i18n/t";
import { answerer } from "./answer";
import type { Job } from "./pool";

const { plan, separator, locale } = workerData as Job;
setLocale(locale);
setEmptyCells("null");
const ready = preloadAll().then(() => answerer(plan, separator));

parentPort?.on("message", (text: string) => {
  // Asked twice, it answers in the order it was asked: what waits for the same promise goes on in that order.
  void ready.then((answer) => parentPort?.postMessage(answer(text)));
});
