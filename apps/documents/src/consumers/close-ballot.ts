import { CloseBallot } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** The hour at which a ballot closes by itself has come. */
@HandlesFacts('close-ballot')
export class CloseBallotOnTime implements FactHandler {
  constructor(private readonly close: CloseBallot) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'ballot.closing') await this.close.closeOnTime(tx, String(event.timer.payload['documentId']), event.subject.id);
  }
}
