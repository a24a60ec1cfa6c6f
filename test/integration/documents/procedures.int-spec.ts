import { DraftDocument, ViewDocument } from '@app/documents';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { notice, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(60_000);

describe('each issuer with its own procedures', () => {
  let world: World;
  let communes: { id: string; code: string }[];
  beforeAll(async () => {
    world = await World.start();
    communes = await world.communes(2);
  });
  afterAll(() => world.stop());

  const rule = (type: string, organisationId: string | null, value: object, from = '2026-01-01', to: string | null = null) =>
    world.database.query(
      `insert into directory.rules (id, version, code, organisation_id, value, valid_from, valid_to) values ($1, 1, $2, $3, $4, $5, $6)`,
      [newId(), `procedure.${type}`, organisationId, JSON.stringify(value), from, to],
    );

  async function draft(login: string, organisationId: string, type: string, procedure: string | null = null): Promise<string> {
    const { id } = await world.get(DraftDocument).run(await world.by(login), {
      organisationId,
      type,
      procedure,
      content: notice(world.tu, undefined, type),
      importId: null,
      reportId: null,
    });
    return (await world.get(ViewDocument).run(await world.who(login), id, 'vi')).procedure.code;
  }

  it('a rule in force chooses the procedure of a draft that asks for none, the nearest one first', async () => {
    const [first, second] = communes;
    const inCommune = (commune: typeof first, procedure: string | null = null) =>
      draft(`soanthao.${commune?.code ?? ''}`, commune?.id ?? '', 'KH', procedure);
    expect(await inCommune(first)).toBe('general');
    await rule('KH', world.tu, { code: 'general-with-committee' });
    await rule('KH', second?.id ?? '', { code: 'general' });
    expect(await draft('soanthao', world.tu, 'KH')).toBe('general-with-committee');
    expect(await inCommune(first)).toBe('general-with-committee');
    expect(await inCommune(second)).toBe('general');
    expect(await inCommune(first, 'general')).toBe('general');
    expect(await draft('soanthao', world.tu, 'TB')).toBe('notice-of-conclusion');
  });

  it('a rule counts on its days only', async () => {
    await rule('HD', world.tu, { code: 'general-with-committee' }, '2026-12-01');
    await rule('HD', world.tu, { code: 'general-with-committee' }, '2026-01-01', '2026-02-01');
    expect(await draft('soanthao', world.tu, 'HD')).toBe('general');
  });

  it('a rule with an unknown procedure, or one the type may not take, is refused', async () => {
    await rule('CTr', world.tu, { code: 'short-way' });
    expect(await refusal(draft('soanthao', world.tu, 'CTr'))).toBe('procedure.unknown');
    await rule('NQ', world.tu, { code: 'report' });
    expect(await refusal(draft('soanthao', world.tu, 'NQ'))).toBe('procedure.not-for-type');
    await rule('QC', world.tu, {});
    expect(await refusal(draft('soanthao', world.tu, 'QC'))).toBe('procedure.unknown');
  });
});
