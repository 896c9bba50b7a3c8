/** The open workbook as a file, in the parts in which Excel hands it over. May not know what is in it. */
import type { BookFile } from "../port";

const NO_NAME = "workbook.xlsx";

/** Calls of Office that answer by a callback. */
const answered = <T>(ask: (callback: (answer: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new Error(error?.message ?? String(status))),
    ),
  );

export async function bookFile(): Promise<BookFile> {
  const { document } = Office.context;
  const file = await answered<Office.File>((done) => document.getFileAsync(Office.FileType.Compressed, done));
  try {
    const parts: Uint8Array[] = [];
    for (let i = 0; i < file.sliceCount; i++)
      parts.push(new Uint8Array((await answered<Office.Slice>((done) => file.getSliceAsync(i, done))).data));
    return { name: nameOf(document.url), bytes: joined(parts) };
  } finally {
    // Excel keeps no more than two open.
    await answered<unknown>((done) => file.closeAsync((answer) => done(answer as Office.AsyncResult<unknown>)));
  }
}

/** A new workbook has no address yet. */
function nameOf(address: string | null | undefined): string {
  const last = (address ?? "").split(/[\\/]/).pop() ?? "";
  return last === "" ? NO_NAME : last;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
