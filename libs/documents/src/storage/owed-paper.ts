import { type Asking } from './rows.js';

/** Which session one of these organisations owes the paper to; null where none of them does. */
export async function owedPaper(
  rows: Asking,
  paperId: string,
  organisationIds: readonly string[],
): Promise<{ readonly sessionId: string; readonly organisationId: string } | null> {
  const [found] = await rows.query<{ sessionId: string; organisationId: string }>(
    `select session_id as "sessionId", owed_by_organisation_id as "organisationId" from documents.session_papers
     where id = $1::uuid and owed_by_organisation_id = any ($2::uuid[]) and status <> 'removed'`,
    [paperId, organisationIds],
  );
  return found ?? null;
}
