import { conflict, forbidden, missing, newId } from '@app/kernel';
import { type By, isUniqueViolation } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Choice } from '../domain/ballot.js';
import { voteOf } from '../storage/decision-store.js';
import { DocumentDesk } from './document-desk.js';

export interface Ballot {
  readonly choice: Choice;
  /** A reserved or differing opinion, kept on the record. */
  readonly opinion: string | null;
}

/** A member of the roster votes, once. Members do not wait for one another: each vote is a row of its own. */
@Injectable()
export class CastVote {
  constructor(private readonly desk: DocumentDesk) {}

  async run(by: By, documentId: string, ballot: Ballot): Promise<{ voteId: string }> {
    if (by.actor.kind !== 'person') throw forbidden('ballot.not-on-roster');
    const { personId } = by.actor.identity;
    const [seat] = await this.desk.rows.query<{ decision_id: string; status: string; over: boolean; on_roster: boolean; voted: boolean }>(
      `select d.id as decision_id, d.status, coalesce(d.closes_at <= journal.now(), false) as over, m.person_id is not null as on_roster,
              v.id is not null as voted
       from (select * from documents.decisions where document_id = $1::uuid order by ordinal desc limit 1) d
       left join documents.roster_members m on m.decision_id = d.id and m.person_id = $2::uuid
       left join documents.votes v on v.decision_id = d.id and v.person_id = $2::uuid`,
      [documentId, personId],
    );
    if (seat === undefined) throw missing('ballot.none');
    if (!seat.on_roster) throw forbidden('ballot.not-on-roster');
    if (seat.voted) throw conflict('ballot.already-voted');
    if (seat.status !== 'open' || seat.over) throw conflict('ballot.closed');
    const voteId = newId<'vote'>();
    const answer = { voteId };
    try {
      await this.desk.journal.commit<string>(
        by,
        {
          ...voteOf({ id: voteId, documentId, decisionId: seat.decision_id, personId, choice: ballot.choice, opinion: ballot.opinion }),
          kind: 'ballot.vote-cast',
          payload: { documentId, decisionId: seat.decision_id, personId },
          detail: { choice: ballot.choice, opinion: ballot.opinion },
        },
        answer,
      );
      return answer;
    } catch (error) {
      // Between the look and the insert the same member voted elsewhere, or the ballot was closed.
      if (isUniqueViolation(error, 'votes_once')) throw conflict('ballot.already-voted');
      if (isStale(error)) throw conflict('ballot.closed');
      throw error;
    }
  }
}

const isStale = (error: unknown): boolean => error instanceof Error && (error as { code?: unknown }).code === 'stale';
