import { conflict, missing } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { forgetWaiting, importCancelled } from '../storage/import-store.js';

/** Takes back a file that is not read yet; whoever handed it in does. Its reading ends within seconds, its bytes are gone at once. */
@Injectable()
export class CancelImport {
  constructor(private readonly journal: Journal) {}

  run(by: By, importId: string): Promise<{ id: string }> {
    const personId = by.actor.kind === 'person' ? by.actor.identity.personId : null;
    return this.journal.transaction(by, async (tx) => {
      const [found] = await tx.query<{ version: number; waiting: boolean }>(
        `select version, coalesce(status = 'waiting', false) as waiting from documents.imports where id = $1::uuid and imported_by = $2::uuid`,
        [importId, personId],
      );
      if (found === undefined) throw missing('import.unknown');
      if (!found.waiting) throw conflict('import.not-waiting');
      await tx.commit<string>({ ...importCancelled(importId, found.version), about: null, kind: 'file.taken-back', payload: {} });
      await forgetWaiting(tx, importId);
      return { id: importId };
    });
  }
}
