import { Directory } from '@app/directory';
import { type By, isUniqueViolation, Journal } from '@app/journal';
import { conflict, DomainError, forbidden, type Identity, localDateOf, missing, withinScope } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { decideReceipt, type ReceiptAct, yearOf } from '../domain/decide-receipt.js';
import { type Delivery, type Reached } from '../domain/delivery.js';
import { type EnteredFor, sourceOfAct } from '../domain/who-acts.js';
import { askerOf } from '../queries/asker-of.js';
import { DeliveryStore, receiptStatement } from '../storage/delivery.store.js';
import { receiptOf, type Receipt } from './receipt.js';
import { SettleDispatch } from './settle-dispatch.js';

/** An act as it is asked for: what is left out of a registration is filled in (the next number, today). */
export type AskedAct =
  | { readonly kind: 'open' | 'acknowledge' }
  | { readonly kind: 'register'; readonly incomingNumber: number | null; readonly receivedOn: string | null }
  | { readonly kind: 'return'; readonly reason: string };

const TRIES = 5;

/**
 * One act of a recipient on its copy, or entered for it by a clerk of the issuer. Two acts at the same moment are decided one after the
 * other: who comes second is told what the first did. Throws `delivery.missing`, `delivery.not-yours`, `delivery.not-issuer-clerk`,
 * `delivery.number-taken` (with the next free number), and what `decideReceipt` throws.
 */
@Injectable()
export class ActOnDelivery {
  constructor(
    private readonly journal: Journal,
    private readonly deliveries: DeliveryStore,
    private readonly directory: Directory,
    private readonly settling: SettleDispatch,
  ) {}

  async execute(by: By, deliveryId: string, asked: AskedAct, enteredFor: EnteredFor | null): Promise<Receipt> {
    if (by.actor.kind !== 'person') throw forbidden('delivery.not-yours');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(by, by.actor.identity, deliveryId, asked, enteredFor);
      } catch (error) {
        const again =
          (error instanceof DomainError && error.code === 'stale') ||
          (isNumberTaken(error) && asked.kind === 'register' && asked.incomingNumber === null);
        if (attempt < TRIES && again) continue;
        // The same command, sent twice at once: the first took the key, or what it did refuses the second.
        const known = await this.journal.replay(by);
        if (known !== null) return known.answer as Receipt;
        if (isNumberTaken(error) && asked.kind === 'register') throw await this.numberTaken(deliveryId, asked);
        throw error;
      }
    }
  }

  private async attempt(by: By, identity: Identity, deliveryId: string, asked: AskedAct, enteredFor: EnteredFor | null): Promise<Receipt> {
    const now = await this.journal.now();
    const [delivery, asker] = await Promise.all([this.deliveries.load(deliveryId), askerOf(this.directory, identity, now)]);
    if (delivery === null) throw missing('delivery.missing');
    // Asked only of who acts for another within some types of documents.
    if (identity.actingFor !== undefined && !withinScope(identity, await this.deliveries.documentTypeOf(delivery.dispatchId)))
      throw forbidden('substitute.out-of-scope');
    const reached: Reached = { at: now, source: sourceOfAct(asker, delivery, enteredFor), personId: identity.personId };
    const act = await this.completed(delivery, asked, now);
    const decided = decideReceipt(delivery, act, reached);
    if (decided === null) return receiptOf(delivery);

    const { next, fact } = decided;
    const receipt = receiptOf({ ...next, version: next.version + 1 });
    const { entryId } = await this.journal.commit(
      by,
      {
        subject: { type: 'dissemination.delivery', id: delivery.id },
        expected: delivery.version,
        ...receiptStatement(next),
        kind: fact,
        payload: {
          deliveryId: delivery.id,
          documentId: delivery.documentId,
          organisationId: delivery.issuerOrganisationId,
          round: delivery.round,
          recipientId: delivery.recipient.id,
          recipientOrganisationId: delivery.recipient.organisationId,
          source: reached.source,
        },
        detail: {
          ...(act.kind === 'register' ? { incomingNumber: act.incomingNumber, receivedOn: act.receivedOn } : {}),
          ...(act.kind === 'return' ? { reason: act.reason.trim() } : {}),
          ...(enteredFor === null ? {} : { enteredFor: enteredFor.reason.trim() }),
          recipientName: delivery.recipient.name,
        },
        about: delivery.documentId,
      },
      receipt,
    );
    if (next.stage === 'acknowledged' || next.stage === 'returned')
      await this.settling.afterAnswer(delivery.dispatchId, entryId, by.correlationId);
    return receipt;
  }

  private async completed(delivery: Delivery, asked: AskedAct, now: Date): Promise<ReceiptAct> {
    if (asked.kind !== 'register') return asked;
    const receivedOn = asked.receivedOn ?? localDateOf(now);
    const incomingNumber = asked.incomingNumber ?? (await this.deliveries.nextIncomingNumber(delivery.recipient.id, yearOf(receivedOn)));
    return { kind: 'register', incomingNumber, receivedOn };
  }

  private async numberTaken(deliveryId: string, asked: { incomingNumber: number | null; receivedOn: string | null }): Promise<DomainError> {
    const delivery = await this.deliveries.load(deliveryId);
    if (delivery === null) return missing('delivery.missing');
    const year = yearOf(asked.receivedOn ?? localDateOf(await this.journal.now()));
    const next = await this.deliveries.nextIncomingNumber(delivery.recipient.id, year);
    return conflict('delivery.number-taken', { field: 'incomingNumber', params: { number: asked.incomingNumber ?? 0, year, next } });
  }
}

const isNumberTaken = (error: unknown): boolean => isUniqueViolation(error, 'deliveries_incoming_number');
