import { RenderIssue } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A round was issued: its official files are written. */
@HandlesFacts('render-document')
export class RenderDocument implements FactHandler {
  constructor(private readonly render: RenderIssue) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'document.issued') await this.render.run(tx, event.fact);
  }
}
