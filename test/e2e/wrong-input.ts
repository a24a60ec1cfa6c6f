import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inParallel, Refusal } from '../../apps/ops/src/demo/api-client.js';
import { decideAndIssue, MEMBERS, openAndVote } from '../../apps/ops/src/demo/decide-and-issue.js';
import { draftAndAppraise, importFile } from '../../apps/ops/src/demo/draft-and-appraise.js';
import { type Duty } from '../../apps/ops/src/demo/follow-up.js';
import { type Stage } from '../../apps/ops/src/demo/open-stage.js';
import { ROOT } from '../architecture/source-files.js';

const FILE = join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.txt');
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìóòõúùý]/i;

export function wrongInput(stage: () => Stage): void {
  describe('wrong input at each door gets a clear error and loses nothing', () => {
    const refusal = async (act: Promise<unknown>): Promise<Refusal> => {
      const outcome = await act.then(
        () => null,
        (error: unknown) => error,
      );
      if (!(outcome instanceof Refusal)) throw new Error(`was not refused: ${String(outcome)}`);
      expect(outcome.detail).toMatch(VIETNAMESE);
      return outcome;
    };
    const upload = (bytes: Uint8Array, name: string): Promise<Refusal> =>
      refusal(stage().setting.cast.as('soanthao').upload('/api/documents/imports', bytes, name));

    it('a file that is no document', async () => {
      expect((await upload(randomBytes(5000), 'anh.docx')).code).toBe('import.not-a-document');
    });

    it('a file of 60 MB', async () => {
      expect((await upload(new Uint8Array(60 * 1024 * 1024).fill(65), 'to.txt')).code).toMatch(/too-large/);
    }, 30_000);

    it('a broken .docx', async () => {
      const whole = readFileSync(join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.docx'));
      expect((await upload(whole.subarray(0, Math.floor(whole.length / 2)), 'hong.docx')).code).toBe('import.broken-docx');
    });

    it('a scanned PDF without text', async () => {
      const objects = [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      ];
      let body = '%PDF-1.4\n';
      const offsets = objects.map((text, index) => {
        const at = body.length;
        body += `${index + 1} 0 obj\n${text}\nendobj\n`;
        return at;
      });
      const xref = body.length;
      body += `xref\n0 4\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
      expect((await upload(Buffer.from(body, 'latin1'), 'scan.pdf')).code).toBe('import.scanned-pdf');
    });

    it('unknown recipients block the issue, by name', async () => {
      const { cast } = stage().setting;
      const imported = await importFile(stage().setting, FILE);
      const content = {
        ...imported.content,
        recipients: [
          { id: crypto.randomUUID(), line: 'Hội những người chưa có trong danh mục', kind: 'unit', tag: null, purpose: 'act', targets: [] },
        ],
      };
      const { id } = await cast
        .as('soanthao')
        .post<{ id: string }>('/api/documents', { organisationId: stage().setting.issuerId, type: 'TB', content, importId: imported.id });
      await cast.as('soanthao').post(`/api/documents/${id}/submit`);
      await cast.as('thamdinh').post(`/api/documents/${id}/appraisal/pass`);
      const { code } = await refusal(decideAndIssue(stage().setting, id));
      expect(code).toMatch(/recipient/);
      const { rows } = await stage().db.query('SELECT number FROM documents.documents WHERE id = $1', [id]);
      expect(rows).toEqual([{ number: null }]);
    }, 60_000);

    it('a vote by someone not on the roster, a second vote, a wrong choice, an unknown field, a vote after the close, a number already taken', async () => {
      const { cast } = stage().setting;
      const id = await draftAndAppraise(stage().setting, await importFile(stage().setting, FILE), null);
      await cast.as('bithu').post(`/api/documents/${id}/ballot/open`);
      expect((await refusal(cast.as('vanthu').post(`/api/documents/${id}/ballot/votes`, { choice: 'for' }))).status).toBe(403);
      const unread = await refusal(cast.as('thuongvu1').post(`/api/documents/${id}/ballot/votes`, { choice: 'for' }));
      expect([unread.status, unread.code]).toEqual([409, 'ballot.not-opened']);
      await openAndVote(cast.as('thuongvu1'), id, { choice: 'for' });
      expect((await refusal(cast.as('thuongvu1').post(`/api/documents/${id}/ballot/votes`, { choice: 'against' }))).code).toBe(
        'ballot.already-voted',
      );
      const typo = await refusal(cast.as('thuongvu2').post(`/api/documents/${id}/ballot/votes`, { choice: 'dong-y' }));
      expect(typo.status).toBe(422);
      const unknownField = await refusal(cast.as('thuongvu2').post(`/api/documents/${id}/ballot/votes`, { choice: 'for', secretly: true }));
      expect(unknownField.status).toBe(422);
      const votes = await stage().db.query(
        'SELECT choice FROM documents.votes v JOIN documents.decisions d ON d.id = v.decision_id WHERE d.document_id = $1',
        [id],
      );
      expect(votes.rows).toEqual([{ choice: 'for' }]);

      await inParallel(
        MEMBERS.filter((login) => login !== 'thuongvu1' && login !== 'thuongvu8'),
        4,
        (login) => openAndVote(cast.as(login), id, { choice: 'for' }),
      );
      await cast.as('bithu').post(`/api/documents/${id}/ballot/close`);
      expect((await refusal(cast.as('thuongvu8').post(`/api/documents/${id}/ballot/votes`, { choice: 'for' }))).status).toBe(409);

      const first = await draftAndAppraise(stage().setting, await importFile(stage().setting, FILE), null);
      const taken = await decideAndIssue(stage().setting, first);
      await cast.as('bithu').post(`/api/documents/${id}/sign`, { capacity: 'T/M', onBehalfOf: 'BAN THƯỜNG VỤ' });
      expect((await refusal(cast.as('vanthu').post(`/api/documents/${id}/issue`, { number: taken.number }))).code).toBe('number.taken');
      const { rows } = await stage().db.query('SELECT stage, number FROM documents.documents WHERE id = $1', [id]);
      expect(rows).toEqual([{ stage: 'signed', number: null }]);
    }, 90_000);

    it('a report for a closed period', async () => {
      const { cast, supervisorId } = stage().setting;
      const unit = cast.committees()[7] ?? '';
      const supervisor = cast.as('ubkt');
      const duty = await supervisor.post<Duty>('/api/followup/duties', {
        owingOrganisationId: unit,
        supervisorOrganisationId: supervisorId,
        period: `${new Date().getUTCFullYear() + 1}-Y`,
      });
      await supervisor.post(`/api/followup/duties/${duty.id}/close`, { reason: 'Đơn vị đã sáp nhập.' });
      const drafter = cast.of(unit, 'drafter');
      if (drafter === null) throw new Error('nobody drafts there');
      expect((await refusal(drafter.post(`/api/followup/duties/${duty.id}/reports`, { compose: true }))).code).toBe('report.period-closed');
    }, 30_000);

    it('nobody signed in, a forged identity, a path that does not exist', async () => {
      const { origin } = stage().setting;
      const anonymous = await fetch(`${origin}/api/documents/work`);
      expect(anonymous.status).toBe(401);
      const forged = await fetch(`${origin}/api/documents/work`, { headers: { 'x-identity': 'eyJhbGciOiJub25lIn0.e30.' } });
      expect(forged.status).toBe(401);
      const nowhere = await fetch(`${origin}/api/nothing-here`);
      expect(nowhere.status).toBe(404);
      expect(nowhere.headers.get('content-type')).toContain('problem+json');
    });
  });
}
