import { type BallotOpening, OpenBallot, PassAppraisal, SubmitDraft } from '@app/documents';
import { newId } from '@app/kernel';
import { notice, type World } from './world.js';

/** A notice put to the vote as wished. */
export async function openOn(world: World, opening: Partial<BallotOpening>): Promise<{ id: string; decisionId: string }> {
  const draft = await world.draft(notice(world.tu, undefined, opening.body === 'executive-committee' ? 'KL' : 'TB'));
  await world.get(SubmitDraft).run(await world.by('soanthao'), draft.id);
  await world.get(PassAppraisal).run(await world.by('thamdinh'), draft.id);
  const { decisionId } = await world.get(OpenBallot).run(await world.by('vanthu'), draft.id, {
    closesAt: null,
    organisationId: null,
    body: 'standing-committee',
    ...opening,
  });
  if (opening.body !== 'executive-committee') await world.opened(draft.id);
  return { id: draft.id, decisionId };
}

/** An executive committee of a hundred, the first of whom presides; answers their ids. */
export async function hundredMembers(world: World): Promise<string[]> {
  const members = Array.from({ length: 100 }, (_, index) => ({
    person: newId(),
    membership: newId(),
    name: `Đại biểu ${String(index).padStart(2, '0')}`,
  }));
  const [body] = await world.database.query<{ id: string }>(
    `select id from directory.bodies where kind = 'executive-committee' and organisation_id = $1`,
    [world.tu],
  );
  const bodyId = body?.id ?? newId();
  if (body === undefined)
    await world.database.query(
      `insert into directory.bodies (id, version, organisation_id, name, kind, valid_from) values ($1, 0, $2, 'Ban Chấp hành', 'executive-committee', '2025-01-01')`,
      [bodyId, world.tu],
    );
  await world.database.query(`update directory.memberships set valid_to = '2026-01-01' where body_id = $1 and valid_from < '2026-01-01'`, [
    bodyId,
  ]);
  await world.database.query(
    `with m as (select * from jsonb_to_recordset($1::jsonb) as m (person uuid, membership uuid, name text)),
      p as (insert into directory.people (id, version, full_name, given_name, search) select person, 0, name, name, name from m returning id)
     insert into directory.memberships (id, version, body_id, person_id, presiding_rank, valid_from)
     select membership, 0, $2, person, row_number() over (order by name), '2026-01-01' from m where exists (select from p) or true`,
    [JSON.stringify(members), bodyId],
  );
  return members.map(({ person }) => person);
}
