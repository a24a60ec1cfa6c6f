/** A piece of evidence that waits on this device to be sent. */
export interface Waiting {
  /** The device's own name for it: sent twice, it is kept once. */
  readonly deviceKey: string;
  /** Who wrote it; nobody else who signs in here sees or sends it. */
  readonly personId: string;
  readonly subjectId: string;
  readonly taskId: string | null;
  readonly kind: 'file' | 'photo' | 'note';
  readonly title: string;
  readonly text: string | null;
  readonly file: Blob | null;
  readonly fileName: string | null;
  /** ISO 8601, when it was written or photographed. */
  readonly takenAt: string;
}

const DATABASE = 'banhanh';
const STORE = 'evidence-waiting';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'deviceKey' }).createIndex('person', 'personId');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no IndexedDB'));
  });
}

async function ask<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(STORE));
      // Resolved when it is on the disk of the device, not when it was asked for.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
    });
  } finally {
    database.close();
  }
}

/** What waits to be sent, in IndexedDB: survives a reload, a crash and a lost line. */
export const waitingStore = {
  of: (personId: string): Promise<Waiting[]> => ask('readonly', (store) => store.index('person').getAll(personId) as IDBRequest<Waiting[]>),
  put: (waiting: Waiting): Promise<unknown> => ask('readwrite', (store) => store.put(waiting)),
  remove: (deviceKey: string): Promise<unknown> => ask('readwrite', (store) => store.delete(deviceKey)),
};
