import { invalid } from '@app/kernel';
import { type Readable } from 'node:stream';

/** All bytes of an upload, in memory. @throws DomainError invalid `files.too-large` for more than `maxBytes` */
export async function bytesOf(source: Readable | Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = source instanceof Uint8Array ? [source] : source;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    // The rest of an upload is read and dropped: who is still sending must be able to hear the answer.
    if (size <= maxBytes) pieces.push(piece);
  }
  if (size > maxBytes) throw invalid('files.too-large', { params: { megabytes: Math.floor(maxBytes / 1_048_576) } });
  return Buffer.concat(pieces, size);
}
