import { forbidden, missing } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { keepsLinks } from '../domain/linking/keeps-links.js';
import { linkAnswered, loadLinks } from '../storage/link-store.js';
import { scopeOf } from '../storage/visibility.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export const LINK_ANSWERS = ['confirmed', 'rejected', 'open'] as const;
/** `open` takes back what was said. */
export type LinkAnswer = (typeof LINK_ANSWERS)[number];

/** A person says that ties are right, or that they are not: all of them or, where one is unknown, none. The last word stands. */
@Injectable()
export class AnswerLinks {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, linkIds: readonly string[], answer: LinkAnswer): Promise<{ answered: number }> {
    const ids = [...new Set(linkIds)];
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId);
      const asker = askerOf(by.actor, loaded);
      if (by.actor.kind !== 'person' || asker.personId === null || !keepsLinks(asker))
        throw forbidden('document.not-yours', { params: { action: 'link' } });
      // One that leads to a document the person may not read is not there for them.
      const known = await loadLinks(tx, documentId, ids, await scopeOf(tx, by.actor.identity));
      if (known.length < ids.length) throw missing('link.unknown');
      for (const link of known)
        await tx.commit<string>({
          ...linkAnswered(link, answer === 'open' ? null : answer, asker.personId, loaded.now),
          kind: 'link.answered',
          payload: { documentId, answer },
        });
      return { answered: known.length };
    });
  }
}
