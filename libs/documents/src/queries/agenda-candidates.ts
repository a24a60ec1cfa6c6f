import { type Identity } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { seenSession } from '../storage/session-access.js';
import { scopeOf, visibilityParams, visibleSql } from '../storage/visibility.js';
import { askingFor } from './readable-document.js';

export interface AgendaCandidate {
  readonly documentId: string;
  readonly title: string;
  readonly type: string;
  readonly since: Date;
}

/** Documents that wait in their committee step and are on no agenda still to come: what can be put on this one. Longest waiting first, at most 200. */
@Injectable()
export class AgendaCandidates {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, sessionId: string): Promise<AgendaCandidate[]> {
    const rows = askingFor(this.reads, who);
    const { session } = await seenSession(rows, who, sessionId);
    const scope = await scopeOf(rows, who);
    return rows.query<AgendaCandidate>(
      `select d.id as "documentId", d.title, d.type, d.since from documents.documents d
       where d.stage = 'committee' and ${visibleSql(2)}
         and (d.organisation_id = $1::uuid or exists (
           with recursive up as (
             select o.id, o.parent_id, 0 as steps from directory.organisations o where o.id = d.organisation_id
             union all select o.id, o.parent_id, up.steps + 1 from up join directory.organisations o on o.id = up.parent_id where up.steps < 12)
           select from up where up.id = $1::uuid))
         and not exists (select from documents.session_items i join documents.sessions x on x.id = i.session_id
           where i.document_id = d.id and i.status = 'listed' and x.status in ('planned', 'invited', 'open', 'put-off'))
       order by d.since, d.id limit 200`,
      [session.organisation_id, ...visibilityParams(scope)],
    );
  }
}
