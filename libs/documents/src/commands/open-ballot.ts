import { conflict, forbidden, invalid, localDateOf, newId } from '@app/kernel';
import { type BodyKind, type Directory } from '@app/directory';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { BALLOT_OPENERS } from '../domain/action.js';
import { type BallotMode, type BallotSubject, settleOpening } from '../domain/ballot-rules.js';
import { insertRoster, latestDecision, openingOf, type RosterMember } from '../storage/decision-store.js';
import { sessionSeats } from '../storage/session-store.js';
import { BallotKeys } from './ballot-keys.js';
import { BallotTerms } from './ballot-terms.js';
import { digestOf } from './digest.js';
import { HoldInMeeting } from './hold-in-meeting.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export interface BallotOpening {
  /** When it closes by itself; null: when the presiding member closes it, or after the working days of a consultation. */
  readonly closesAt: Date | null;
  /** Whose body decides: the issuer (default) or one above it. */
  readonly organisationId: string | null;
  readonly body: BodyKind;
  readonly mode?: BallotMode;
  readonly subject?: BallotSubject;
  readonly secret?: boolean;
  readonly onPaper?: boolean;
  /** Written consultation: how long, where no hour is given. */
  readonly workingDays?: number | null;
  readonly silenceConsents?: boolean;
  /** The open session that votes: its roster, its presence. */
  readonly sessionId?: string | null;
}

/** Puts the version that stands to the vote of a body, on the roster and rules of this day. */
@Injectable()
export class OpenBallot {
  constructor(
    private readonly desk: DocumentDesk,
    private readonly terms: BallotTerms,
    private readonly keys: BallotKeys,
    private readonly holding: HoldInMeeting,
  ) {}

  run(by: By, documentId: string, opening: BallotOpening): Promise<{ decisionId: string; roster: number }> {
    return this.desk.journal.transaction(by, (tx) => this.openIn(tx, documentId, opening));
  }

  /** The same within a unit of work that does more (an item of an agenda). */
  async openIn(tx: Tx, documentId: string, opening: BallotOpening): Promise<{ decisionId: string; roster: number }> {
    const { by } = tx;
    const loaded = await this.desk.load(tx, by, documentId, 'update');
    const { state } = loaded;
    const asker = askerOf(by.actor, loaded);
    if (state.stage !== 'committee') throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'open-ballot' } });
    if (by.actor.kind !== 'person' || !asker.actsForIssuer || !BALLOT_OPENERS.some((role) => asker.roles.includes(role)))
      throw forbidden('document.not-yours', { params: { action: 'open-ballot' } });
    const previous = await latestDecision(tx, documentId);
    const session = opening.sessionId ?? null;
    if (previous?.status === 'open') {
      // A consultation that must (or shall) go to a meeting goes on in the session, with the slips already cast.
      if (session === null || previous.session_id !== null) throw conflict('ballot.already-open');
      const { decisionId } = await this.holding.runIn(tx, documentId, session);
      return { decisionId, roster: previous.roster_size };
    }
    const directory = this.desk.directory.using(tx);
    const sitting = session === null ? null : await openSession(tx, session);
    const today = localDateOf(tx.now);
    const organisationId = sitting?.organisationId ?? opening.organisationId ?? state.organisationId;
    const body = sitting?.body ?? opening.body;
    if (organisationId !== state.organisationId && !(await directory.ancestors(state.organisationId, today)).includes(organisationId))
      throw invalid('ballot.other-body', { field: 'organisationId' });
    const rules = await this.terms.rules(directory, organisationId, body, today);
    const mode = opening.mode ?? 'meeting';
    const subject = opening.subject ?? 'general';
    const closesAt =
      opening.closesAt ??
      (mode === 'written' ? await this.terms.closing(directory, organisationId, tx.now, opening.workingDays ?? null) : null);
    const settled = settleOpening(
      {
        mode,
        subject,
        secret: opening.secret ?? false,
        onPaper: opening.onPaper ?? false,
        silenceConsents: opening.silenceConsents ?? false,
        closesAt,
        inSession: session !== null,
      },
      rules,
      tx.now,
    );
    const roster = session === null ? await incumbentsOf(directory, organisationId, body, today) : await sessionSeats(tx, session);
    const presider = roster.find(({ presides }) => presides);
    if (presider === undefined) throw conflict('ballot.no-incumbents');

    const decisionId = newId<'decision'>();
    const onPaper = opening.onPaper ?? false;
    const publicKey = settled.secret && !onPaper ? await this.keys.make(decisionId) : null;
    await insertRoster(tx, decisionId, roster);
    const rosterIds = roster.map(({ personId }) => personId);
    await tx.commit({
      ...openingOf({
        id: decisionId,
        documentId,
        ordinal: (previous?.ordinal ?? 0) + 1,
        organisationId,
        body,
        versionId: state.current.versionId,
        versionDigest: state.current.digest,
        rosterSize: roster.length,
        rosterDigest: digestOf([...rosterIds].sort()),
        presiderPersonId: presider.personId,
        rules,
        openedBy: by.actor.identity.personId,
        openedAt: tx.now,
        closesAt,
        mode,
        sessionId: session,
        subject,
        secret: settled.secret,
        onPaper,
        publicKey,
        silenceConsents: settled.silenceConsents,
      }),
      kind: 'ballot.opened',
      payload: {
        decisionId,
        documentId,
        organisationId: state.organisationId,
        versionDigest: state.current.digest,
        memberPersonIds: rosterIds,
        closesAt: closesAt?.toISOString() ?? null,
      },
      detail: { roster: roster.map(seatIn), rules },
      arm: await this.terms.timers(directory, { organisationId, documentId, mode, closesAt }, tx.now),
    });
    return { decisionId, roster: roster.length };
  }
}

/** Presence comes and goes; what the roster freezes is who may vote. */
const seatIn = ({ personId, positionId, name, title, presides }: RosterMember): RosterMember => ({
  personId,
  positionId,
  name,
  title,
  presides,
});

async function incumbentsOf(directory: Directory, organisationId: string, body: BodyKind, today: string): Promise<RosterMember[]> {
  const members = await directory.incumbents(organisationId, today, body);
  return members.map((member, index) => seatIn({ ...member, presides: index === 0 }));
}

async function openSession(tx: Tx, sessionId: string): Promise<{ organisationId: string; body: BodyKind }> {
  // Held FOR SHARE: a session does not close while a ballot of its own opens.
  const [session] = await tx.query<{ organisationId: string; body: BodyKind; status: string }>(
    `select organisation_id as "organisationId", body, status from documents.sessions where id = $1::uuid for share`,
    [sessionId],
  );
  if (session?.status !== 'open') throw conflict('ballot.session-not-open');
  return session;
}
