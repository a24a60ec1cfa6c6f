import { localDateOf, newId } from '@app/kernel';
import { type ReportStarted } from '@app/contracts';
import { Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { reportOutline } from '../domain/definitions/report-outline.js';
import { DraftDocument } from './draft-document.js';

/** Follow-up started a report: its draft is made here, answering clause by clause, in the name of who asked for it. */
@Injectable()
export class DraftReport {
  constructor(
    private readonly drafting: DraftDocument,
    private readonly directory: Directory,
  ) {}

  async run(tx: Tx, started: ReportStarted): Promise<void> {
    const known = await tx.query(
      `select 1 from documents.documents where report_id = $1::uuid and organisation_id = $2::uuid and stage <> 'withdrawn'`,
      [started.reportId, started.organisationId],
    );
    // The unit posted a document of its own for this report meanwhile.
    if (known.length > 0) return;
    const directory = this.directory.using(tx);
    const today = localDateOf(tx.now);
    const [, above = null] = await directory.ancestors(started.organisationId, today);
    const names = await directory.organisationNames(
      [started.organisationId, started.addresseeOrganisationId, ...(above === null ? [] : [above])],
      today,
    );
    const drafters = await directory.peopleWith(['drafter'], [started.organisationId], today);
    const starter = drafters.find(({ personId }) => personId === started.startedByPersonId) ?? null;
    const content = reportOutline({
      title: started.title,
      issuer: names.get(started.organisationId)?.name ?? null,
      superior: above === null ? null : (names.get(above)?.name ?? null),
      addressee: {
        organisationId: started.addresseeOrganisationId,
        name: names.get(started.addresseeOrganisationId)?.name ?? '',
      },
      nodes: started.nodes,
      makeId: () => newId<'node'>(),
    });
    await this.drafting.write(
      tx,
      {
        organisationId: started.organisationId,
        type: content.head.type,
        procedure: null,
        content,
        importId: null,
        reportId: started.reportId,
      },
      {
        personId: started.startedByPersonId,
        positionId: starter?.positionId ?? null,
        organisationId: starter?.organisationId ?? started.organisationId,
      },
    );
  }
}
