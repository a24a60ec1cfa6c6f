import { type Facts } from '@app/contracts';
import { newId } from '@app/kernel';
import { type Tx } from '@app/journal';
import { organisationFinder } from '../domain/organisation-names.js';
import { proposalsOf, type TextOrders } from '../domain/proposals.js';
import { type PeriodPart, type ReportPeriodRule } from '../domain/report-period.js';
import { documentById, insertDocument } from '../storage/documents.js';
import { namedOrganisations, periodRules } from '../storage/ground.js';
import { insertProposals } from '../storage/proposals.js';

/** Periods for which rule data may exist. */
const PARTS: readonly PeriodPart[] = ['H1', 'H2', '9M', 'Y', 'Q1', 'Q2', 'Q3', 'Q4'];

/** An issued document with what the reader found in it. */
export interface IssuedText {
  readonly fact: Facts['document.issued'];
  readonly title: string;
  readonly issuerName: string;
  /** What the text orders; nothing for a document that is itself a report: it answers, it orders nobody. */
  readonly orders: TextOrders;
}

/**
 * Notes an issued document and stores what it orders as proposals, in one entry: the proposals are a set, and the entry keeps the digest of each. Hearing of
 * the same document again changes nothing.
 */
export async function noteDocument(tx: Tx, issued: IssuedText): Promise<void> {
  const { fact } = issued;
  if ((await documentById(tx, fact.documentId)) !== null) return;
  const known = issued.orders.orders.length + issued.orders.directions.length === 0 ? [] : await namedOrganisations(tx, fact.issuedOn);
  const proposals = proposalsOf(issued.orders, {
    issuedOn: fact.issuedOn,
    periodRules: await rulesInForce(tx, fact.organisationId, fact.issuedOn),
    organisationNamed: organisationFinder(fact.organisationId, known),
  });
  const set = await insertProposals(
    tx,
    fact.documentId,
    proposals.map(() => newId<'proposal'>()),
    proposals,
  );
  await tx.commit({
    subject: { type: 'followup.document', id: fact.documentId },
    expected: 0,
    ...insertDocument({
      id: fact.documentId,
      organisationId: fact.organisationId,
      type: fact.documentType,
      symbol: fact.symbol,
      title: issued.title,
      issuerName: issued.issuerName,
      issuedOn: fact.issuedOn,
      recipientListId: fact.recipientListId,
      reportId: fact.reportId,
      proposals: proposals.length,
      now: tx.now,
    }),
    kind: 'duties.proposed',
    payload: { proposals: proposals.length },
    detail: { set },
    about: fact.documentId,
  });
}

async function rulesInForce(tx: Tx, organisationId: string, day: string): Promise<ReadonlyMap<PeriodPart, ReportPeriodRule>> {
  const rules = new Map<PeriodPart, ReportPeriodRule>();
  for (const part of PARTS) {
    const rule = (await periodRules(tx, `report.${part}`, [organisationId], day)).get(organisationId);
    if (rule !== undefined) rules.set(part, rule);
  }
  return rules;
}
