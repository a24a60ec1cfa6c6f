import { forbidden, localDateOf, missing, type SigningCapacity } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { decide } from '../domain/decide.js';
import { chairOf } from '../domain/signatory.js';
import { checkSigning, signerAtOf } from '../domain/signing.js';
import { signingRules } from '../storage/signing-store.js';
import { ackOf, askerOf, type DocumentAck, DocumentDesk } from './document-desk.js';

export interface SigningWish {
  readonly capacity: SigningCapacity | null;
  readonly onBehalfOf: string | null;
}

/** The signer signs exactly the version that was approved, in a capacity that rule data allows on this day. */
@Injectable()
export class SignDocument {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, wish: SigningWish): Promise<DocumentAck> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const { state, standing } = loaded;
      if (by.actor.kind !== 'person' || by.actor.identity.positionId === null)
        throw forbidden('document.not-yours', { params: { action: 'sign' } });
      const { personId, positionId } = by.actor.identity;
      const directory = this.desk.directory.using(tx);
      const today = localDateOf(tx.now);
      const [issuer, names, titles, rules] = [
        await directory.organisation(state.organisationId, today),
        await directory.peopleNames([personId]),
        await directory.positionTitles([positionId]),
        await signingRules(tx),
      ];
      if (issuer === null) throw missing('document.issuer-unknown');
      const signature = {
        personId,
        positionId,
        name: names.get(personId) ?? '',
        position: titles.get(positionId) ?? '',
        capacity: wish.capacity,
        onBehalfOf: wish.onBehalfOf,
        at: tx.now.toISOString(),
      };
      const at = await this.desk.circumstances(tx, loaded, askerOf(by.actor, loaded), 'sign');
      const events = decide(state, { name: 'sign', signature }, at);
      checkSigning(
        {
          capacity: wish.capacity,
          onBehalfOf: wish.onBehalfOf,
          organisationId: state.organisationId,
          issuerKind: issuer.kind,
          signerAt: signerAtOf(standing),
          type: state.type,
          inOwnName: chairOf(state) !== null,
          on: today,
        },
        rules,
      );
      return ackOf(await this.desk.record(tx, state, events));
    });
  }
}
