import { linkDraft, releaseDraft } from '@app/followup';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A draft says which report it is, or was withdrawn. */
@HandlesFacts('link-report')
export class LinkReport implements FactHandler {
  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'document.drafted') await linkDraft(tx, event.fact);
    else if (event.name === 'document.withdrawn') await releaseDraft(tx, event.fact);
  }
}
