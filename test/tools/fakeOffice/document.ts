/** The document of Office as far as it is handed over as a file: in slices, by callbacks, never more than two open at once. */
type Answer<T> = (result: { status: string; value: T | undefined; error: { message: string } | null }) => void;

const SLICE = 1000;
const MOST_OPEN = 2;

export function fakeDocument(file?: { readonly bytes: Uint8Array; readonly url: string }): object {
  let open = 0;
  const give = <T>(answer: Answer<T>, value: T): void => queueMicrotask(() => answer({ status: "succeeded", value, error: null }));
  const refuse = <T>(answer: Answer<T>, message: string): void =>
    queueMicrotask(() => answer({ status: "failed", value: undefined, error: { message } }));
  return {
    url: file?.url ?? "",
    getFileAsync: (kind: string, answer: Answer<object>) => {
      if (!file || kind !== "compressed") return refuse(answer, "no file");
      if (++open > MOST_OPEN) return refuse(answer, "too many files are open");
      const { bytes } = file;
      give(answer, {
        size: bytes.length,
        sliceCount: Math.ceil(bytes.length / SLICE),
        getSliceAsync: (index: number, slice: Answer<object>) =>
          give(slice, { index, data: [...bytes.subarray(index * SLICE, (index + 1) * SLICE)] }),
        closeAsync: (closed: Answer<object>) => {
          open--;
          give(closed, {});
        },
      });
    },
  };
}
