import { type Facts, type InspectionDocumentKind } from '@app/contracts';
import {
  ComposePaper,
  CountersignDocument,
  FindWork,
  ListDocuments,
  PassAppraisal,
  ReviseDraft,
  SignDocument,
  SubmitDraft,
  ViewDocument,
  WithdrawDraft,
} from '@app/documents';
import { verify } from '@app/journal';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(60_000);

describe('papers of an inspection', () => {
  let world: World;
  let commune: { id: string; code: string };
  beforeAll(async () => {
    world = await World.start();
    commune = (await world.communes(1))[0] ?? { id: '', code: '' };
  });
  afterAll(() => world.stop());

  const SUBJECT = newId();
  const DELEGATION = newId();

  /** The delegation: its head sits in the standing committee, its secretary in the inspection commission, which does not serve the issuer. */
  async function wanted(kind: InspectionDocumentKind, findings = 1): Promise<Facts['inspection.document-wanted']> {
    const secretary = (await world.who('soanthao.ubkttu')).personId;
    const head = (await world.who('lanhdao.ubkttu')).personId;
    return {
      itemId: newId(),
      inspectionId: newId(),
      kind,
      subjectId: SUBJECT,
      delegationId: DELEGATION,
      organisationId: world.tu,
      workers: [secretary, head],
      signers: [head],
      wantedByPersonId: secretary,
      composition: {
        form: 'inspection',
        content: 'việc lãnh đạo, chỉ đạo công tác quản lý đất đai',
        scope: null,
        periodFrom: '2025-01-01',
        periodTo: null,
        startsOn: null,
        endsOn: null,
        purpose: null,
        method: null,
        basis: [],
        subjects: [{ id: SUBJECT, name: 'Đảng ủy xã Thượng Ninh', organisationId: commune.id }],
        delegations: [{ id: DELEGATION, name: 'Đoàn kiểm tra số 1', members: [], subjectIds: [SUBJECT] }],
        outline: [],
        findings: Array.from({ length: findings }, (_, index) => ({
          id: newId(),
          kind: 'limitation' as const,
          subjectId: SUBJECT,
          area: 'Quản lý đất đai',
          text: `chậm xử lý hồ sơ tồn đọng, nhóm ${index + 1}`,
          responsible: null,
          figures: [],
          opinion: null,
        })),
        requirements: [],
        meeting: null,
        watch: null,
      },
    };
  }

  const compose = (fact: Facts['inspection.document-wanted']) =>
    world.asSystem('compose-paper', (tx) => world.get(ComposePaper).run(tx, fact));
  const documentsOf = (itemId: string) =>
    world.database.query<{ id: string; stage: string; current_ordinal: number }>(
      `select id, stage, current_ordinal from documents.documents where inspection ->> 'itemId' = $1 order by id`,
      [itemId],
    );
  const view = async (login: string, id: string) => world.get(ViewDocument).run(await world.who(login), id, 'vi');

  it('are drafted once, however often they are asked for, each node under the id of its finding', async () => {
    const fact = await wanted('report', 2);
    await compose(fact);
    await compose(fact);
    const documents = await documentsOf(fact.itemId);
    expect(documents).toMatchObject([{ stage: 'draft', current_ordinal: 1 }]);
    const draft = await view('soanthao.ubkttu', documents[0]?.id ?? '');
    expect(draft).toMatchObject({
      type: 'BC',
      procedure: { code: 'inspection-report' },
      inspection: { inspectionId: fact.inspectionId, itemId: fact.itemId, kind: 'report', subjectId: SUBJECT, delegationId: DELEGATION },
    });
    const ids = fact.composition.findings.map(({ id }) => id);
    expect(draft.current.content.body.filter(({ origin }) => origin).map(({ id }) => id)).toEqual(ids);
    expect(draft.actions).toEqual(expect.arrayContaining(['revise', 'submit']));
  });

  it('are written anew as a further version while they are drafts, and left alone once handed on', async () => {
    const fact = await wanted('report');
    await compose(fact);
    const [{ id } = { id: '' }] = await documentsOf(fact.itemId);
    const draft = await view('soanthao.ubkttu', id);
    const edited = { ...draft.current.content, head: { ...draft.current.content.head, title: 'Kết quả kiểm tra, đã sửa' } };
    await world
      .get(ReviseDraft)
      .run(await world.by('soanthao.ubkttu'), id, { expectedVersion: draft.version, content: edited, note: null });
    await compose(fact);
    expect(await documentsOf(fact.itemId)).toMatchObject([{ current_ordinal: 3 }]);
    const versions = await world.database.query(
      `select 1 from documents.versions where document_id = $1 and content -> 'head' ->> 'title' like '%đã sửa'`,
      [id],
    );
    expect(versions).toHaveLength(1);
    await world.get(SubmitDraft).run(await world.by('soanthao.ubkttu'), id);
    await compose({ ...fact, composition: { ...fact.composition, content: 'việc khác' } });
    expect(await documentsOf(fact.itemId)).toMatchObject([{ stage: 'inspection', current_ordinal: 3 }]);
  });

  it('take a new draft after theirs was withdrawn', async () => {
    const fact = await wanted('minutes');
    await compose(fact);
    const [{ id } = { id: '' }] = await documentsOf(fact.itemId);
    await world.get(WithdrawDraft).run(await world.by('soanthao.ubkttu'), id, 'lập lại');
    await compose(fact);
    expect((await documentsOf(fact.itemId)).map(({ stage }) => stage)).toEqual(['withdrawn', 'draft']);
  });

  it('are closed to all but the delegation until they are handed on; its head signs them, and nobody of it signs the conclusion', async () => {
    const fact = await wanted('report');
    await compose(fact);
    const [{ id } = { id: '' }] = await documentsOf(fact.itemId);
    expect(await refusal(view('soanthao', id))).toBe('document.unknown');
    expect(await refusal(world.get(SubmitDraft).run(await world.by('soanthao'), id))).toBe('document.unknown');
    const listed = async (login: string) =>
      (await world.get(ListDocuments).run(await world.who(login), { stage: null, type: null, q: null, limit: 100, after: null })).items.map(
        (item) => item.id,
      );
    expect(await listed('thamdinh')).not.toContain(id);
    expect(await listed('soanthao.ubkttu')).toContain(id);
    await world.get(SubmitDraft).run(await world.by('soanthao.ubkttu'), id);
    expect(await listed('thamdinh')).toContain(id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    const work = await world.get(FindWork).run(await world.who('lanhdao.ubkttu'), { limit: 20, after: null });
    expect(work.items.map(({ documentId, action }) => [documentId, action])).toContainEqual([id, 'sign']);
    expect((await view('lanhdao.ubkttu', id)).capacities).toEqual(['T/M']);
    expect(
      await refusal(
        world.get(SignDocument).run(await world.by('soanthao.ubkttu'), id, { capacity: 'T/M', onBehalfOf: 'Đoàn kiểm tra số 1' }),
      ),
    ).toBe('document.not-yours');
    const signed = await world
      .get(SignDocument)
      .run(await world.by('lanhdao.ubkttu'), id, { capacity: 'T/M', onBehalfOf: 'Đoàn kiểm tra số 1' });
    expect(signed.stage).toBe('signed');
    const issued = await world.issue(id);
    expect(issued.symbol).toMatch(/-BC\/TU$/);
    const [entry] = await world.database.query<{ item: string }>(
      `select p.payload ->> 'inspectionItemId' as item from journal.entries e join journal.payloads p on p.entry_id = e.id
       where e.subject_id = $1 and e.kind = 'document.issued'`,
      [id],
    );
    expect(entry?.item).toBe(fact.itemId);

    const conclusion = { ...(await wanted('conclusion')), signers: [] };
    await compose(conclusion);
    const [{ id: concluding } = { id: '' }] = await documentsOf(conclusion.itemId);
    expect((await view('soanthao.ubkttu', concluding)).procedure.code).toBe('notice-of-conclusion');
    await world.get(SubmitDraft).run(await world.by('soanthao.ubkttu'), concluding);
    expect((await view('lanhdao.ubkttu', concluding)).actions).not.toContain('sign');
  });

  it('are, as minutes, signed by the subject and the secretary before the head signs; the subject reads them only to sign them', async () => {
    const head = (await world.who('lanhdao.ubkttu')).personId;
    const secretary = (await world.who('soanthao.ubkttu')).personId;
    const signatories = [
      { part: 'subject', name: 'Đảng ủy xã Thượng Ninh', personId: null, organisationId: commune.id },
      { part: 'secretary', name: 'Thư ký đoàn', personId: secretary, organisationId: null },
    ] as const;
    const fact = { ...(await wanted('minutes')), itemId: newId(), workers: [secretary, head], signatories };
    await compose(fact);
    const [{ id } = { id: '' }] = await documentsOf(fact.itemId);
    const speaker = `lanhdao.${commune.code}`;
    expect(await refusal(view(speaker, id))).toBe('document.unknown');
    await world.get(SubmitDraft).run(await world.by('soanthao.ubkttu'), id);
    const read = await view(speaker, id);
    expect([read.actions, read.ballot, read.inspection]).toEqual([['countersign'], null, null]);
    const work = await world.get(FindWork).run(await world.who(speaker), { limit: 20, after: null });
    expect(work.items.map(({ documentId, action }) => [documentId, action])).toContainEqual([id, 'countersign']);
    const bySubject = await world.by(speaker);
    const substitute = {
      ...bySubject,
      actor: {
        kind: 'person' as const,
        identity: { ...(await world.who(speaker)), actingFor: { substituteId: newId(), personId: head, documentTypes: null } },
      },
    };
    expect(await refusal(world.get(CountersignDocument).run(substitute, id))).toBe('signing.own-hand');
    await world.get(CountersignDocument).run(bySubject, id);
    expect(await refusal(world.get(CountersignDocument).run(bySubject, id))).toBe('document.not-yours');
    const ofDelegation = { capacity: 'T/M', onBehalfOf: 'Đoàn kiểm tra số 1' } as const;
    expect(await refusal(world.get(SignDocument).run(await world.by('lanhdao.ubkttu'), id, ofDelegation))).toBe('document.wrong-stage');
    await world.get(CountersignDocument).run(await world.by('soanthao.ubkttu'), id);
    await world.get(SignDocument).run(await world.by('lanhdao.ubkttu'), id, ofDelegation);
    const issued = await world.issue(id);
    expect(issued).toMatchObject({ symbol: expect.stringMatching(/-BB\/TU$/), recipients: 1 });
    const [kept] = await world.database.query<{ names: string[] }>(
      `select array(select s -> 'signature' ->> 'name' from jsonb_array_elements(signatories) s) as names from documents.issues where document_id = $1`,
      [id],
    );
    expect(kept?.names).toHaveLength(2);
    expect(kept?.names).not.toContain(null);
  });

  it('leave a journal that verifies', async () => {
    expect((await verify(await world.database.dataSource(null))).problems).toEqual([]);
  });
});
