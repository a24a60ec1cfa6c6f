import { FollowMinutes } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** The minutes of a session were signed, or withdrawn. */
@HandlesFacts('follow-minutes')
export class FollowSignedMinutes implements FactHandler {
  constructor(private readonly follow: FollowMinutes) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'document.signed') await this.follow.run(tx, event.fact.documentId, 'signed');
    if (event.name === 'document.withdrawn') await this.follow.run(tx, event.fact.documentId, 'withdrawn');
  }
}
