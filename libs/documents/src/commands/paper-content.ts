import { type InspectionDocumentWanted } from '@app/contracts';
import { Directory } from '@app/directory';
import { type DocumentContent, type LocalDate, missing } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { compose } from '../domain/composition/compose.js';
import { placeOf } from '../domain/definitions/report-outline.js';

/** What a paper of an inspection says, in the names of the day; nothing is kept. */
@Injectable()
export class PaperContent {
  constructor(private readonly directory: Directory) {}

  /** Inside a unit of work give the transaction's own directory. */
  async of(wanted: InspectionDocumentWanted, today: LocalDate, directory: Directory = this.directory): Promise<DocumentContent> {
    const [, above = null] = await directory.ancestors(wanted.organisationId, today);
    const names = await directory.organisationNames([wanted.organisationId, ...(above === null ? [] : [above])], today);
    const issuer = names.get(wanted.organisationId)?.name ?? null;
    if (issuer === null) throw missing('document.issuer-unknown');
    const { kind, subjectId, delegationId, organisationId } = wanted;
    return compose(wanted.composition, {
      kind,
      subjectId,
      delegationId,
      organisationId,
      issuer,
      superior: above === null ? null : (names.get(above)?.name ?? null),
      place: placeOf(issuer),
    });
  }
}
