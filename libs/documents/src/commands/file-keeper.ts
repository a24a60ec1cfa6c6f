import { type Readable } from 'node:stream';

/** Where the bytes of files are kept, by their SHA-256: the port this context needs of the file store. */
export abstract class FileKeeper {
  /** Keeps the bytes; durable when it answers. More than `maxBytes` is refused with `files.too-large`. */
  abstract put(
    source: Uint8Array | Readable,
    limits: { readonly maxBytes: number },
  ): Promise<{ readonly sha256: string; readonly size: number }>;
  /** All bytes at once. */
  abstract read(sha256: string): Promise<Buffer>;
  /** A stream over the bytes; `files.missing` where there are none. */
  abstract get(sha256: string): Promise<Readable>;
}
