import { type DocumentContent, type Identity, canonicalJson } from '@app/kernel';
import { Directory } from '@app/directory';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { loadVersion } from '../storage/document-store.js';
import { sessionParams, sessionVisibleSql } from '../storage/session-access.js';
import { type Asking } from '../storage/rows.js';
import { CommentRounds } from './comment-rounds.js';
import { OpinionTables } from './opinion-tables.js';
import { askingFor, type ReadableDocument, readableDocument } from './readable-document.js';
import { wordsOf } from './words.js';

/** One paper of a dossier: a text of this system, or a file that somebody handed in. */
export type DossierPart = { readonly title: string } & (
  | { readonly kind: 'text' | 'table' | 'document'; readonly content: DocumentContent }
  | { readonly kind: 'file'; readonly sha256: string; readonly name: string; readonly format: 'txt' | 'docx' | 'pdf' }
);

export interface Dossier {
  readonly documentId: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly versionId: string;
  readonly ordinal: number;
  /** Of everything in it: the same dossier has the same fingerprint, for whoever may see the same papers. */
  readonly fingerprint: string;
  readonly parts: readonly DossierPart[];
}

/** Raised where the way dossiers are laid out changes: those made before are then no longer found. */
const LAYOUT = 1;

/** What lies before a member on one document, in the order in which it is read: the text, what was said of it, the papers of its session. */
@Injectable()
export class DossierParts {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
    private readonly tables: OpinionTables,
    private readonly rounds: CommentRounds,
  ) {}

  async run(who: Identity, documentId: string): Promise<Dossier> {
    const rows = askingFor(this.reads, who);
    const found = await readableDocument(rows, who, documentId);
    const { state, insider } = found;
    const text = await loadVersion(rows, state.current.versionId);
    const issuer = (await this.directory.organisationNames([state.organisationId])).get(state.organisationId)?.name ?? null;
    const title = text.content.head.title.trim();
    const parts: DossierPart[] = [
      { kind: 'text', title: words('dossier.part.text', { title }), content: { ...text.content, head: { ...text.content.head, issuer } } },
      ...(insider ? await this.said(who, found) : []),
      ...(await this.papers(rows, who, documentId)),
    ];
    const fingerprint = createHash('sha256')
      .update(canonicalJson([LAYOUT, documentId, text.ordinal, parts]))
      .digest('hex');
    return { documentId, title, issuer, versionId: state.current.versionId, ordinal: text.ordinal, fingerprint, parts };
  }

  private async said(who: Identity, { state }: ReadableDocument): Promise<DossierPart[]> {
    const parts: DossierPart[] = [];
    const appraisal = await this.tables.ofAppraisal(who, state.id);
    if (appraisal.lines > 0) parts.push({ kind: 'table', title: words('dossier.part.appraisal'), content: appraisal.content });
    for (const { id, ordinal } of [...(await this.rounds.list(who, state.id))].reverse()) {
      const { content } = await this.tables.ofRound(who, state.id, id);
      parts.push({ kind: 'table', title: words('dossier.part.round', { ordinal }), content });
    }
    const ballot = await this.tables.ofBallot(who, state.id);
    if (ballot !== null && ballot.lines > 0) parts.push({ kind: 'table', title: words('dossier.part.opinions'), content: ballot.content });
    return parts;
  }

  /** The other papers of the items of a session that are about this document, as far as they were laid before the asker. */
  private async papers(rows: Asking, who: Identity, documentId: string): Promise<DossierPart[]> {
    const found = await rows.query<{
      title: string;
      sha256: string | null;
      name: string | null;
      format: 'txt' | 'docx' | 'pdf' | null;
      content: DocumentContent | null;
    }>(
      `select p.title, p.file_sha256 as sha256, p.file_name as name, p.format, v.content
       from documents.session_items i join documents.session_papers p on p.item_id = i.id join documents.sessions s on s.id = i.session_id
       left join documents.documents o on o.id = p.document_id left join documents.versions v on v.id = o.current_version_id
       where i.document_id = $6::uuid and p.document_id is distinct from $6::uuid and p.status in ('in', 'let-in') and i.status <> 'removed'
         and ${sessionVisibleSql(1)}
         and not exists (select from documents.session_readers r where r.session_id = s.id and r.person_id = $2::uuid
                           and r.item_ids is not null and not i.id = any (r.item_ids))
       order by s.starts_at, p.handed_in_at, p.id`,
      [...sessionParams(who), documentId],
    );
    return found.flatMap(({ title, sha256, name, format, content }): DossierPart[] => {
      if (content !== null) return [{ kind: 'document', title, content }];
      return sha256 === null || name === null || format === null ? [] : [{ kind: 'file', title, sha256, name, format }];
    });
  }
}

/** A dossier is an official paper, so its words are Vietnamese whatever language the page is read in. */
const words = (key: string, params?: Readonly<Record<string, string | number>>): string => wordsOf('vi', key, params) ?? key;
