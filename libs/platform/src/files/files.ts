import { type Readable } from 'node:stream';

export interface StoredFile {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits: the file's only name. */
  readonly sha256: string;
  /** Length in bytes. */
  readonly size: number;
}

/**
 * Bytes by content. A file never changes and equal bytes are kept once; what it is called, what it is and who may see it is the row's
 * business. Bytes are durable before `put` answers, so the row may be committed after it.
 */
export abstract class Files {
  /** Keeps the bytes. More than `maxBytes` is refused with `files.too-large` and leaves nothing behind. */
  abstract put(source: Uint8Array | Readable, limits: { readonly maxBytes: number }): Promise<StoredFile>;
  /** A stream over the bytes. `missing` with `files.missing` where there is no such file. */
  abstract get(sha256: string): Promise<Readable>;
  /** All bytes at once, checked against their name: `files.damaged` where the content is no longer what it was. */
  abstract read(sha256: string): Promise<Buffer>;
  abstract exists(sha256: string): Promise<boolean>;
}
