import { type GuardFacts } from '../domain/guard.js';
import { unjudged } from '../domain/reconciliation.js';
import { type Asking } from './asking.js';
import { reconciliationOf } from './requirements.js';

/** What the guards look at; `subjectId` where a subject moves. Asked after the row that moves was locked. */
export async function guardFacts(asking: Asking, inspectionId: string, subjectId: string | null): Promise<GuardFacts> {
  const [row] = await asking.query<Omit<GuardFacts, 'plan' | 'unjudgedRequirements'> & GuardFacts['plan']>(
    `select i.purpose, i.content, i.period_from::text as "periodFrom", i.period_to::text as "periodTo", jsonb_array_length(i.outline) as "outlineItems",
       s.*, d.*,
       (select count(*)::int from inspections.tasks t where t.subject_id = $2::uuid and t.state not in ('done', 'cancelled')) as "unfinishedTasks",
       exists (select from inspections.wanted_documents w where w.subject_id = $2::uuid and w.kind = 'conclusion' and w.state = 'issued') as concluded
     from inspections.inspections i,
     lateral (select count(*)::int as subjects, (count(*) filter (where s.delegation_id is null))::int as "subjectsWithoutDelegation",
         (count(*) filter (where s.step <> 'closed'))::int as "subjectsNotClosed"
       from inspections.subjects s where s.inspection_id = i.id and s.step <> 'dropped') s,
     lateral (select count(*)::int as delegations, (count(*) filter (where not exists (select from inspections.delegation_members m
         where m.delegation_id = d.id and m.role = 'head' and m.left_at is null)))::int as "delegationsWithoutHead"
       from inspections.delegations d where d.inspection_id = i.id) d
     where i.id = $1`,
    [inspectionId, subjectId],
  );
  if (row === undefined) throw new Error(`no inspection ${inspectionId}`);
  const { purpose, content, periodFrom, periodTo, outlineItems, ...counts } = row;
  const { standing, followed } = subjectId === null ? { standing: [], followed: [] } : await reconciliationOf(asking, subjectId);
  return { ...counts, unjudgedRequirements: unjudged(standing, followed), plan: { purpose, content, periodFrom, periodTo, outlineItems } };
}
