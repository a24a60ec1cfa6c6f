import { type LocalDate, type RecipientLine, type RecipientPurpose } from '@app/kernel';
import { targetsOf } from '../domain/targets-of.js';
import { type Asking } from '../storage/rows.js';

export interface PreviewedRecipient {
  readonly recipientId: string;
  readonly kind: 'organisation' | 'position' | 'outside';
  readonly name: string;
  readonly lineNo: number;
  readonly purpose: RecipientPurpose;
}

export interface RecipientPreview {
  /** How many would receive, each once. */
  readonly count: number;
  readonly recipients: readonly PreviewedRecipient[];
  /** Ids of lines whose targets stand for nobody on that day. */
  readonly emptyLineIds: readonly string[];
}

/** Who would receive if the document were issued on that day; nothing is kept. `after` and `limit` page through the recipients in order. */
export async function previewRecipients(
  rows: Asking,
  lines: readonly RecipientLine[],
  day: LocalDate,
  page: { readonly after: number; readonly limit: number } = { after: 0, limit: 1000 },
): Promise<RecipientPreview> {
  const targets = JSON.stringify(targetsOf(lines));
  const found = await rows.query<PreviewedRecipient & { total: number }>(
    `select * from (
       select x.*, count(*) over ()::int as total, row_number() over (order by x."lineNo", x.place, x.name collate "vi-x-icu", x."recipientId") as n
       from (select distinct on (recipient_id) recipient_id as "recipientId", kind, name, line_no as "lineNo", purpose, place
             from directory.expand_recipients($1::jsonb, $2::date) order by recipient_id, line_no, place) x) y
     where n > $3 order by n limit $4`,
    [targets, day, page.after, page.limit],
  );
  const filled = await rows.query<{ line_no: number }>(`select distinct line_no from directory.expand_recipients($1::jsonb, $2::date)`, [
    targets,
    day,
  ]);
  const nonEmpty = new Set(filled.map(({ line_no }) => line_no));
  return {
    count: found[0]?.total ?? 0,
    recipients: found.map(({ recipientId, kind, name, lineNo, purpose }) => ({ recipientId, kind, name, lineNo, purpose })),
    emptyLineIds: lines.filter((line, index) => line.targets.length > 0 && !nonEmpty.has(index + 1)).map(({ id }) => id),
  };
}
