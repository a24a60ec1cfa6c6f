import { type LocalDate } from '@app/kernel';
import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

/** A series: the numbers of one type, of one issuer, through one term. */
export interface Series {
  readonly organisationId: string;
  readonly termId: string;
  readonly type: string;
}

/**
 * Takes the next number. The counter's row stays locked until the transaction ends: the next issuer waits, and a roll-back gives the
 * number back. Therefore the last thing done before the document itself is written.
 */
export async function takeNumber(tx: Asking, series: Series): Promise<number> {
  const [row] = await tx.query<{ last_number: number }>(
    `insert into documents.number_series as s (organisation_id, term_id, type, last_number) values ($1::uuid, $2::uuid, $3::text, 1)
     on conflict (organisation_id, term_id, type) do update set last_number = s.last_number + 1
     returning last_number`,
    [series.organisationId, series.termId, series.type],
  );
  if (row === undefined) throw new Error('the counter returned no number');
  return row.last_number;
}

/** The number that would be given now; somebody else may take it first. */
export async function nextNumber(rows: Asking, series: Series): Promise<number> {
  const [row] = await rows.query<{ last_number: number }>(
    `select last_number from documents.number_series where organisation_id = $1::uuid and term_id = $2::uuid and type = $3::text`,
    [series.organisationId, series.termId, series.type],
  );
  return (row?.last_number ?? 0) + 1;
}

/** A line of the register: a number that was used, or voided with its reason. */
export function registration(line: {
  readonly id: string;
  readonly series: Series;
  readonly number: number;
  readonly symbol: string;
  readonly documentId: string | null;
  readonly reason: string | null;
  readonly on: LocalDate;
  readonly at: Date;
}): Omit<StateChange, 'about'> & { readonly about: string | null } {
  return {
    ...insertion({ type: 'documents.number', id: line.id }, line.id, 'documents.numbers', {
      organisation_id: ['uuid', line.series.organisationId],
      term_id: ['uuid', line.series.termId],
      type: ['text', line.series.type],
      number: ['int', line.number],
      symbol: ['text', line.symbol],
      status: ['text', line.documentId === null ? 'void' : 'used'],
      document_id: ['uuid', line.documentId],
      reason: ['text', line.reason],
      taken_on: ['date', line.on],
      taken_at: ['timestamptz', line.at],
    }),
    about: line.documentId,
  };
}
