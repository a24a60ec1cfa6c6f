import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who presided signs the minutes of a sitting in their own name: not on behalf of the body, which has not decided on them. */
export class SessionMinutes1790000220200 implements MigrationInterface {
  readonly name = 'SessionMinutes1790000220200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into documents.signing_capacities (id, capacity, issuer_kinds, signer_at, types, source, valid_from) values
        ('01900000-0000-7000-8000-000000000022', null, '{province-committee,district-committee,commune-committee,agency-committee,inspection-commission}', 'issuer', '{BB}', 'HD 05-HD/VPTW: biên bản do chủ trì và thư ký ký', '1990-01-01')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from documents.signing_capacities where id = '01900000-0000-7000-8000-000000000022'`);
  }
}
