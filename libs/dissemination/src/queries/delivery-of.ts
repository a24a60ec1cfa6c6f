import { Directory } from '@app/directory';
import { Journal } from '@app/journal';
import { type DocumentContent, type Identity, localDateOf, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { receiptOf, type Receipt } from '../commands/receipt.js';
import { actsLeft, type ReceiptActKind } from '../domain/actions.js';
import { yearOf } from '../domain/decide-receipt.js';
import { isIssuerClerk, isRecipient, organisationsRead } from '../domain/who-acts.js';
import { DeliveryStore } from '../storage/delivery.store.js';
import { askerOf } from './asker-of.js';
import { INBOX_COLUMNS, type InboxItem } from './delivery-view.js';

/** One delivery as the recipient or the issuer sees it. */
export interface DeliveryView extends InboxItem {
  readonly receipt: Receipt;
  /** The document itself, as issued. */
  readonly content: DocumentContent;
  /** What the asker may do now, for its own organisation or position. */
  readonly actions: readonly ReceiptActKind[];
  /** What the asker, as a clerk of the issuer, may enter for the recipient. */
  readonly enterFor: readonly ReceiptActKind[];
  /** The next free number of the recipient's incoming register of this year; null where the asker does not register. */
  readonly nextIncomingNumber: number | null;
}

type Row = InboxItem & { readonly content: DocumentContent };

/** Reads one delivery. Whoever is neither recipient nor issuer is told that there is none. */
@Injectable()
export class DeliveryOf {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
    private readonly journal: Journal,
    private readonly deliveries: DeliveryStore,
  ) {}

  async view(who: Identity, id: string): Promise<DeliveryView> {
    const now = await this.journal.now();
    const asker = await askerOf(this.directory, who, now);
    const [row] = await this.reads.query<Row>(
      who,
      `select ${INBOX_COLUMNS}, c.content
       from dissemination.deliveries d
       join dissemination.dispatches p on p.id = d.dispatch_id
       join dissemination.contents c on c.dispatch_id = p.id
       where d.id = $1 and (d.recipient_id = any ($2::uuid[]) or d.recipient_id = $3::uuid or d.issuer_organisation_id = any ($2::uuid[]))
         and ($4::text[] is null or p.document_type = any ($4::text[]))`,
      [id, organisationsRead(asker), who.positionId, who.actingFor?.documentTypes ?? null],
    );
    const delivery = row === undefined ? null : await this.deliveries.load(id);
    if (row === undefined || delivery === null) throw missing('delivery.missing');
    const left = actsLeft(delivery);
    const actions = isRecipient(asker, delivery) ? left : [];
    const enterFor = isIssuerClerk(asker, delivery) ? left : [];
    const registers = actions.includes('register') || enterFor.includes('register');
    return {
      ...row,
      receipt: receiptOf(delivery),
      actions,
      enterFor,
      nextIncomingNumber: registers ? await this.deliveries.nextIncomingNumber(delivery.recipient.id, yearOf(localDateOf(now))) : null,
    };
  }
}
