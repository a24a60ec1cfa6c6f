import { forbidden } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { decide } from '../domain/decide.js';
import { ackOf, askerOf, type DocumentAck, DocumentDesk } from './document-desk.js';

/** Who is named in minutes (their secretary, the body they were held with) signs the version that stands, before whoever presided does. */
@Injectable()
export class CountersignDocument {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string): Promise<DocumentAck> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      if (by.actor.kind !== 'person' || by.actor.identity.positionId === null)
        throw forbidden('document.not-yours', { params: { action: 'countersign' } });
      const { personId, positionId, actingFor } = by.actor.identity;
      // What somebody saw and heard nobody confirms in their place.
      if (actingFor !== undefined) throw forbidden('signing.own-hand');
      const directory = this.desk.directory.using(tx);
      const signature = {
        personId,
        positionId,
        name: (await directory.peopleNames([personId])).get(personId) ?? '',
        position: (await directory.positionTitles([positionId])).get(positionId) ?? '',
        capacity: null,
        onBehalfOf: null,
        at: tx.now.toISOString(),
      };
      const at = await this.desk.circumstances(tx, loaded, askerOf(by.actor, loaded), 'countersign');
      return ackOf(await this.desk.record(tx, loaded.state, decide(loaded.state, { name: 'countersign', signature }, at)));
    });
  }
}
