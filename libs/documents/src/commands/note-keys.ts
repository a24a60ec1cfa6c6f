import { invalid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SecretKeeper } from './secret-keeper.js';

const CIPHER = 'aes-256-gcm';
const nameOf = (personId: string): string => `note-${personId}`;

/**
 * Seals the notes of a person with a key of theirs (AES-256-GCM, bound to person and document). The key lies in the secret store and
 * nowhere else: not in the database, its backup, a log or the journal.
 */
@Injectable()
export class NoteKeys {
  constructor(private readonly secrets: SecretKeeper) {}

  async seal(personId: string, documentId: string, text: string): Promise<string> {
    const iv = randomBytes(12);
    const cipher = createCipheriv(CIPHER, await this.key(personId), iv);
    cipher.setAAD(boundTo(personId, documentId));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return ['v1', iv, cipher.getAuthTag(), sealed].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.');
  }

  /** @throws DomainError invalid `note.key-missing` where the key is gone: then nobody reads the note again, its writer neither */
  async open(personId: string, documentId: string, sealed: string): Promise<string> {
    const kept = await this.secrets.read(nameOf(personId));
    if (kept === null) throw invalid('note.key-missing');
    const [, iv = '', tag = '', text = ''] = sealed.split('.');
    try {
      const cipher = createDecipheriv(CIPHER, Buffer.from(kept, 'base64url'), Buffer.from(iv, 'base64url'));
      cipher.setAAD(boundTo(personId, documentId));
      cipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return cipher.update(text, 'base64url', 'utf8') + cipher.final('utf8');
    } catch {
      throw invalid('note.key-missing');
    }
  }

  /** Made with the first note. Of two that are made at once the first stays: the store refuses to replace it, and the second reads it. */
  private async key(personId: string): Promise<Buffer> {
    const kept = await this.secrets.read(nameOf(personId));
    if (kept !== null) return Buffer.from(kept, 'base64url');
    const made = randomBytes(32);
    try {
      await this.secrets.put(nameOf(personId), made.toString('base64url'));
    } catch (error) {
      const other = await this.secrets.read(nameOf(personId));
      if (other === null) throw error;
      return Buffer.from(other, 'base64url');
    }
    // Read again: two copies of the service may both have found no key, and only one file stands.
    return Buffer.from((await this.secrets.read(nameOf(personId))) ?? '', 'base64url');
  }
}

const boundTo = (personId: string, documentId: string): Buffer => Buffer.from(`banhanh note v1|${personId}|${documentId}`);
