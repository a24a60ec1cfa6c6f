import { DomainError, invalid, missing } from '@app/kernel';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { Files, type StoredFile } from './files.js';

const NAME = /^[0-9a-f]{64}$/;

/** Files in a folder: `<folder>/ab/cd/<sha256>`. The bytes are written and flushed under another name first, so a name never stands for half a file. */
export class FolderFiles extends Files {
  constructor(private readonly folder: string) {
    super();
  }

  async put(source: Uint8Array | Readable, limits: { readonly maxBytes: number }): Promise<StoredFile> {
    const incoming = join(this.folder, 'incoming');
    await mkdir(incoming, { recursive: true });
    const temporary = join(incoming, randomUUID());
    try {
      const stored = await this.write(temporary, source, limits.maxBytes);
      const path = this.pathOf(stored.sha256);
      await mkdir(join(path, '..'), { recursive: true });
      // Renaming over an equal file is harmless, and also mends one that was damaged.
      await rename(temporary, path);
      for (const folder of [join(path, '..'), join(path, '..', '..'), this.folder]) await flushFolder(folder);
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async get(sha256: string): Promise<Readable> {
    const path = await this.found(sha256);
    return createReadStream(path);
  }

  async read(sha256: string): Promise<Buffer> {
    const bytes = await readFile(await this.found(sha256));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new DomainError('unavailable', 'files.damaged');
    return bytes;
  }

  async exists(sha256: string): Promise<boolean> {
    if (!NAME.test(sha256)) return false;
    return stat(this.pathOf(sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  private async write(path: string, source: Uint8Array | Readable, maxBytes: number): Promise<StoredFile> {
    const handle = await open(path, 'wx', 0o640);
    try {
      const hash = createHash('sha256');
      let size = 0;
      const stream = source instanceof Uint8Array ? [source] : source;
      for await (const piece of stream as AsyncIterable<unknown>) {
        const bytes = piece instanceof Uint8Array ? piece : Buffer.from(String(piece));
        size += bytes.byteLength;
        // The rest of an upload is read and dropped: who is still sending must be able to hear the answer.
        if (size > maxBytes) continue;
        hash.update(bytes);
        await handle.writeFile(bytes);
      }
      if (size > maxBytes) throw invalid('files.too-large', { params: { megabytes: Math.floor(maxBytes / 1_048_576) } });
      await handle.sync();
      return { sha256: hash.digest('hex'), size };
    } finally {
      await handle.close();
    }
  }

  private async found(sha256: string): Promise<string> {
    if (!(await this.exists(sha256))) throw missing('files.missing');
    return this.pathOf(sha256);
  }

  /** The name is checked before it becomes part of a path: it can only be hexadecimal digits. */
  private pathOf(sha256: string): string {
    if (!NAME.test(sha256)) throw missing('files.missing');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
