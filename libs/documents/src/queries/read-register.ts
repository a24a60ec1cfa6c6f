import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { scopeOf } from '../storage/visibility.js';
import { askingFor } from './readable-document.js';

export interface RegisterLine {
  readonly id: string;
  readonly organisationId: string;
  readonly termId: string;
  readonly type: string;
  readonly number: number;
  readonly symbol: string;
  readonly status: 'used' | 'void';
  /** Why it was voided. */
  readonly reason: string | null;
  readonly documentId: string | null;
  readonly title: string | null;
  readonly signer: string | null;
  readonly recipients: number | null;
  readonly takenOn: string;
}

export interface RegisterFilter {
  readonly organisationId: string | null;
  readonly type: string | null;
  readonly limit: number;
  readonly after: string | null;
}

/** The registers of outgoing documents (sổ văn bản đi) of the own organisation and of those it serves, newest first, voids included. */
@Injectable()
export class ReadRegister {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, filter: RegisterFilter): Promise<Page<RegisterLine>> {
    const rows = askingFor(this.reads, who);
    const scope = await scopeOf(rows, who);
    const found = await rows.query<RegisterLine>(
      `select n.id, n.organisation_id as "organisationId", n.term_id as "termId", n.type, n.number, n.symbol, n.status, n.reason,
              n.document_id as "documentId", d.title, d.signature ->> 'name' as signer, i.recipient_count as recipients,
              n.taken_on::text as "takenOn"
       from documents.numbers n
       left join documents.documents d on d.id = n.document_id
       left join documents.issues i on i.document_id = n.document_id and i.round = d.issue_round
       where (n.organisation_id = any ($1::uuid[]) or $2::boolean) and ($3::uuid is null or n.organisation_id = $3::uuid)
         and ($4::text is null or n.type = $4::text) and ($5::uuid is null or n.id < $5::uuid)
       order by n.id desc limit $6`,
      [
        scope.organisationIds,
        scope.auditor,
        filter.organisationId,
        filter.type,
        decodeCursor(filter.after, 1)?.[0] ?? null,
        filter.limit + 1,
      ],
    );
    return pageOf(
      found,
      filter.limit,
      (line) => line,
      (line) => [line.id],
    );
  }
}
