import { type DocumentContent, type Identity, missing } from '@app/kernel';
import { type Page, Reads, decodeCursor, pageOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { differencesOf, type NodeDifference } from '../domain/content-difference.js';
import { type FormFix } from '../domain/form-fix.js';
import { type Asking } from '../storage/rows.js';
import { askingFor, readableDocument } from './readable-document.js';

export interface VersionItem {
  readonly id: string;
  readonly ordinal: number;
  readonly digest: string;
  readonly note: string | null;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly current: boolean;
  /** Where the office made it: the changes of form, and nothing else differs. */
  readonly formFixes: readonly FormFix[] | null;
  /** Issued rounds that went out with this version. */
  readonly issuedRounds: readonly number[];
}

export interface VersionView extends VersionItem {
  readonly content: DocumentContent;
}

const ITEM = `v.id, v.ordinal, v.digest, v.note, p.full_name as "madeBy", v.made_at as "madeAt", v.form_fixes as "formFixes", v.id = $2::uuid as current,
  coalesce((select array_agg(i.round order by i.round) from documents.issues i where i.version_id = v.id), '{}') as "issuedRounds"`;

/** The immutable versions of a document. Who only received it sees those that were issued. */
@Injectable()
export class ReadVersions {
  constructor(private readonly reads: Reads) {}

  async list(
    who: Identity,
    documentId: string,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<Page<VersionItem>> {
    const rows = askingFor(this.reads, who);
    const { state, insider } = await readableDocument(rows, who, documentId);
    const found = await rows.query<VersionItem>(
      `select ${ITEM} from documents.versions v left join directory.people p on p.id = v.made_by
       where v.document_id = $1::uuid and ($3::boolean or exists (select from documents.issues i where i.version_id = v.id))
         and ($4::int is null or v.ordinal < $4::int)
       order by v.ordinal desc limit $5`,
      [documentId, state.current.versionId, insider, decodeCursor(page.after, 1)?.[0] ?? null, page.limit + 1],
    );
    return pageOf(
      found,
      page.limit,
      (item) => item,
      (item) => [item.ordinal],
    );
  }

  async one(who: Identity, documentId: string, versionId: string): Promise<VersionView> {
    const rows = askingFor(this.reads, who);
    const { state, insider } = await readableDocument(rows, who, documentId);
    return this.version(rows, documentId, state.current.versionId, insider, versionId);
  }

  /** Differences node by node, from version `from` to version `to`. */
  async difference(
    who: Identity,
    documentId: string,
    from: string,
    to: string,
  ): Promise<{ from: VersionItem; to: VersionItem; nodes: NodeDifference[] }> {
    const rows = askingFor(this.reads, who);
    const { state, insider } = await readableDocument(rows, who, documentId);
    const [before, after] = await Promise.all([from, to].map((id) => this.version(rows, documentId, state.current.versionId, insider, id)));
    if (before === undefined || after === undefined) throw missing('version.unknown');
    const { content: old, ...first } = before;
    const { content: now, ...second } = after;
    return { from: first, to: second, nodes: differencesOf(old, now) };
  }

  private async version(rows: Asking, documentId: string, current: string, insider: boolean, versionId: string): Promise<VersionView> {
    const [found] = await rows.query<VersionView>(
      `select ${ITEM}, v.content from documents.versions v left join directory.people p on p.id = v.made_by
       where v.document_id = $1::uuid and v.id = $3::uuid and ($4::boolean or exists (select from documents.issues i where i.version_id = v.id))`,
      [documentId, current, versionId, insider],
    );
    if (found === undefined) throw missing('version.unknown');
    return found;
  }
}
