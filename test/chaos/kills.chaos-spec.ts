import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type ServiceName } from '@app/contracts';
import { MEMBERS, openAndVote } from '../../apps/ops/src/demo/decide-and-issue.js';
import { draftAndAppraise, importFile } from '../../apps/ops/src/demo/draft-and-appraise.js';
import { issuePaper } from '../../apps/ops/src/demo/inspection/papers.js';
import { openStage } from '../../apps/ops/src/demo/open-stage.js';
import { playDemo, verifyJournal, type DemoOptions, type DemoResult } from '../../apps/ops/src/demo/play-demo.js';
import { ROOT } from '../architecture/source-files.js';
import { flushes, type Harm, kills, playUnder, seeded } from '../support/harm.js';
import { endOf, ROAD_END } from '../support/main-road.js';

const FILE = join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.txt');
const SEED = Number(process.env['CHAOS_SEED'] ?? 20261121);

/** Plays the road under harm; what it ends with is known from the undisturbed run (test/e2e). However quick the machine, the road is still on when the last blow falls. */
const roadUnder = (harm: Harm, options: Partial<DemoOptions> = {}): Promise<{ readonly result: DemoResult; readonly harmed: number }> =>
  playUnder(harm, (onSystem) => playDemo({ file: FILE, queue: 'postgres', restMs: 1_500, say: () => undefined, ...options, onSystem }));

const SERVICES: readonly ServiceName[] = ['gateway', 'documents', 'dissemination', 'followup', 'relay'];
const LONG = process.env['TEST_LONG'] === '1';

describe('killed at seeded random moments', () => {
  it.each(LONG ? SERVICES : SERVICES.filter((_, index) => index === SEED % SERVICES.length))(
    '%s, ten times, then all of them together: the end state is the same',
    async (service) => {
      const one = kills(service, 10, SEED + SERVICES.indexOf(service), { atLeast: 300, more: 1_400 });
      const { result, harmed } = await roadUnder(async (system, over) => {
        const killed = await one(system, over);
        await pause(2_000);
        if (over()) return killed;
        system.killServices();
        return killed + 1;
      });
      expect(harmed).toBe(11);
      expect(endOf(result)).toEqual(ROAD_END);
    },
    400_000,
  );
});

describe('a committee in session', () => {
  it('the service that keeps it killed at the roll call, during the votes and at the close: nothing is lost, nothing is done twice', async () => {
    const { setting, system, db, close } = await openStage({ queue: 'postgres' }, () => undefined);
    try {
      const { cast, issuerId } = setting;
      const office = cast.as('vanthu');
      const chair = cast.as('bithu');
      const random = seeded(SEED);
      // It dies while these commands are under way; who sent one asks again under its key until it is answered.
      const struck = async <T>(commands: readonly Promise<T>[]): Promise<readonly T[]> => {
        const blow = pause(20 + random() * 120).then(() => system.kill('documents'));
        const [answers, hit] = await Promise.all([Promise.all(commands), blow]);
        expect(hit).not.toBeNull();
        await system.ready();
        return answers;
      };
      const documentId = await draftAndAppraise(setting, await importFile(setting, FILE), null);
      const startsAt = new Date(Date.now() + 9 * 86_400_000).toISOString();
      const plan = { organisationId: issuerId, body: 'standing-committee', startsAt, place: 'Phòng họp số 1' };
      const { id } = await office.post<{ id: string }>('/api/sessions', plan);
      const path = `/api/sessions/${id}`;
      const { itemId } = await office.post<{ itemId: string }>(`${path}/agenda`, { documentId });
      await office.post(`${path}/invitations/send`);
      await chair.post(`${path}/open`);
      const { seats } = await office.get<{ seats: { personId: string }[] }>(path);
      await struck(seats.map(({ personId }) => office.put(`${path}/seats/${personId}`, { here: true })));
      await chair.post(`${path}/agenda/${itemId}/take-up`);
      await chair.post(`${path}/agenda/${itemId}/ballot/open`, {});
      await struck(MEMBERS.map((login) => openAndVote(cast.as(login), documentId, { choice: login === 'thuongvu5' ? 'against' : 'for' })));
      const [closed] = await struck([chair.post<{ explanation: string }>(`${path}/agenda/${itemId}/ballot/close`)]);
      await chair.post(`${path}/close`);
      const { documentId: minutes } = await office.post<{ documentId: string }>(`${path}/minutes`);
      await cast.as('soanthao').post(`/api/documents/${minutes}/submit`);
      await office.post(`/api/documents/${minutes}/countersign`);
      await issuePaper(setting, minutes, 'bithu');
      await setting.settled();

      const { rows } = await db.query<Record<string, unknown>>(
        `select (select status from documents.sessions where id = $1) as status,
           (select count(*)::int from documents.session_members where session_id = $1 and arrived_at is not null) as came,
           (select count(*)::int from documents.votes v join documents.decisions x on x.id = v.decision_id where x.document_id = $2) as votes,
           (select string_agg(outcome, ',') from documents.decisions where document_id = $2) as outcomes,
           (select count(*)::int from journal.entries where kind = 'session.opened') as opened,
           (select count(*)::int from journal.entries where kind = 'ballot.vote-cast') as cast,
           (select count(*)::int from journal.entries where kind = 'ballot.closed') as closed`,
        [id, documentId],
      );
      expect(rows).toEqual([{ status: 'approved', came: 11, votes: 11, outcomes: 'approved', opened: 1, cast: 11, closed: 1 }]);
      const { current } = await office.get<{ current: { content: { body: { id: string; text: string }[] } } }>(`/api/documents/${minutes}`);
      const said = (node: string): string | undefined => current.content.body.find((one) => one.id === node)?.text;
      expect(said('present-members')).toMatch(/^11\/11 đồng chí/);
      expect(said(`${itemId}-vote`)).toContain(closed?.explanation.replace(/\.$/, ''));
      expect(closed?.explanation).toContain('10 đồng ý');
      expect(await verifyJournal(system.databaseUrl)).toMatchObject({ verified: true });
    } finally {
      await close();
    }
  }, 400_000);
});

describe('all queue data lost', () => {
  it('three FLUSHALL on the Redis backend: the end state is the same', async () => {
    const { result, harmed } = await roadUnder(flushes(3, 1_200), { queue: 'redis', ownRedis: true, restMs: 500 });
    expect(harmed).toBe(3);
    expect(endOf(result)).toEqual(ROAD_END);
  }, 400_000);
});
