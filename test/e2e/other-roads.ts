import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Refusal, inParallel, waitFor } from '../../apps/ops/src/demo/api-client.js';
import { decideAndIssue, MEMBERS, openAndVote } from '../../apps/ops/src/demo/decide-and-issue.js';
import { draftAndAppraise, importFile, type DocumentView } from '../../apps/ops/src/demo/draft-and-appraise.js';
import { type Duty } from '../../apps/ops/src/demo/follow-up.js';
import { type Stage } from '../../apps/ops/src/demo/open-stage.js';
import { everyPage } from '../../apps/ops/src/demo/receive.js';
import { ROOT } from '../architecture/source-files.js';

const FILE = join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.txt');

export function otherRoads(stage: () => Stage): void {
  describe('roads that fail, and go on', () => {
    const appraised = async (): Promise<string> => draftAndAppraise(stage().setting, await importFile(stage().setting, FILE), null);
    const view = (login: string, id: string): Promise<DocumentView> =>
      stage().setting.cast.as(login).get<DocumentView>(`/api/documents/${id}`);

    it('not approved: back to draft, and a second ballot decides', async () => {
      const { cast } = stage().setting;
      const id = await appraised();
      await cast.as('bithu').post(`/api/documents/${id}/ballot/open`);
      await inParallel(MEMBERS, 4, (login) =>
        openAndVote(cast.as(login), id, { choice: ['bithu', 'phobithu1', 'phobithu2'].includes(login) ? 'for' : 'against' }),
      );
      const closed = await cast.as('bithu').post<{ outcome: string; explanation: string }>(`/api/documents/${id}/ballot/close`);
      expect(closed.outcome).toBe('not-approved');
      expect(closed.explanation).toBe('11/11 ủy viên đương nhiệm tham gia; 3 đồng ý, cần ít nhất 6: không thông qua.');
      const back = await view('soanthao', id);
      expect(back.stage).toBe('draft');

      await cast.as('soanthao').put(`/api/documents/${id}/content`, {
        expectedVersion: back.version,
        content: {
          ...back.current.content,
          body: back.current.content.body.map((node, index) => (index === 3 ? { ...node, text: `${node.text} (đã chỉnh lý)` } : node)),
        },
      });
      await cast.as('soanthao').post(`/api/documents/${id}/submit`);
      await cast.as('thamdinh').post(`/api/documents/${id}/appraisal/pass`);
      const issued = await decideAndIssue(stage().setting, id);
      expect(issued.number).toBeGreaterThan(0);
      const ballots = await stage().db.query<{ outcome: string }>(
        'SELECT outcome FROM documents.decisions WHERE document_id = $1 ORDER BY opened_at',
        [id],
      );
      expect(ballots.rows.map((row) => row.outcome)).toEqual(['not-approved', 'approved']);
    }, 60_000);

    it('withdrawn during appraisal: nothing goes on, no number is used', async () => {
      const { cast } = stage().setting;
      const imported = await importFile(stage().setting, FILE);
      const { id } = await cast.as('soanthao').post<{ id: string }>('/api/documents', {
        organisationId: stage().setting.issuerId,
        type: 'TB',
        content: imported.content,
        importId: imported.id,
      });
      await cast.as('soanthao').post(`/api/documents/${id}/submit`);
      await cast.as('soanthao').post(`/api/documents/${id}/withdraw`, { reason: 'Chờ bổ sung số liệu quý IV.' });
      expect((await view('soanthao', id)).stage).toBe('withdrawn');
      await expect(cast.as('thamdinh').post(`/api/documents/${id}/appraisal/pass`)).rejects.toThrow(Refusal);
    }, 60_000);

    it('a recipient returns the document with a reason, which the issuer sees', async () => {
      const { cast } = stage().setting;
      const id = await appraised();
      await decideAndIssue(stage().setting, id);
      const rows = await waitFor(
        'deliveries',
        () =>
          everyPage<{ id: string; stage: string; recipientId: string; recipientKind: string }>(
            cast.as('vanthu'),
            `/api/dissemination/documents/${id}/deliveries?limit=100`,
          ).catch(() => []),
        (items) => items.length >= 150,
      );
      const row = rows.find((one) => one.recipientKind === 'organisation' && cast.of(one.recipientId, 'clerk') !== null);
      const clerk = cast.of(row?.recipientId ?? '', 'clerk');
      await expect(clerk?.post(`/api/dissemination/deliveries/${row?.id ?? ''}/return`, {})).rejects.toMatchObject({ status: 422 });
      await clerk?.post(`/api/dissemination/deliveries/${row?.id ?? ''}/return`, {
        reason: 'Gửi nhầm đơn vị, không thuộc phạm vi thực hiện.',
      });
      const summary = await cast.as('vanthu').get<{ returned: number }>(`/api/dissemination/documents/${id}/summary`);
      expect(summary.returned).toBe(1);
      const returned = await everyPage<{ id: string; reason?: string | null }>(
        cast.as('vanthu'),
        `/api/dissemination/documents/${id}/deliveries?stage=returned&limit=10`,
      );
      expect(JSON.stringify(returned)).toContain('Gửi nhầm đơn vị');
    }, 60_000);

    it('a report returned twice is issued again under its number, each time with a new delivery, and then accepted', async () => {
      const { cast, supervisorId } = stage().setting;
      const unit = cast.committees()[5] ?? '';
      const drafter = cast.of(unit, 'drafter');
      const signer = cast.of(unit, 'signer');
      const clerk = cast.of(unit, 'clerk');
      const supervisor = cast.as('ubkt');
      if (drafter === null || signer === null || clerk === null) throw new Error('no commune committee is fully staffed');
      const year = new Date().getUTCFullYear() + 1;
      const duty = await supervisor.post<Duty>('/api/followup/duties', {
        owingOrganisationId: unit,
        supervisorOrganisationId: supervisorId,
        period: `${year}-H1`,
      });
      const { reportId } = await drafter.post<{ reportId: string }>(`/api/followup/duties/${duty.id}/reports`, { compose: true });
      interface Report {
        readonly state: string;
        readonly documentId: string | null;
        readonly round: number;
      }
      const report = (): Promise<Report> => supervisor.get<Report>(`/api/followup/reports/${reportId}`);
      const drafted = await waitFor(
        'the draft',
        () => drafter.get<Report>(`/api/followup/reports/${reportId}`),
        (one) => one.documentId !== null,
      );
      const id = drafted.documentId ?? '';
      const numbers: number[] = [];
      for (const round of [1, 2, 3]) {
        const draft = await waitFor(
          'the draft open again',
          () => drafter.get<DocumentView>(`/api/documents/${id}`),
          (one) => one.stage === 'draft',
        );
        const { content } = draft.current;
        const body =
          content.body.length > 0
            ? content.body.map((node) => ({ ...node, text: `Kết quả thực hiện, bản lần ${round}.` }))
            : [
                {
                  id: crypto.randomUUID(),
                  kind: 'paragraph',
                  label: null,
                  level: 1,
                  heading: null,
                  text: `Kết quả thực hiện, bản lần ${round}.`,
                  spans: [],
                },
              ];
        await drafter.put(`/api/documents/${id}/content`, { expectedVersion: draft.version, content: { ...content, body } });
        await drafter.post(`/api/documents/${id}/submit`);
        await signer.post(`/api/documents/${id}/sign`, { capacity: 'T/M', onBehalfOf: 'BAN THƯỜNG VỤ' });
        numbers.push((await clerk.post<{ number: number }>(`/api/documents/${id}/issue`)).number);
        const inbox = await waitFor(
          `round ${round} in the inbox above`,
          () => everyPage<{ id: string; documentId: string; stage: string }>(supervisor, '/api/dissemination/inbox?limit=100'),
          (items) => items.some((item) => item.documentId === id && item.stage === 'delivered'),
        );
        const delivery = inbox.find((item) => item.documentId === id && item.stage === 'delivered');
        await supervisor.post(`/api/dissemination/deliveries/${delivery?.id ?? ''}/register`, {});
        await waitFor('the report delivered', report, (one) => one.state === 'delivered' && one.round === round);
        if (round < 3)
          await supervisor.post(`/api/followup/reports/${reportId}/return`, { reason: `Số liệu chưa khớp, đề nghị rà soát lần ${round}.` });
        else await supervisor.post(`/api/followup/reports/${reportId}/accept`);
      }
      expect(new Set(numbers).size).toBe(1);
      expect((await report()).state).toBe('accepted');
      const { rows } = await stage().db.query<{ rounds: number }>(
        'SELECT count(DISTINCT round)::int AS rounds FROM dissemination.deliveries WHERE document_id = $1',
        [id],
      );
      expect(rows[0]?.rounds).toBe(3);
    }, 90_000);
  });
}
