import { expect, it } from '@jest/globals';
import { type HandOffEvent, type Tx } from '@app/journal';
import { conflict, invalid, newId, notNow } from '@app/kernel';
import { eventually, Heard } from '../../support/heard.js';
import { approveThing, createThing, person } from '../../integration/journal/probe.js';
import { type ConformanceBed } from './conformance-bed.js';

type Row = Record<string, unknown>;

/** Facts reach their consumer in order, and what becomes of those that fail. */
export function handingOver(bed: ConformanceBed): void {
  it('keeps the order of each subject while many subjects go on at once', async () => {
    const heard = new Heard<{ subject: string; title: string }>();
    const app = await bed.start({
      tell: async (event) => {
        if (event.name !== 'document.approved') return;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
        heard.push({ subject: event.subject.id, title: event.entryId });
      },
    });
    const subjects = await Promise.all(Array.from({ length: 6 }, () => bed.subjectWith(app, 12)));
    await heard.count(72);
    for (const subject of subjects) {
      const entries = await bed.database.query<{ id: string }>(
        `SELECT id FROM journal.entries WHERE subject_id = $1 AND kind = 'document.approved' ORDER BY position`,
        [subject],
      );
      expect(heard.all.filter((one) => one.subject === subject).map((one) => one.title)).toEqual(entries.map((entry) => entry.id));
    }
  });

  it('retries with a growing back-off', async () => {
    const times = new Heard<number>();
    const app = await bed.start({
      tell: async () => {
        times.push(performance.now());
        if (times.all.length < 4) throw conflict('stale');
      },
    });
    const id = await bed.subjectWith(app, 1);
    await times.count(4);
    const row = await eventually(
      () => bed.database.query<Row>('SELECT due_status, due_attempts, due_error FROM journal.hand_offs WHERE subject_id = $1', [id]),
      (rows) => rows[0]?.due_status === 'done',
    );
    expect(row).toEqual([{ due_status: 'done', due_attempts: 4, due_error: null }]);
    const [a = 0, b = 0, c = 0, d = 0] = times.all;
    expect(b - a).toBeGreaterThan(70);
    expect(c - b).toBeGreaterThan(145);
    expect(d - c).toBeGreaterThan(295);
  });

  it('puts off what cannot be done yet, without counting the attempt', async () => {
    const heard = new Heard<string>();
    const app = await bed.start({
      tell: async (event) => {
        heard.push(event.name);
        if (heard.all.length < 3) throw notNow('too.early', { retryAfterSeconds: 0.1 });
      },
    });
    const id = await bed.subjectWith(app, 1);
    await heard.count(3);
    const rows = await eventually(
      () => bed.database.query<Row>('SELECT due_status, due_attempts FROM journal.hand_offs WHERE subject_id = $1', [id]),
      (found) => found[0]?.due_status === 'done',
    );
    expect(rows).toEqual([{ due_status: 'done', due_attempts: 1 }]);
  });

  it('buries what breaks a rule at once, holds back its successors, goes on after redrive or skip', async () => {
    const heard = new Heard<string>();
    let poisoned = true;
    const app = await bed.start({
      tell: async (event) => {
        heard.push(event.entryId);
        if (poisoned) throw invalid('nobody.there');
      },
    });
    const [first, second] = [await bed.subjectWith(app, 2), await bed.subjectWith(app, 2)];
    const buried = await eventually(
      () => app.acts.buried(),
      (rows) => rows.length === 2,
    );
    expect(buried).toMatchObject([{ table: 'journal.hand_offs', work: 'tell-people', error: 'nobody.there', attempts: 1 }, {}]);
    const states = (id: string): Promise<Row[]> =>
      bed.database.query('SELECT due_status FROM journal.hand_offs WHERE subject_id = $1 ORDER BY seq', [id]);
    expect(await states(first)).toEqual([{ due_status: 'buried' }, { due_status: 'due' }]);
    expect(heard.all).toHaveLength(2);

    poisoned = false;
    const rowOf = async (id: string): Promise<string> =>
      (
        await bed.database.query<{ id: string }>(`SELECT id FROM journal.hand_offs WHERE subject_id = $1 AND due_status = 'buried'`, [id])
      )[0]?.id ?? '';
    await app.acts.redrive(person(), 'journal.hand_offs', await rowOf(first), 'đã sửa dữ liệu');
    await eventually(
      () => states(first),
      (rows) => rows.every((row) => row.due_status === 'done'),
    );
    await app.acts.skip(person(), 'journal.hand_offs', await rowOf(second), 'không còn cần');
    expect(
      await eventually(
        () => states(second),
        (rows) => rows[1]?.due_status === 'done',
      ),
    ).toEqual([{ due_status: 'skipped' }, { due_status: 'done' }]);
    const acts = await bed.database.query(
      `SELECT e.kind, p.detail FROM journal.entries e JOIN journal.payloads p ON p.entry_id = e.id WHERE subject_type = 'operator-act' ORDER BY recorded_at`,
    );
    expect(acts).toEqual([
      { kind: 'operator.redrive', detail: { reason: 'đã sửa dữ liệu' } },
      { kind: 'operator.skip', detail: { reason: 'không còn cần' } },
    ]);
  });

  it('hands over the fact, its contents and who it is about, because of its entry', async () => {
    const heard = new Heard<{ event: HandOffEvent; by: Tx['by'] }>();
    const app = await bed.start({ tell: async (event, tx) => heard.push({ event, by: tx.by }) });
    const [id, about] = [newId<'thing'>(), newId<'document'>()];
    await app.journal.commit(person(), createThing(id));
    const { entryId, recordedAt } = await app.journal.commit(person(), approveThing(id, 1, about));
    await heard.count(1);
    expect(heard.all[0]).toMatchObject({
      event: {
        name: 'document.approved',
        fact: { versionDigest: 'd' },
        detail: { why: 'tên cũ sai' },
        subject: { type: 'thing', id },
        about,
        entryId,
        recordedAt,
        correlationId: 'test-1',
      },
      by: { actor: { kind: 'system', name: 'tell-people', becauseOf: entryId }, correlationId: 'test-1', idempotency: null },
    });
  });
}
