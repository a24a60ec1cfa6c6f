import { ComposePaper } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** An inspection wants one of its papers: its draft is composed from what the inspection holds. */
@HandlesFacts('compose-paper')
export class ComposeWantedPaper implements FactHandler {
  constructor(private readonly composing: ComposePaper) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'inspection.document-wanted') await this.composing.run(tx, event.fact);
  }
}
