/** Many calls in one breath become one call a moment later. May not know what is called. */
export function soon(work: () => void): () => void {
  let coming = false;
  return () => {
    if (coming) return;
    coming = true;
    setTimeout(() => {
      coming = false;
      work();
    }, 0);
  };
}
