import { type Readable } from 'node:stream';

/** What commands need of the place where files are taken in: `platform` has one, the module puts it here. */
export abstract class EvidenceKeeper {
  /** `judge` sees the first bytes and throws where the file is not wanted. */
  abstract take(
    source: Readable | Uint8Array,
    judge: (head: Uint8Array) => void,
  ): Promise<{
    readonly sha256: string;
    readonly size: number;
    readonly scan: 'clean' | 'not-scanned';
    readonly head: Uint8Array;
  }>;
}
