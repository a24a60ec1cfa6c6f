import { followIssue, followRegistration } from '@app/followup';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A report's document was issued, or somebody registered a document that may be a report. */
@HandlesFacts('follow-report')
export class FollowReport implements FactHandler {
  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'document.issued') await followIssue(tx, event.fact);
    else if (event.name === 'delivery.registered') await followRegistration(tx, event.fact);
  }
}
