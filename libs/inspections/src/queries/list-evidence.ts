import { type Identity, missing } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isShown } from '../domain/media-type.js';
import { FIRST_FREE, readsFiles } from '../storage/visibility.js';
import { type Asker, askerOf } from './asker.js';
import { idAfter } from './cursor.js';
import { namesOf } from './names.js';
import { type EvidenceView } from './views.js';

export interface EvidenceFilter {
  readonly inspectionId: string | null;
  readonly delegationId: string | null;
  readonly subjectId: string | null;
  readonly taskId: string | null;
  readonly limit: number;
  readonly after: string | null;
}

export interface EvidenceBytes {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly shown: boolean;
}

type Row = Omit<EvidenceView, 'keptBy' | 'shown' | 'actions'> & {
  readonly keptBy: string;
  readonly running: boolean;
  readonly seat: string | null;
};

const SELECT = `select e.id::text, e.inspection_id::text as "inspectionId", e.delegation_id::text as "delegationId", e.subject_id::text as "subjectId",
    e.task_id::text as "taskId", e.kind, e.title, e.text, e.file_name as "fileName", e.media_type as "mediaType", e.size::float8 as size, e.sha256, e.scan,
    e.taken_at as "takenAt", e.kept_by::text as "keptBy", e.kept_at as "keptAt", e.withdrawn_reason as "withdrawnReason", i.step = 'run' as running,
    (select m.role from inspections.delegation_members m where m.delegation_id = e.delegation_id and m.person_id = $2::uuid and m.left_at is null) as seat
  from inspections.evidence e join inspections.inspections i on i.id = e.inspection_id
  where ${readsFiles('e.delegation_id', 'e.subject_id')} and $3::uuid[] is not null and $5::uuid[] is not null`;

/** Evidence of the delegations whose files the asker reads, the newest first. */
@Injectable()
export class ListEvidence {
  constructor(private readonly reads: Reads) {}

  async list(who: Identity, filter: EvidenceFilter): Promise<Page<EvidenceView>> {
    const asker = await askerOf(this.reads, who);
    const at = (n: number): string => `$${FIRST_FREE + n}`;
    const rows = await asker.asking.query<Row>(
      `${SELECT} and (${at(0)}::uuid is null or e.inspection_id = ${at(0)}) and (${at(1)}::uuid is null or e.delegation_id = ${at(1)})
         and (${at(2)}::uuid is null or e.subject_id = ${at(2)}) and (${at(3)}::uuid is null or e.task_id = ${at(3)})
         and (${at(4)}::uuid is null or e.id < ${at(4)})
       order by e.id desc limit ${at(5)}`,
      [...asker.params, filter.inspectionId, filter.delegationId, filter.subjectId, filter.taskId, idAfter(filter.after), filter.limit + 1],
    );
    return pageOf(rows, filter.limit, await this.viewer(asker, rows), (row) => [row.id]);
  }

  async one(who: Identity, id: string): Promise<EvidenceView> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(`${SELECT} and e.id = $${FIRST_FREE}`, [...asker.params, id]);
    const [row] = rows;
    if (row === undefined) throw missing('evidence.unknown');
    return (await this.viewer(asker, rows))(row);
  }

  /** Which bytes a file is, for whoever may read it. */
  async bytes(who: Identity, id: string): Promise<EvidenceBytes> {
    const { sha256, fileName, mediaType, shown } = await this.one(who, id);
    if (sha256 === null || fileName === null || mediaType === null) throw missing('evidence.no-file');
    return { sha256, fileName, mediaType, shown };
  }

  private async viewer({ who, asking }: Asker, rows: readonly Row[]): Promise<(row: Row) => EvidenceView> {
    const names = await namesOf(
      asking,
      [],
      rows.map((row) => row.keptBy),
    );
    return ({ keptBy, running, seat, ...row }) => {
      const mine = seat !== null && (keptBy === who.personId || seat === 'head' || seat === 'deputy');
      return {
        ...row,
        keptBy: names.person(keptBy),
        shown: isShown(row.mediaType ?? ''),
        actions: running && mine && row.withdrawnReason === null ? ['withdraw'] : [],
      };
    };
  }
}
