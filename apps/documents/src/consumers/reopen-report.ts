import { ReopenReport } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A supervisor returned a report: its document is opened again. */
@HandlesFacts('reopen-report')
export class ReopenReturnedReport implements FactHandler {
  constructor(private readonly reopen: ReopenReport) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'report.returned') await this.reopen.run(tx, event.fact);
  }
}
