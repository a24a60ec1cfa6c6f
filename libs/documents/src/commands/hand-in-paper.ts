import { conflict, forbidden, invalid, missing, withinScope } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Readable } from 'node:stream';
import { UNIT_SPEAKERS } from '../domain/asker.js';
import { paperStatusAt } from '../domain/sessions/session.js';
import { takeSessionMove } from '../domain/sessions/session-procedure.js';
import { loadPaper, paperChanged, type PaperRow } from '../storage/agenda-store.js';
import { owedPaper } from '../storage/owed-paper.js';
import { loadSession, type SessionRow } from '../storage/session-store.js';
import { scopeOf } from '../storage/visibility.js';
import { FileKeeper } from './file-keeper.js';
import { type PaperAck } from './keep-papers.js';
import { paperFile } from './paper-file.js';
import { personOf, SessionDesk } from './session-desk.js';
import { namesOf } from './told-of-session.js';

type Contents = Pick<PaperRow, 'document_id' | 'file_sha256' | 'file_name' | 'file_size' | 'format'>;

/**
 * A unit hands in the paper it owes a session, as a file or as a document of its own, without being asked to the session or seeing it. Anew
 * until the session is closed; what comes after the deadline is late, whoever hands it in.
 */
@Injectable()
export class HandInPaper {
  constructor(
    private readonly desk: SessionDesk,
    private readonly files: FileKeeper,
  ) {}

  async file(by: By, paperId: string, fileName: string, source: Readable | Uint8Array): Promise<PaperAck> {
    const kept = await paperFile(this.files, fileName, source);
    return this.take(by, paperId, () => Promise.resolve({ ...kept, document_id: null }));
  }

  /** Who prepares the session reads the document from then on; its members once it is in time or let in. */
  async document(by: By, paperId: string, documentId: string): Promise<PaperAck> {
    return this.take(by, paperId, async (tx, organisationIds) => {
      const [found] = await tx.query<{ type: string; stage: string }>(
        `select type, stage from documents.documents where id = $1::uuid and organisation_id = any ($2::uuid[]) for share`,
        [documentId, organisationIds],
      );
      if (found === undefined) throw invalid('document.unknown', { field: 'documentId' });
      if (!withinScope(personOf(by), found.type)) throw forbidden('substitute.out-of-scope');
      if (found.stage === 'withdrawn') throw conflict('session.document-withdrawn', { field: 'documentId' });
      return { document_id: documentId, file_sha256: null, file_name: null, file_size: null, format: null };
    });
  }

  private take(by: By, paperId: string, contents: (tx: Tx, organisationIds: readonly string[]) => Promise<Contents>): Promise<PaperAck> {
    const who = personOf(by);
    return this.desk.journal.transaction(by, async (tx) => {
      const { organisationIds } = await scopeOf(tx, who);
      const owed = await owedPaper(tx, paperId, organisationIds);
      if (owed === null) throw missing('session.unknown-paper');
      if (!who.roles.some((role) => UNIT_SPEAKERS.includes(role))) throw forbidden('session.not-yours', { params: { action: 'hand-in' } });
      // FOR SHARE: many units hand in at once, and none while the session closes or moves.
      const session = await loadSession(tx, owed.sessionId, 'share');
      takeSessionMove(session.status, 'hand-in', OWING);
      const paper = await loadPaper(tx, session.id, paperId);
      const status = paperStatusAt(paper.due_at, tx.now);
      const { file_sha256: sha256, ...given } = await contents(tx, organisationIds);
      await tx.commit({
        ...paperChanged(paper, {
          ...given,
          file_sha256: sha256,
          status,
          handed_in_at: tx.now,
          handed_in_by: who.personId,
          let_in_at: null,
          let_in_by: null,
          let_in_reason: null,
        }),
        kind: 'session.paper-handed-in',
        payload: handedIn(session, paper, owed.organisationId, status === 'late'),
        detail: { fileName: given.file_name, sha256, documentId: given.document_id },
      });
      return { paperId, status };
    });
  }
}

/** Who owes a paper, seen from the session: neither invited nor preparing it. */
const OWING = { personId: '', roles: [], isSecretary: false, isInvited: false, presides: null, owes: true };

const handedIn = (session: SessionRow, paper: PaperRow, owingOrganisationId: string, late: boolean) => ({
  ...namesOf(session),
  paperId: paper.id,
  itemId: paper.item_id,
  owingOrganisationId,
  secretaryPersonId: session.secretary_person_id,
  late,
});
