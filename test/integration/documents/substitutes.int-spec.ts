import { KeepSubstitutes, ListSubstitutes, SignIn, SignedInPeople, type SubstituteWish } from '@app/directory';
import { CastVote, DraftDocument, IssueDocument, ListDocuments, ReadPath, StandAside, ViewDocument } from '@app/documents';
import { type By, Journal, UnitOfWork, verify, WakeUps } from '@app/journal';
import { type Identity, newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Rows } from '../../../libs/directory/src/storage/rows.js';
import { DEMO_PASSWORD } from '@app/directory';
import { type DataSource } from 'typeorm';
import { notice, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(120_000);

describe('substitutes', () => {
  let world: World;
  let gateway: DataSource;
  let keeping: KeepSubstitutes;
  let people: SignedInPeople;
  let signIn: SignIn;
  beforeAll(async () => {
    // 23:30 of the 20th in Vietnam.
    world = await World.start('2026-11-20T16:30:00Z', 8);
    gateway = await world.database.dataSource('gateway');
    const rows = new Rows(gateway);
    keeping = new KeepSubstitutes(new Journal(new UnitOfWork(gateway), new WakeUps()));
    people = new SignedInPeople(rows);
    signIn = new SignIn(rows);
  });
  afterAll(async () => {
    await gateway.destroy();
    await world.stop();
  });

  const by = (identity: Identity): By => ({ actor: { kind: 'person', identity }, correlationId: newId(), idempotency: null });

  async function enter(login: string): Promise<string> {
    const outcome = await signIn.start({ login, password: DEMO_PASSWORD }, { address: '::1', agent: null, hours: 12 });
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    return outcome.secret;
  }

  const whoIs = async (secret: string): Promise<Identity> => {
    const found = await people.bySession(secret, 60);
    if (found === null) throw new Error('nobody');
    return found.identity;
  };

  async function wish(more: Partial<SubstituteWish> = {}): Promise<SubstituteWish> {
    const absent = await world.who('vanthu');
    return {
      absentPersonId: absent.personId,
      positionId: absent.positionId ?? '',
      personId: (await world.who('thamdinh')).personId,
      roles: ['clerk'],
      documentTypes: ['TB'],
      fromDay: '2026-11-21',
      untilDay: '2026-11-22',
      reason: 'Đi học tập trung',
      ...more,
    };
  }

  /** The clerk is away; the reviewer acts for them. Answers the reviewer's session. */
  async function acting(more: Partial<SubstituteWish> = {}): Promise<{ id: string; secret: string }> {
    const { id } = await keeping.name(await world.by('vanthu'), await wish(more));
    await keeping.answer(await world.by('thamdinh'), id, 'accepted');
    return { id, secret: await enter('thamdinh') };
  }

  it('begins and ends with the local day, needs acceptance, and ends at once when it is ended', async () => {
    const { id, secret } = await acting();
    const { personId } = await world.who('thamdinh');
    const first = await refusal(signIn.actFor(secret, personId, id));
    expect(first).toBe('substitute.not-in-force');
    // 00:10 of the 21st in Vietnam: still the 20th in Greenwich.
    await world.database.moveClock('2026-11-20T17:10:00Z');
    await signIn.actFor(secret, personId, id);
    const clerk = await world.who('vanthu');
    expect(await whoIs(secret)).toMatchObject({
      personId,
      positionId: clerk.positionId,
      organisationId: clerk.organisationId,
      roles: ['clerk'],
      actingFor: { substituteId: id, personId: clerk.personId, documentTypes: ['TB'] },
    });
    // The last minute of the last day, and the first after it.
    await world.database.moveClock('2026-11-22T16:59:00Z');
    expect((await whoIs(secret)).actingFor?.substituteId).toBe(id);
    await world.database.moveClock('2026-11-22T17:01:00Z');
    expect(await whoIs(secret)).toMatchObject({ positionId: (await world.who('thamdinh')).positionId });
    expect((await whoIs(secret)).actingFor).toBeUndefined();

    const second = await acting({ fromDay: '2026-11-23', untilDay: '2026-11-30' });
    await signIn.actFor(second.secret, personId, second.id);
    expect((await whoIs(second.secret)).actingFor).toBeDefined();
    await keeping.end(await world.by('vanthu'), second.id, 'Về sớm');
    expect((await whoIs(second.secret)).actingFor).toBeUndefined();
    expect(await refusal(keeping.end(await world.by('vanthu'), second.id, 'Lần nữa'))).toBe('substitute.ended');
    const { id: unanswered } = await keeping.name(await world.by('vanthu'), await wish({ fromDay: '2026-11-23', untilDay: '2026-11-30' }));
    expect(await refusal(signIn.actFor(second.secret, personId, unanswered))).toBe('substitute.not-in-force');
    expect(await refusal(keeping.answer(await world.by('soanthao'), unanswered, 'accepted'))).toBe('substitute.not-yours');
    await keeping.answer(await world.by('thamdinh'), unanswered, 'declined');
    const states = (await new ListSubstitutes(new Rows(gateway)).run(await world.who('vanthu'))).map(({ state }) => state);
    expect(states).toEqual(['declined', 'ended', 'over']);
  });

  it('is refused by the database where somebody writes a vote into what is handed over', async () => {
    const { id } = await keeping.name(await world.by('vanthu'), await wish({ untilDay: '2026-12-30' }));
    await expect(gateway.query(`update directory.substitutes set roles = '{member}' where id = $1`, [id])).rejects.toThrow(
      /check constraint/,
    );
    await keeping.end(await world.by('vanthu'), id, 'Ghi nhầm');
  });

  it('lets the substitute do what was handed over, in both names, and nothing beyond it', async () => {
    const { id: documentId } = await world.signed();
    const { id, secret } = await acting({ fromDay: '2026-11-22', untilDay: '2026-12-30' });
    await signIn.actFor(secret, (await world.who('thamdinh')).personId, id);
    const substitute = await whoIs(secret);
    expect((await world.get(ViewDocument).run(substitute, documentId, 'vi')).actions).toContain('issue');
    await world.get(IssueDocument).run(by(substitute), documentId, { issuedOn: null, urgency: 0, number: null });
    const path = await world.get(ReadPath).run(await world.who('vanthu'), documentId, { limit: 100, after: null }, 'vi');
    const issued = path.items.find(({ kind }) => kind === 'document.issued');
    const [names] = await world.database.query<{ both: string }>(
      `select a.full_name || ' (thay ' || b.full_name || ')' as both from directory.people a, directory.people b where a.id = $1 and b.id = $2`,
      [substitute.personId, substitute.actingFor?.personId],
    );
    expect(issued?.who).toBe(names?.both);
    const [entry] = await world.database.query<{ actor: Record<string, string> }>(
      `select actor from journal.entries where kind = 'document.issued' and about = $1`,
      [documentId],
    );
    expect(entry?.actor).toMatchObject({ personId: substitute.personId, forPersonId: substitute.actingFor?.personId, substituteId: id });

    // Another type of document is out of what was handed over: not listed, not opened, not acted on.
    const { id: other } = await world.draft(notice(world.tu, undefined, 'BC'));
    expect(await refusal(world.get(ViewDocument).run(substitute, other, 'vi'))).toBe('document.unknown');
    expect(await refusal(world.get(IssueDocument).run(by(substitute), other, { issuedOn: null, urgency: 0, number: null }))).toBe(
      'substitute.out-of-scope',
    );
    const listed = await world.get(ListDocuments).run(substitute, { stage: null, type: null, q: null, limit: 50, after: null });
    expect(new Set(listed.items.map(({ type }) => type))).toEqual(new Set(['TB']));
    // The role of reviewer is the substitute's own, and was not handed over with the clerk's seat.
    expect(substitute.roles).toEqual(['clerk']);
    expect(
      await refusal(
        world.get(DraftDocument).run(by(substitute), {
          organisationId: world.tu,
          type: 'BC',
          procedure: null,
          content: notice(world.tu, undefined, 'BC'),
          importId: null,
          reportId: null,
        }),
      ),
    ).toMatch(/document\.not-yours|substitute\.out-of-scope/);
    expect(await refusal(keeping.name(by(substitute), await wish({ untilDay: '2026-12-30' })))).toBe('substitute.not-by-substitute');
  });

  it('never lets anybody vote while acting for another, not even from a seat of their own', async () => {
    const { id } = await world.inBallot();
    const member = await world.who('thuongvu1');
    const clerk = await world.who('vanthu');
    const asSubstitute: Identity = {
      ...member,
      positionId: clerk.positionId,
      organisationId: clerk.organisationId,
      roles: ['clerk'],
      actingFor: { substituteId: newId(), personId: clerk.personId, documentTypes: null },
    };
    expect(await refusal(world.get(CastVote).run(by(asSubstitute), id, { choice: 'for', opinion: null }))).toBe('ballot.not-by-substitute');
    expect(await refusal(world.get(StandAside).run(by(asSubstitute), id, 'Có liên quan'))).toBe('ballot.not-by-substitute');
    // Whoever acts for the member has no seat either: the roster names people.
    const forMember: Identity = {
      ...clerk,
      positionId: member.positionId,
      organisationId: member.organisationId,
      actingFor: { substituteId: newId(), personId: member.personId, documentTypes: null },
    };
    expect(await refusal(world.get(CastVote).run(by(forMember), id, { choice: 'for', opinion: null }))).toBe('ballot.not-by-substitute');
    await world.get(CastVote).run(by(member), id, { choice: 'for', opinion: null });
  });

  it('leaves a journal that verifies', async () => {
    expect((await verify(await world.database.dataSource(null))).problems).toEqual([]);
  });
});
