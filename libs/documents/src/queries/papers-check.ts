import { type FurtherCheck } from '@app/journal';
import { papersDigestSql } from '../storage/urn-store.js';

/** The papers of a secret ballot are no state with entries; their digest stands in the decision, which is. */
export const papersCheck: FurtherCheck = {
  kind: 'frozen-list',
  subjectType: 'documents.decision',
  sql: `select d.id::text as id, d.version as position from documents.decisions d
    where (d.papers_digest is not null and d.papers_digest <> ${papersDigestSql('d.id')})
      or (d.papers_digest is null and exists (select from documents.papers p where p.decision_id = d.id))
    order by d.id limit 1000`,
};
