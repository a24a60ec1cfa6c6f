import { type Client } from 'pg';

/** What became of an inspection, counted from the database, not from what the demo sent. */
export interface InspectionOutcome {
  readonly step: string;
  readonly delegations: number;
  readonly subjects: { readonly closed: number; readonly all: number };
  readonly tasks: number;
  readonly evidence: number;
  readonly findings: number;
  readonly figures: { readonly all: number; readonly met: number; readonly missed: number };
  readonly requirements: { readonly met: number; readonly notMet: number; readonly open: number };
  readonly selfReports: { readonly submitted: number; readonly late: number };
  readonly documents: Readonly<Record<string, number>>;
  readonly decisions: { readonly closed: number; readonly secret: number; readonly recused: number };
  readonly sealedLeft: number;
  readonly duplicates: number;
  readonly lost: number;
}

export async function countInspection(db: Client, inspectionId: string): Promise<InspectionOutcome> {
  const count = async (sql: string, params: readonly unknown[] = [inspectionId]): Promise<number> => {
    const { rows } = await db.query<{ n: number }>(`select (${sql})::int as n`, [...params]);
    return rows[0]?.n ?? 0;
  };
  const mine = (table: string, where = 'true'): Promise<number> =>
    count(`select count(*) from inspections.${table} where inspection_id = $1 and ${where}`);
  const { rows: steps } = await db.query<{ step: string }>(`select step from inspections.inspections where id = $1`, [inspectionId]);
  const { rows: documents } = await db.query<{ type: string; n: number }>(
    `select type, count(*)::int as n from documents.documents where stage = 'issued' group by type order by type`,
  );
  const figures = (outcome: string): Promise<number> =>
    count(`select count(*) from inspections.findings f, jsonb_array_elements(f.figures) g where f.inspection_id = $1 and ${outcome}`);
  return {
    step: steps[0]?.step ?? '',
    delegations: await mine('delegations'),
    subjects: { closed: await mine('subjects', `step = 'closed'`), all: await mine('subjects') },
    tasks: await mine('tasks', `state = 'done'`),
    evidence: await mine('evidence'),
    findings: await mine('findings'),
    figures: { all: await figures('true'), met: await figures(judged('met')), missed: await figures(judged('missed')) },
    requirements: {
      met: await count(`select count(*) from followup.requirements where state = 'met'`, []),
      notMet: await count(`select count(*) from followup.requirements where state = 'not-met'`, []),
      open: await count(`select count(*) from followup.requirements where state = 'open'`, []),
    },
    selfReports: { submitted: await mine('self_reports', 'submitted_at is not null'), late: await mine('self_reports', 'late') },
    documents: Object.fromEntries(documents.map(({ type, n }) => [type, n])),
    decisions: {
      closed: await count(`select count(*) from documents.decisions where status = 'closed'`, []),
      secret: await count(`select count(*) from documents.decisions where public_key is not null`, []),
      recused: await count(`select count(*) from documents.recusals`, []),
    },
    sealedLeft: await count(`select count(*) from documents.sealed_choices`, []),
    duplicates: await count(
      `select (select count(*) from (select 1 from dissemination.deliveries group by document_id, recipient_id, channel, round having count(*) > 1) twice)
            + (select count(*) from (select 1 from notifications.alerts group by entry_id, person_id having count(*) > 1) twice)`,
      [],
    ),
    lost: await count(
      `select (select count(*) from journal.hand_offs where due_status in ('due', 'buried'))
            + (select count(*) from notifications.sendings where due_status in ('due', 'buried'))`,
      [],
    ),
  };
}

/** Counted by the numbers that stand in the row, as the pages judge them. */
function judged(outcome: 'met' | 'missed'): string {
  const value = `(g ->> 'value')::numeric`;
  const target = `(g ->> 'target')::numeric`;
  const met = `case g ->> 'comparison' when 'at-least' then ${value} >= ${target} when 'more-than' then ${value} > ${target}
    when 'equal' then ${value} = ${target} when 'at-most' then ${value} <= ${target} when 'less-than' then ${value} < ${target} end`;
  return outcome === 'met' ? `(${met})` : `not (${met})`;
}
