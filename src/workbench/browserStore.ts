/** A store of this browser, opened for one request at a time, so that no tab keeps another waiting. */

type Ask = <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T>;

/** `options` count when the store is made. */
export function browserStore(database: string, name: string, options?: IDBObjectStoreParameters): Ask {
  return (mode, act) =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(database, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(name, options);
      opening.onerror = () => reject(opening.error ?? new Error("IndexedDB"));
      opening.onsuccess = () => {
        const opened = opening.result;
        const transaction = opened.transaction(name, mode);
        const asked = act(transaction.objectStore(name));
        transaction.oncomplete = () => {
          opened.close();
          resolve(asked.result);
        };
        transaction.onerror = transaction.onabort = () => {
          opened.close();
          reject(transaction.error ?? new Error("IndexedDB"));
        };
      };
    });
}
