import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A document may be a paper of an inspection; the head of a delegation signs the delegation's own papers. */
export class InspectionPapers1790000240000 implements MigrationInterface {
  readonly name = 'InspectionPapers1790000240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- { inspectionId, itemId, kind, subjectId, delegationId, workers, signers }: ids only.
      alter table documents.documents add column inspection jsonb;
      create unique index documents_inspection on documents.documents ((inspection ->> 'itemId')) where stage <> 'withdrawn' and inspection is not null;
      create index documents_workers on documents.documents using gin ((inspection -> 'workers')) where inspection is not null;

      alter table documents.signing_capacities drop constraint signing_capacities_signer_at_check;
      alter table documents.signing_capacities add constraint signing_capacities_signer_at_check check (signer_at in ('issuer', 'office', 'delegation'));
      insert into documents.signing_capacities (id, capacity, issuer_kinds, signer_at, types, source, valid_from) values
        ('01900000-0000-7000-8000-000000000006', 'T/M', null, 'delegation', '{BB,BC,TTr,GM,CV}', '296-QĐ/TW; 89-QĐ/TW', '1990-01-01');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from documents.signing_capacities where signer_at = 'delegation';
      alter table documents.signing_capacities drop constraint signing_capacities_signer_at_check;
      alter table documents.signing_capacities add constraint signing_capacities_signer_at_check check (signer_at in ('issuer', 'office'));
      drop index documents.documents_workers;
      drop index documents.documents_inspection;
      alter table documents.documents drop column inspection;
    `);
  }
}
