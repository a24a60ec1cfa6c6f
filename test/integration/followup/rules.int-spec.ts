import { type DutiesOpened } from '@app/followup';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { node, World } from './world.js';

jest.setTimeout(30_000);

describe('where a rule is missing', () => {
  let world: World;
  let units: string[];
  let documentId: string;

  beforeAll(async () => {
    world = await World.start('2027-01-20T03:00:00Z');
    const rows = await world.database.query<{ id: string }>(
      `select id::text from directory.organisations where kind like 'commune%' and active order by code limit 4`,
    );
    units = rows.map((row) => row.id);
    documentId = await world.issue([node('b1', '1', 'Rà soát quy chế.')], 'Hội nghị Tỉnh ủy');
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const rule = (code: string, value: object) =>
    world.database.query(`update directory.rules set value = $2::jsonb where code = $1`, [code, JSON.stringify(value)]);
  const drop = (code: string) => world.database.query(`delete from directory.rules where code = $1`, [code]);
  const standard = (unit: string | undefined) =>
    world.ask('ubkt', 'POST', `/documents/${documentId}/standard-reports`, { owingOrganisationIds: [unit] });
  const timers = (unit: string | undefined) =>
    world.database.query(
      `select 1 from journal.timers t join followup.duties u on u.id = t.subject_id where u.owing_organisation_id = $1 and t.state = 'armed'`,
      [unit],
    );

  it('asks for the standard reports that the rule names', async () => {
    await rule('report.standard', { periods: ['Y'] });
    const { body } = await standard(units[0]);
    expect((body as unknown as DutiesOpened).duties.map((duty) => duty.period)).toEqual(['2027-Y']);
    expect(await timers(units[0])).toHaveLength(1);
  });

  it('reminds nobody without a rule for reminders, even where a timer was armed before', async () => {
    await drop('obligation.reminders');
    expect(await standard(units[1])).toMatchObject({ status: 201 });
    expect(await timers(units[1])).toEqual([]);
    await world.passTo('2027-12-20T01:00:00Z');
    expect(await world.database.query(`select 1 from journal.entries where kind = 'due.reminded'`)).toEqual([]);
  });

  it('says so where no rule dates the end of the day or names the standard periods', async () => {
    await drop('hours');
    expect(await standard(units[2])).toMatchObject({ status: 422, body: { code: 'hours.no-rule' } });
    await drop('report.standard');
    expect(await standard(units[2])).toMatchObject({ status: 422, body: { code: 'report.no-standard-rule' } });
  });
});
