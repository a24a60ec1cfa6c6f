import { Directory } from '@app/directory';
import { remindExplanation, remindInspection, remindSelfReport, remindTask } from '@app/inspections';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** The hour of a reminder of an inspection or of a task of it has come. */
@HandlesFacts('remind-inspection')
export class RemindInspection implements FactHandler {
  constructor(private readonly directory: Directory) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'inspection.remind') await remindInspection(tx, this.directory.using(tx), event.subject.id);
    else if (event.name === 'task.remind') await remindTask(tx, this.directory.using(tx), event.subject.id);
    else if (event.name === 'self-report.remind') await remindSelfReport(tx, this.directory.using(tx), event.subject.id);
    else if (event.name === 'explanation.remind') await remindExplanation(tx, this.directory.using(tx), event.subject.id);
  }
}
