import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type WantedDocument } from '../storage/wanted-documents.js';
import { FIRST_FREE, READS_INSPECTION, readsFiles } from '../storage/visibility.js';
import { askerOf } from './asker.js';
import { type ComposedPaperView } from './finding-views.js';

/** The papers of an inspection: those on the whole for all who read it, those of a delegation for who reads its files, issued ones for both. */
@Injectable()
export class ListComposedPapers {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, inspectionId: string): Promise<readonly ComposedPaperView[]> {
    const { asking, params } = await askerOf(this.reads, who);
    const [known] = await asking.query<{ reads: boolean }>(
      `select ${READS_INSPECTION} as reads from inspections.inspections i where i.id = $${FIRST_FREE} and $4::uuid[] is not null and $5::uuid[] is not null`,
      [...params, inspectionId],
    );
    if (known?.reads !== true) throw missing('inspection.unknown');
    return asking.query<ComposedPaperView & { readonly state: Exclude<WantedDocument['state'], 'withdrawn'> }>(
      `select w.id::text, w.kind, w.subject_id::text as "subjectId", w.delegation_id::text as "delegationId", w.state, w.document_id::text as "documentId",
         w.symbol, w.issued_on::text as "issuedOn", w.times
       from inspections.wanted_documents w join inspections.inspections i on i.id = w.inspection_id
       where w.inspection_id = $${FIRST_FREE} and w.state <> 'withdrawn' and $3::uuid[] is not null and $5::uuid[] is not null
         and (w.delegation_id is null or w.state = 'issued' or ${readsFiles('w.delegation_id', 'w.subject_id')})
       order by w.id`,
      [...params, inspectionId],
    );
  }
}
