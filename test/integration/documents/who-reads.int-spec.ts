import {
  DraftReport,
  IssueDocument,
  ListComments,
  ListDocuments,
  PreviewIssue,
  ReadBallot,
  ReadRegister,
  ReopenReport,
  ReviseDraft,
  SignDocument,
  SubmitDraft,
  ViewDocument,
} from '@app/documents';
import { type By } from '@app/journal';
import { type Identity, newId, type Role } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MEMBERS, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(60_000);

const PAGE = { limit: 50, after: null };

describe('who reads what of a document', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const view = (who: Identity, id: string) => world.get(ViewDocument).run(who, id, 'vi');
  const asOnly = async (login: string, ...roles: Role[]): Promise<Identity> => ({ ...(await world.who(login)), roles });

  it('drafts, findings and votes are for who works with documents there, not for who keeps the system', async () => {
    const { id } = await world.inBallot();
    await world.vote(
      id,
      MEMBERS.map(() => 'for'),
    );
    const list = async (who: Identity) =>
      (await world.get(ListDocuments).run(who, { stage: null, type: null, q: null, ...PAGE })).items.map((item) => item.id);
    const ofIssuer: Identity = { ...(await asOnly('bithu', 'administrator')), personId: newId() };
    for (const keeper of [await world.who('quantri'), ofIssuer, await asOnly('soanthao')].map((who) => ({ ...who, positionId: newId() }))) {
      expect(await refusal(view(keeper, id))).toBe('document.unknown');
      expect(await refusal(world.get(ReadBallot).run(keeper, id, 'vi'))).toBe('document.unknown');
      expect(await refusal(world.get(ListComments).run(keeper, id, PAGE))).toBe('document.unknown');
      expect(await list(keeper)).toEqual([]);
      const by: By = { actor: { kind: 'person', identity: keeper }, correlationId: newId(), idempotency: null };
      expect(await refusal(world.get(SubmitDraft).run(by, id))).toBe('document.unknown');
      const register = await world.get(ReadRegister).run(keeper, { organisationId: null, type: null, ...PAGE });
      expect(register.items).toEqual([]);
    }
    for (const role of ['drafter', 'reviewer', 'signer', 'clerk', 'supervisor', 'lead', 'auditor'] as const) {
      const who = await asOnly('soanthao', role);
      expect((await view(who, id)).ballot).not.toBeNull();
      expect(await list(who)).toContain(id);
    }
  });

  it('who only received a report that was opened again reads it as it was issued', async () => {
    const commune = (await world.communes(1))[0] ?? { id: '', code: '' };
    const unit = (role: string) => `${role}.${commune.code}`;
    const fact = {
      reportId: newId(),
      dutyId: newId(),
      organisationId: commune.id,
      aboutDocumentId: newId(),
      addresseeOrganisationId: await world.organisation('ubkttu'),
      title: 'Kết quả rà soát hộ nghèo năm 2026',
      nodes: [{ label: '2', heading: 'Rà soát danh sách hộ nghèo', answers: newId() }],
      startedByPersonId: (await world.who(unit('soanthao'))).personId,
    };
    await world.asSystem('draft-report', (tx) => world.get(DraftReport).run(tx, fact));
    const [row] = await world.database.query<{ id: string }>(`select id from documents.documents where report_id = $1`, [fact.reportId]);
    const id = row?.id ?? '';
    await world.get(SubmitDraft).run(await world.by(unit('soanthao')), id);
    await world.get(SignDocument).run(await world.by(unit('lanhdao')), id, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' });
    await world.get(IssueDocument).run(await world.by(unit('vanthu')), id, { issuedOn: null, urgency: 0, number: null });
    const supervisor = await world.who('lanhdao.ubkttu');
    const sent = await view(supervisor, id);
    const returned = {
      reportId: fact.reportId,
      dutyId: fact.dutyId,
      documentId: id,
      organisationId: commune.id,
      round: 1,
      reason: 'Thiếu.',
    };
    await world.asSystem('reopen-report', (tx) => world.get(ReopenReport).run(tx, returned));
    const opened = await view(await world.who(unit('soanthao')), id);
    const { content } = opened.current;
    await world.get(ReviseDraft).run(await world.by(unit('soanthao')), id, {
      expectedVersion: opened.version,
      content: { ...content, head: { ...content.head, title: 'Kết quả rà soát hộ nghèo, bản đang sửa' } },
      note: null,
    });

    const inside = await view(await world.who(unit('soanthao')), id);
    expect(inside).toMatchObject({ title: 'Kết quả rà soát hộ nghèo, bản đang sửa', stage: 'draft', current: { ordinal: 2 } });
    expect(inside.holder?.people.length).toBeGreaterThan(0);
    const outside = await view(supervisor, id);
    expect(outside).toMatchObject({
      title: sent.title,
      stage: 'issued',
      step: 'issued',
      current: sent.current,
      signature: sent.signature,
      holder: null,
      confirmedDigest: null,
      approvedVersionId: null,
      withdrawnReason: null,
      listedChanges: [],
      actions: [],
    });
    expect(outside.current.ordinal).toBe(1);
    expect(sent.signature).not.toBeNull();
    expect(JSON.stringify(outside)).not.toContain('bản đang sửa');
    expect(await refusal(world.get(PreviewIssue).run(supervisor, id, 'vi'))).toBe('document.not-yours');
    expect((await world.get(PreviewIssue).run(await world.who(unit('vanthu')), id, 'vi')).number).toBe(1);
  });
});
