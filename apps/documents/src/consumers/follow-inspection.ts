import { Directory } from '@app/directory';
import { followAnswered, followDrafted, followIssued, followJudged, followOpened, followWithdrawn } from '@app/inspections';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { type DocumentContent } from '@app/kernel';
import { HandlesFacts } from '@app/queue';

/** What becomes of the papers of an inspection, of the requirements in its conclusions, and of what its subjects say to a draft. */
@HandlesFacts('follow-inspection')
export class FollowInspection implements FactHandler {
  constructor(private readonly directory: Directory) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'document.drafted') await followDrafted(tx, event.fact);
    else if (event.name === 'document.withdrawn') await followWithdrawn(tx, this.directory.using(tx), event.fact);
    else if (event.name === 'document.issued') await followIssued(tx, this.directory.using(tx), event.fact, contentOf(event.detail));
    else if (event.name === 'comment-round.answered') await followAnswered(tx, event.fact, event.detail);
    else if (event.name === 'requirement.opened') await followOpened(tx, event.fact);
    else if (event.name === 'requirement.closed') await followJudged(tx, event.fact);
  }
}

const contentOf = (detail: object | null): DocumentContent | null => (detail as { content?: DocumentContent } | null)?.content ?? null;
