import { Journal, UnitOfWork, WakeUps } from '@app/journal';
import { newId } from '@app/kernel';
import { CHANNELS, SendingWork } from '@app/notifications';
import { verdictOn } from '@app/queue';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { type Harness, HARNESSES } from './harness.js';

// Two cores may be busy with the rest of the suite.
jest.setTimeout(30_000);

describe('channels', () => {
  it('all stand before this suite', () => {
    expect(CHANNELS.map(({ name }) => name).sort()).toEqual(Object.keys(HARNESSES).sort());
  });
});

describe.each(CHANNELS.map(({ name }) => name))('channel %s', (name) => {
  let database: TestDatabase;
  let harness: Harness;
  let work: SendingWork;
  const person = newId();

  beforeAll(async () => {
    database = await testDatabase({ contexts: ['directory', 'notifications'] });
    await database.query(
      `insert into directory.people (id, version, full_name, given_name, search, email) values ($1, 0, 'Lê Thị Mẫu', 'Mẫu', 'mau', 'le.thi.mau@example.org')`,
      [person],
    );
    const start = HARNESSES[name];
    if (start === undefined) throw new Error(`no harness for ${name}`);
    harness = await start(database);
    work = new SendingWork(new Journal(new UnitOfWork(await database.dataSource('dissemination')), new WakeUps()), harness.channel);
  });
  afterAll(async () => {
    await harness.stop();
    await database.drop();
  });

  /** One alert of a fact, and the sending that this channel has to carry. */
  async function sending(): Promise<string> {
    const [id, alertId, entryId, documentId] = [newId(), newId(), newId(), newId()];
    await database.query(
      `insert into notifications.documents (id, title, symbol, told_at) values ($1, 'Đề mục không được lộ', '15-TB/TU', now())`,
      [documentId],
    );
    await database.query(
      `insert into notifications.alerts (id, entry_id, person_id, kind, document_id, occurred_at) values ($1, $2, $3, 'delivery.made', $4, now())`,
      [alertId, entryId, person, documentId],
    );
    await database.query(
      `insert into notifications.sendings (id, channel, entry_id, alert_id, fairness, correlation_id) values ($1, $2, $3, $4, $3, 'c')`,
      [id, name, entryId, harness.channel.unit === 'alert' ? alertId : null],
    );
    return id;
  }
  const row = async (id: string) => {
    const [found] = await database.query<{ due_status: string; due_attempts: number; due_error: string | null; sent: boolean }>(
      'select due_status, due_attempts, due_error, sent_at is not null as sent from notifications.sendings where id = $1',
      [id],
    );
    return found;
  };
  const effectsOf = async (id: string): Promise<number> => (await harness.effects()).filter((key) => key === id).length;

  /** Runs what is due once, as a worker does: what fails is put off or buried. Returns what it could not do. */
  async function round(): Promise<unknown[]> {
    await database.query(`update notifications.sendings set due_not_before = now() where due_status = 'due' and due_lease is null`);
    const failures: unknown[] = [];
    for (const lease of await work.claim(50)) {
      try {
        await work.run(lease);
      } catch (error) {
        failures.push(error);
        await work.fail(lease, verdictOn(error, await work.attempts(lease.id)));
      }
    }
    return failures;
  }

  it('carries a sending, and closes it as sent', async () => {
    const id = await sending();
    expect(await round()).toEqual([]);
    expect(await effectsOf(id)).toBe(1);
    expect(await row(id)).toMatchObject({ due_status: 'done', sent: true });
  });

  it('carries each of several, and none twice though two workers hold the same one', async () => {
    const ids = [await sending(), await sending(), await sending()];
    const leases = await work.claim(50);
    const outcomes = await Promise.all([...leases, ...leases].map((lease) => work.run(lease)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(3);
    for (const id of ids) expect(await effectsOf(id)).toBe(1);
  });

  it('does nothing for a worker whose lease is lost', async () => {
    const id = await sending();
    const [lease] = await work.claim(50);
    await database.query('update notifications.sendings set due_lease = gen_random_uuid() where id = $1', [id]);
    expect(await work.run({ id, token: lease?.token ?? newId() })).toBe('lost');
    expect(await effectsOf(id)).toBe(0);
    await database.query('update notifications.sendings set due_lease = null where id = $1', [id]);
    await round();
    expect(await effectsOf(id)).toBe(1);
  });

  it('says the same of a repetition: the key of the sending goes along, or the effect is the same', async () => {
    const id = await sending();
    await round();
    // The worker died after the effect and before the commit: it is offered again.
    await database.query(`update notifications.sendings set due_status = 'due', sent_at = null where id = $1`, [id]);
    await round();
    expect(new Set((await harness.effects()).filter((key) => key === id)).size).toBe(1);
    expect(await row(id)).toMatchObject({ due_status: 'done', sent: true });
  });

  if (name !== 'in-app') {
    const outside = () => {
      if (harness.outside === null) throw new Error(`${name} reaches nobody outside`);
      return harness.outside;
    };

    it('tries again after the receiver turned it away for now, and then carries it once', async () => {
      const id = await sending();
      outside().failOnce();
      expect(await round()).toMatchObject([{ category: 'unavailable' }]);
      expect(await row(id)).toMatchObject({ due_status: 'due', due_attempts: 1, sent: false });
      expect(await round()).toEqual([]);
      expect(await effectsOf(id)).toBe(1);
      expect(await row(id)).toMatchObject({ due_status: 'done', due_attempts: 2, sent: true });
    });

    it('keeps it due while the receiver is away', async () => {
      const id = await sending();
      outside().away(true);
      expect(await round()).toMatchObject([{ category: 'unavailable' }]);
      expect(await row(id)).toMatchObject({ due_status: 'due', sent: false });
      outside().away(false);
      await round();
      expect(await effectsOf(id)).toBe(1);
    });

    it('buries what is refused for good, and keeps neither address nor title with the reason', async () => {
      const id = await sending();
      outside().refuse(true);
      expect(await round()).toMatchObject([{ category: 'invalid' }]);
      outside().refuse(false);
      const buried = await row(id);
      expect(buried).toMatchObject({ due_status: 'buried', sent: false });
      expect(buried?.due_error).not.toMatch(/example\.org|Đề mục/);
    });

    it('takes no title outside, greets by name and leads back into the app', () => {
      const [message] = outside().arrived;
      expect(message?.to).toBe('le.thi.mau@example.org');
      expect(message?.subject).toContain('15-TB/TU');
      expect(message?.text).toContain('Lê Thị Mẫu');
      expect(message?.text).toContain('https://ban-hanh.example.org/');
      expect(outside().arrived.some(({ subject, text }) => /Đề mục không được lộ/.test(subject + text))).toBe(false);
    });
  }
});
