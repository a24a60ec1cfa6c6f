import { type DocumentContent, localDateOf } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Signatory } from '../domain/document-state.js';
import { placeOf } from '../domain/definitions/report-outline.js';
import { type SessionRow } from '../storage/session-store.js';
import { DraftDocument } from './draft-document.js';
import { personOf, SessionDesk } from './session-desk.js';

export interface SessionHead {
  readonly issuer: string;
  readonly superior: string | null;
  readonly place: string | null;
}

/** What invitation and minutes of a session have in common: who issues them, and who goes on with the draft. */
@Injectable()
export class DraftSessionPaper {
  constructor(
    private readonly desk: SessionDesk,
    private readonly drafting: DraftDocument,
  ) {}

  async write(
    tx: Tx,
    by: By,
    session: SessionRow,
    procedure: string,
    compose: (head: SessionHead) => DocumentContent,
    signatories: readonly Signatory[] = [],
  ): Promise<string> {
    const content = compose(await this.head(tx, session));
    const { id } = await this.drafting.write(
      tx,
      { organisationId: session.organisation_id, type: content.head.type, procedure, content, importId: null, reportId: null, signatories },
      await this.drafter(tx, session, by),
    );
    return id;
  }

  private async head(tx: Tx, session: SessionRow): Promise<SessionHead> {
    const directory = this.desk.directory.using(tx);
    const day = localDateOf(session.starts_at);
    const [, above = null] = await directory.ancestors(session.organisation_id, day);
    const names = await directory.organisationNames([session.organisation_id, ...(above === null ? [] : [above])], day);
    const issuer = names.get(session.organisation_id)?.name ?? '';
    return { issuer, superior: above === null ? null : (names.get(above)?.name ?? null), place: placeOf(issuer) };
  }

  /** The secretary, where their position drafts; else who asks; else a drafter of the office, so that somebody can go on with it. */
  private async drafter(
    tx: Tx,
    session: SessionRow,
    by: By,
  ): Promise<{ personId: string; positionId: string | null; organisationId: string | null }> {
    const drafters = await this.desk.directory.using(tx).peopleWith(['drafter'], [session.organisation_id], localDateOf(tx.now));
    const asker = personOf(by).personId;
    const found =
      drafters.find(({ personId }) => personId === session.secretary_person_id) ??
      drafters.find(({ personId }) => personId === asker) ??
      drafters[0];
    if (found === undefined) return { personId: asker, positionId: null, organisationId: session.organisation_id };
    return { personId: found.personId, positionId: found.positionId, organisationId: found.organisationId };
  }
}
