import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { sessionParams, sessionVisibleSql } from '../storage/session-access.js';
import { askingFor } from './readable-document.js';

export interface PaperFile {
  readonly sha256: string;
  readonly name: string;
  readonly format: 'txt' | 'docx' | 'pdf';
}

/** The file of a paper: for who prepares the session at once, for its members and guests when it is in time or let in. */
@Injectable()
export class FindPaper {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, sessionId: string, paperId: string): Promise<PaperFile> {
    const [found] = await askingFor(this.reads, who).query<PaperFile>(
      `select p.file_sha256 as sha256, p.file_name as name, p.format
       from documents.session_papers p join documents.sessions s on s.id = p.session_id
       where p.id = $6::uuid and s.id = $7::uuid and p.file_sha256 is not null and p.status <> 'removed' and ${sessionVisibleSql(1)}
         and ($5::boolean or s.secretary_person_id = $2::uuid
           or (s.presider_person_id is null and $3::boolean and s.organisation_id = $1::uuid) or s.presider_person_id = $2::uuid
           or ($4::boolean and (s.organisation_id = $1::uuid
             or exists (select from directory.organisations o where o.id = s.organisation_id and o.served_by = $1::uuid)))
           or (p.status in ('in', 'let-in') and exists (select from documents.session_readers r
                where r.session_id = s.id and r.person_id = $2::uuid and (r.item_ids is null or p.item_id = any (r.item_ids)))))`,
      [...sessionParams(who), paperId, sessionId],
    );
    if (found === undefined) throw missing('session.unknown-paper');
    return found;
  }
}
