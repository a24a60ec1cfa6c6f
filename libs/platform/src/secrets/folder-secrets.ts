import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Secrets } from './secrets.js';

const NAME = /^[a-z0-9-]{1,100}$/;

/** Secrets in a folder that its owner alone may enter, one file each. A name never stands for half a text. */
export class FolderSecrets extends Secrets {
  constructor(private readonly folder: string) {
    super();
  }

  async put(name: string, text: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = this.pathOf(name);
    const aside = `${path}.${randomUUID()}.new`;
    const handle = await open(aside, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    try {
      // Not a rename: that would replace what another copy of the service put there a moment ago.
      await link(aside, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Error(`the secret ${name} is there already`, { cause: error });
      throw error;
    } finally {
      await rm(aside, { force: true });
    }
    await this.flush();
  }

  async read(name: string): Promise<string | null> {
    return readFile(this.pathOf(name), 'utf8').catch(absent);
  }

  async remove(name: string): Promise<void> {
    const path = this.pathOf(name);
    const found = await stat(path).catch(absent);
    if (found === null) return;
    // Written over first: on media that write in place, nothing of it is left in the free blocks.
    const handle = await open(path, 'r+').catch(absent);
    if (handle !== null) {
      try {
        await handle.write(Buffer.alloc(found.size), 0, found.size, 0);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    await rm(path, { force: true });
    await this.flush();
  }

  async list(): Promise<readonly { readonly name: string; readonly since: Date }[]> {
    const names = ((await readdir(this.folder).catch(absent)) ?? []).filter((name) => NAME.test(name));
    const found = await Promise.all(names.map(async (name) => ({ name, at: await stat(this.pathOf(name)).catch(absent) })));
    return found.flatMap(({ name, at }) => (at === null ? [] : [{ name, since: at.mtime }]));
  }

  private async flush(): Promise<void> {
    const handle = await open(this.folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** The name is checked before it becomes part of a path. */
  private pathOf(name: string): string {
    if (!NAME.test(name)) throw new Error('not the name of a secret');
    return join(this.folder, name);
  }
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
