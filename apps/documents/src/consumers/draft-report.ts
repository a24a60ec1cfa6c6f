import { DraftReport } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A unit started a report: its draft answers clause by clause. */
@HandlesFacts('draft-report')
export class DraftReportOnStart implements FactHandler {
  constructor(private readonly draft: DraftReport) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'report.started') await this.draft.run(tx, event.fact);
  }
}
