import { conflict, forbidden, invalid, localDateOf, newId } from '@app/kernel';
import { type BodyKind, type Directory } from '@app/directory';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { BALLOT_OPENERS } from '../domain/action.js';
import { type BallotRules } from '../domain/ballot.js';
import { insertRoster, latestDecision, openingOf } from '../storage/decision-store.js';
import { digestOf } from './digest.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export interface BallotOpening {
  /** When it closes by itself; null: when the presiding member closes it. */
  readonly closesAt: Date | null;
  /** Whose body decides: the issuer (default) or one above it. */
  readonly organisationId: string | null;
  readonly body: BodyKind;
}

/** Puts the version that stands to the vote of a body, on the roster and rules of this day. */
@Injectable()
export class OpenBallot {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, opening: BallotOpening): Promise<{ decisionId: string; roster: number }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      if (state.stage !== 'committee') throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'open-ballot' } });
      if (by.actor.kind !== 'person' || !asker.actsForIssuer || !BALLOT_OPENERS.some((role) => asker.roles.includes(role)))
        throw forbidden('document.not-yours', { params: { action: 'open-ballot' } });
      const previous = await latestDecision(tx, documentId);
      if (previous?.status === 'open') throw conflict('ballot.already-open');
      if (opening.closesAt !== null && opening.closesAt <= tx.now) throw invalid('ballot.closes-in-past', { field: 'closesAt' });

      const directory = this.desk.directory.using(tx);
      const today = localDateOf(tx.now);
      const organisationId = opening.organisationId ?? state.organisationId;
      if (organisationId !== state.organisationId && !(await directory.ancestors(state.organisationId, today)).includes(organisationId))
        throw invalid('ballot.other-body', { field: 'organisationId' });
      const members = await directory.incumbents(organisationId, today, opening.body);
      const presider = members[0];
      if (presider === undefined) throw conflict('ballot.no-incumbents');
      const rules = await rulesOf(directory, organisationId, today);

      const decisionId = newId<'decision'>();
      const roster = members.map((member) => ({
        personId: member.personId,
        positionId: member.positionId,
        name: member.name,
        title: member.title,
        presides: member.personId === presider.personId,
      }));
      await insertRoster(tx, decisionId, roster);
      const rosterIds = roster.map(({ personId }) => personId);
      await tx.commit({
        ...openingOf({
          id: decisionId,
          documentId,
          ordinal: (previous?.ordinal ?? 0) + 1,
          organisationId,
          body: opening.body,
          versionId: state.current.versionId,
          versionDigest: state.current.digest,
          rosterSize: roster.length,
          rosterDigest: digestOf([...rosterIds].sort()),
          presiderPersonId: presider.personId,
          rules,
          openedBy: by.actor.identity.personId,
          openedAt: tx.now,
          closesAt: opening.closesAt,
        }),
        kind: 'ballot.opened',
        payload: {
          decisionId,
          documentId,
          organisationId: state.organisationId,
          versionDigest: state.current.digest,
          memberPersonIds: rosterIds,
          closesAt: opening.closesAt?.toISOString() ?? null,
        },
        detail: { roster, rules },
        ...(opening.closesAt === null
          ? {}
          : { arm: [{ kind: 'ballot.closing', key: 'close', dueAt: opening.closesAt, payload: { documentId } }] }),
      });
      return { decisionId, roster: roster.length };
    });
  }
}

async function rulesOf(directory: Directory, organisationId: string, today: string): Promise<BallotRules> {
  const quorum = await directory.rules.at<BallotRules['quorum']>('ballot.quorum', organisationId, today);
  const majority = await directory.rules.at<BallotRules['majority']>('ballot.majority', organisationId, today);
  if (quorum === null || majority === null) throw conflict('ballot.no-rules');
  return { quorum, majority };
}
