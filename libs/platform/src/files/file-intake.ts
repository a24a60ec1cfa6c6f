import { invalid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type Readable } from 'node:stream';
import { IntakeConfig } from '../config/intake.config.js';
import { Files, type StoredFile } from './files.js';
import { VirusScanner } from './virus-scanner.js';

export interface TakenFile extends StoredFile {
  readonly scan: 'clean' | 'not-scanned';
  /** The first bytes, which tell what it is. */
  readonly head: Uint8Array;
}

/** Takes a file in that somebody handed in: no larger than the setting, looked through before it is kept, durable before it answers. */
@Injectable()
export class FileIntake {
  constructor(
    private readonly files: Files,
    private readonly scanner: VirusScanner,
    private readonly config: IntakeConfig,
  ) {}

  get limitMb(): number {
    return this.config.evidenceLimitMb;
  }

  get scanning(): boolean {
    return this.scanner.configured;
  }

  /**
   * `judge` sees the first bytes and throws where this file is not wanted: then nothing is kept.
   * @throws DomainError invalid `files.too-large`, `files.empty`, `files.infected`; unavailable `files.scanner-unavailable`
   */
  async take(source: Readable | Uint8Array, judge: (head: Uint8Array) => void = () => undefined): Promise<TakenFile> {
    const maxBytes = this.limitMb * 1_048_576;
    const bytes = await whole(source, maxBytes);
    if (bytes === null) throw invalid('files.too-large', { field: 'file', params: { megabytes: this.limitMb } });
    if (bytes.byteLength === 0) throw invalid('files.empty', { field: 'file' });
    const head = bytes.subarray(0, 64);
    judge(head);
    const verdict = await this.scanner.scan(bytes);
    if (verdict.state === 'infected') throw invalid('files.infected', { field: 'file', params: { name: verdict.name } });
    const stored = await this.files.put(bytes, { maxBytes });
    return { ...stored, scan: verdict.state, head };
  }
}

/** Null for more than may be kept; the rest is read and dropped, so that who is still sending can hear the answer. */
async function whole(source: Readable | Uint8Array, maxBytes: number): Promise<Uint8Array | null> {
  if (source instanceof Uint8Array) return source.byteLength > maxBytes ? null : source;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    const bytes = piece as Buffer;
    size += bytes.byteLength;
    if (size <= maxBytes) pieces.push(bytes);
    else pieces.length = 0;
  }
  return size > maxBytes ? null : Buffer.concat(pieces);
}
