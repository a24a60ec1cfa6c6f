import { sealPaper } from '@app/documents';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { openAndVote } from '../../apps/ops/src/demo/decide-and-issue.js';
import { draftAndAppraise, importFile } from '../../apps/ops/src/demo/draft-and-appraise.js';
import { issuePaper } from '../../apps/ops/src/demo/inspection/papers.js';
import { openStage, type Stage } from '../../apps/ops/src/demo/open-stage.js';
import { build, ROOT } from '../support/processes.js';
import { openWork, pressAndConfirm, Robot } from './robot.js';

const FILE = join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.docx');
const TITLE = /Vạn Khê/;
const MEMBERS = ['bithu', 'phobithu1', 'phobithu2', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `thuongvu${n}`)];

interface Shown {
  readonly decisionId: string;
  readonly publicKey: string;
  readonly roster: readonly { readonly personId: string }[];
}
/** What the window shows, not the whole page: what is at hand of a thumb. */
const screen = (name: string): string => join(ROOT, 'test/.artifacts/screens', `${name}.png`);

describe('a committee votes in the pages', () => {
  let stage: Stage;
  let robot: Robot;

  beforeAll(async () => {
    build();
    stage = await openStage({}, () => undefined);
    robot = await Robot.start(stage.system.url);
  }, 180_000);

  afterAll(async () => {
    await robot?.picture('phieu-cuoi');
    await robot?.stop();
    await stage?.close();
  }, 30_000);

  const inCommittee = async (): Promise<string> => draftAndAppraise(stage.setting, await importFile(stage.setting, FILE), null);
  const ballotUrl = (id: string): string => `${stage.system.url}/van-ban/${id}/bieu-quyet`;

  it('in secret: sealed in the browser, opened at the close, found again by its code', async () => {
    const id = await inCommittee();
    const clerk = await robot.as('vanthu');
    await openWork(clerk, stage.system.url, TITLE);
    await clerk.getByLabel('Nội dung', { exact: true }).selectOption('Nhân sự');
    await clerk.getByText('phải bỏ phiếu kín').waitFor();
    await clerk.getByLabel('Lấy ý kiến bằng phiếu').check();
    await clerk.getByText('không lấy ý kiến bằng phiếu').waitFor();
    await robot.look(clerk, '40-mo-bieu-quyet');
    await clerk.getByLabel('Biểu quyết tại hội nghị').check();
    await pressAndConfirm(clerk, 'Mở biểu quyết');
    await clerk.getByText('0 trên 11 ủy viên đã biểu quyết').first().waitFor();

    // Two vote in their browsers, the others by a program that seals in the same way.
    for (const login of ['phobithu1', 'thuongvu8']) {
      const member = await robot.as(login, 'phone');
      const differs = login === 'phobithu1';
      await member.goto(ballotUrl(id));
      await member.getByRole('button', { name: 'Tôi đã đọc văn bản' }).click();
      if (differs) await member.screenshot({ path: screen('41-phieu-kin-dien-thoai') });
      await member.getByRole('button', { name: differs ? 'Ý kiến khác' : 'Tán thành', exact: true }).click();
      const slip = member.getByRole('dialog');
      if (differs) await slip.getByLabel('Lời văn đề nghị').fill('Đề nghị nêu rõ thời hạn.');
      await slip.getByLabel(/Mã tra cứu/).fill(`ma-${login}`);
      if (differs) await member.screenshot({ path: screen('42-niem-phong-dien-thoai') });
      await slip.getByRole('button', { name: 'Gửi phiếu' }).click();
      await member.getByText('Đồng chí đã bỏ phiếu kín').waitFor();
      if (differs) await robot.look(member, '42-da-bo-phieu-kin-dien-thoai');
    }
    const { decisionId, publicKey, roster } = await stage.setting.cast.as('bithu').get<Shown>(`/api/documents/${id}/ballot`);
    for (const [at, login] of MEMBERS.entries()) {
      if (login === 'phobithu1' || login === 'thuongvu8') continue;
      const sealed = await sealPaper(publicKey, { decisionId, personId: roster[at]?.personId ?? '' }, { choice: 'for' });
      await stage.setting.cast.as(login).post(`/api/documents/${id}/readings`);
      await stage.setting.cast.as(login).post(`/api/documents/${id}/ballot/sealed-votes`, { sealed });
    }
    const { rows } = await stage.db.query<{ n: number }>(`select count(*)::int as n from documents.sealed_choices`);
    expect(rows[0]?.n).toBe(11);

    const presider = await robot.as('bithu');
    await presider.goto(ballotUrl(id));
    await presider.getByText('11 trên 11 ủy viên đã biểu quyết').first().waitFor();
    await pressAndConfirm(presider, 'Kết thúc biểu quyết');
    await presider.getByText('11/11 ủy viên đương nhiệm tham gia; 10 đồng ý, cần ít nhất 6: thông qua.').waitFor();
    await presider.getByText('ma-phobithu1').waitFor();
    await robot.look(presider, '43-hom-phieu');
  }, 240_000);

  it('in writing: with paper slips, a prepared slip, a change, a recusal, and on to a meeting', async () => {
    const id = await inCommittee();
    const clerk = await robot.as('vanthu');
    await clerk.goto(ballotUrl(id));
    await clerk.getByLabel('Lấy ý kiến bằng phiếu').check();
    await clerk.getByLabel('Thời hạn trả lời (số ngày làm việc)').fill('4');
    await clerk
      .getByText(/Hết hạn lúc/)
      .first()
      .waitFor();
    await pressAndConfirm(clerk, 'Mở biểu quyết');
    await clerk.getByText('0 trên 11 ủy viên đã biểu quyết').first().waitFor();

    // A slip of paper by two people.
    const enter = async (who: Awaited<ReturnType<Robot['as']>>, told: RegExp): Promise<void> => {
      await who.goto(ballotUrl(id));
      await who
        .getByRole('button', { name: /^Nhập phiếu/ })
        .last()
        .click();
      await who.getByRole('dialog').getByLabel('Không tán thành').check();
      await who.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
      await who.getByText(told).waitFor();
    };
    await enter(clerk, /cần một người khác nhập lại/);
    await robot.look(clerk, '44-phieu-giay');
    await enter(await robot.as('thamdinh'), /đã thành phiếu/);
    // One prepared for a member, who sends it changed.
    await clerk.goto(ballotUrl(id));
    await clerk
      .getByRole('button', { name: /^Nhập phiếu/ })
      .nth(3)
      .click();
    await clerk.getByLabel('Soạn sẵn để ủy viên tự gửi').check();
    await clerk.getByRole('dialog').getByLabel('Tán thành', { exact: true }).check();
    await robot.look(clerk, '45-nhap-phieu');
    await clerk.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await clerk.getByText('Đã soạn sẵn phiếu.').waitFor();

    const member = await robot.as('thuongvu1', 'phone');
    await member.goto(ballotUrl(id));
    await member.getByRole('button', { name: 'Xem phiếu soạn sẵn' }).click();
    await member.getByText('Bảo lưu ý kiến (không bắt buộc)').first().click();
    await member.getByRole('dialog').getByLabel('Bảo lưu ý kiến (không bắt buộc)').fill('Đề nghị làm rõ nguồn kinh phí.');
    await member.getByRole('dialog').getByRole('button', { name: 'Gửi phiếu' }).click();
    await member.getByText('Đồng chí đã biểu quyết: Tán thành.').waitFor();
    await member.getByRole('button', { name: 'Thay đổi phiếu' }).click();
    await member.getByRole('button', { name: 'Không có ý kiến', exact: true }).click();
    await member.getByRole('dialog').getByRole('button', { name: 'Gửi phiếu' }).click();
    await member.getByText('Đồng chí đã biểu quyết: Không có ý kiến.').waitFor();
    await member.screenshot({ path: screen('46-doi-phieu-dien-thoai') });

    const aside = await robot.as('thuongvu2', 'phone');
    await aside.goto(ballotUrl(id));
    await aside.getByRole('button', { name: 'Tôi xin không tham gia biểu quyết' }).click();
    await aside.getByRole('dialog').getByLabel('Lý do').fill('Có người thân liên quan.');
    await aside.getByRole('dialog').getByRole('button', { name: 'Tôi xin không tham gia biểu quyết' }).click();
    await aside.getByText('Đồng chí đã xin không tham gia').waitFor();

    for (const login of MEMBERS.filter((each) => !['thuongvu1', 'thuongvu2', 'thuongvu8'].includes(each)))
      await openAndVote(stage.setting.cast.as(login), id, { choice: 'for' });
    const presider = await robot.as('bithu');
    await presider.goto(ballotUrl(id));
    await pressAndConfirm(presider, 'Xác định là vấn đề quan trọng');
    await presider.getByText('Vấn đề quan trọng', { exact: true }).waitFor();
    await robot.look(presider, '47-lay-y-kien');
    await robot.lookOnPhone(presider, '47-lay-y-kien');
    await pressAndConfirm(presider, 'Kết thúc biểu quyết');
    await presider.getByText('chuyển sang biểu quyết tại hội nghị').first().waitFor();
    await presider.getByText('Biểu quyết tại hội nghị', { exact: true }).waitFor();
    await pressAndConfirm(presider, 'Kết thúc biểu quyết');
    await presider.getByText(/8 đồng ý, cần ít nhất 6: thông qua/).waitFor();
    await robot.look(presider, '48-ket-qua');
    expect(robot.complaints).toEqual([]);
  }, 240_000);

  it('in a session: the agenda and its people, the paper that a unit owes and hands in itself, the invitation among what waits for a member', async () => {
    const { cast, issuerId } = stage.setting;
    const first = await inCommittee();
    const office = cast.as('vanthu');
    const startsAt = new Date(Date.now() + 9 * 86_400_000).toISOString();
    const wish = { organisationId: issuerId, body: 'standing-committee', startsAt, place: 'Phòng họp số 1' };
    const { id } = await office.post<{ id: string }>('/api/sessions', wish);
    const at = (path: string): string => `/api/sessions/${id}${path}`;
    const { itemId } = await office.post<{ itemId: string }>(at('/agenda'), { documentId: first, presenter: 'Ủy ban Kiểm tra' });
    const unit = cast.account('soanthao.an-dien');
    const paper = { title: 'Báo cáo của xã', owedByOrganisationId: unit.organisationId };
    await office.post(at(`/agenda/${itemId}/papers`), paper);
    await office.post(at('/invitations/send'));
    const page = (path: string): string => `${stage.system.url}/hoi-nghi/${id}${path}`;
    const clerk = await robot.as('vanthu');
    await clerk.goto(page(''));
    await clerk.getByText('Báo cáo của xã').waitFor();
    await robot.look(clerk, '50-chuong-trinh');
    await robot.lookOnPhone(clerk, '50-chuong-trinh');
    await clerk.goto(page('/giay-moi'));
    await robot.look(clerk, '51-giay-moi');

    // The unit that owes the paper hands it in; the member finds the invitation among what waits.
    const drafter = await robot.as('soanthao.an-dien');
    await openWork(drafter, stage.system.url, 'Báo cáo của xã');
    await drafter
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'bao-cao.txt', mimeType: 'text/plain', buffer: Buffer.from('BÁO CÁO\nkết quả khắc phục') });
    await drafter.getByText('Đúng hạn').waitFor();
    await robot.look(drafter, '52-tai-lieu-phai-gui');
    const member = await robot.as('thuongvu3');
    await openWork(member, stage.system.url, /lần thứ/);
    await member.getByRole('button', { name: 'Trả lời giấy mời' }).waitFor();
    expect(robot.complaints).toEqual([]);
  }, 240_000);

  it('in the room: called to order, read and voted with one thumb, shown on the wall, kept for reading without a network, minuted', async () => {
    const { cast, issuerId } = stage.setting;
    const documentId = await inCommittee();
    const office = cast.as('vanthu');
    const startsAt = new Date(Date.now() + 10 * 86_400_000).toISOString();
    const wish = { organisationId: issuerId, body: 'standing-committee', startsAt, place: 'Phòng họp số 1' };
    const { id } = await office.post<{ id: string }>('/api/sessions', wish);
    const { itemId } = await office.post<{ itemId: string }>(`/api/sessions/${id}/agenda`, { documentId, presenter: 'Ủy ban Kiểm tra' });
    await office.post(`/api/sessions/${id}/invitations/send`);
    const page = (path: string): string => `${stage.system.url}/hoi-nghi/${id}${path}`;

    const presider = await robot.as('bithu');
    await presider.goto(page(''));
    await pressAndConfirm(presider, 'Khai mạc');
    await presider.goto(page('/phong-hop'));
    const clerk = await robot.as('vanthu');
    await clerk.goto(page('/phong-hop'));
    await clerk.getByText('1/11 có mặt').waitFor();
    await clerk.locator('button.seat').first().click();
    await clerk.getByText('2/11 có mặt').waitFor();
    const { seats } = await office.get<{ seats: { personId: string }[] }>(`/api/sessions/${id}`);
    await Promise.all(seats.map(({ personId }) => office.put(`/api/sessions/${id}/seats/${personId}`, { here: true })));
    await presider.getByText('11/11 có mặt').waitFor();
    await pressAndConfirm(presider, 'Đưa ra biểu quyết');
    await presider.getByText('0/11 đã bỏ phiếu').waitFor();
    await robot.look(presider, '53-phong-hop');
    await robot.lookOnPhone(presider, '53-phong-hop');
    await clerk.goto(page('/man-chieu'));
    await clerk.getByText('0/11 đã bỏ phiếu').waitFor();
    await robot.look(clerk, '54-man-chieu');

    const member = await robot.as('thuongvu3', 'phone');
    await member.goto(`${stage.system.url}/ban-lam-viec`);
    await member.getByRole('link', { name: /Lần lượt cho ý kiến/ }).waitFor();
    await robot.look(member, '55-ban-lam-viec-dien-thoai');
    // Kept on the device, the dossier is read where there is no network.
    await member.goto(`${stage.system.url}/van-ban/${documentId}/ho-so`);
    await member.getByRole('button', { name: 'Giữ để đọc khi không có mạng' }).click();
    await member.getByText(/Đã giữ trên máy này lúc/).waitFor();
    await robot.look(member, '56-ho-so-dien-thoai');
    await member.goto(`${stage.system.url}/doc-ngoai-mang`);
    await member.getByRole('button', { name: 'Đọc văn bản' }).waitFor();
    await member.context().setOffline(true);
    await member.reload();
    await member.getByRole('button', { name: 'Đọc văn bản' }).click();
    await robot.look(member, '57-ngoai-mang-dien-thoai');
    await member.context().setOffline(false);

    const seated = await robot.as('thuongvu3');
    await seated.goto(`${stage.system.url}/ban-lam-viec`);
    await seated.getByText('Đang họp').waitFor();
    await robot.look(seated, '55-ban-lam-viec');
    await member.goto(`${stage.system.url}/ban-lam-viec`);
    await member.getByRole('link', { name: /Lần lượt cho ý kiến/ }).click();
    const open = member.getByRole('button', { name: 'Mở đọc văn bản' });
    if (await open.isVisible()) await open.click();
    await member.getByRole('button', { name: 'Tán thành', exact: true }).click();
    const send = member.getByRole('dialog').getByRole('button', { name: 'Gửi phiếu' });
    // Within reach of the thumb that holds the phone: in the lower half, and large enough.
    const reach = await send.boundingBox();
    expect({ low: (reach?.y ?? 0) > 844 / 2, high: (reach?.height ?? 0) >= 44 }).toEqual({ low: true, high: true });
    await member.screenshot({ path: screen('58-phieu-mot-tay-dien-thoai') });
    await robot.look(member, '58-phieu-dien-thoai');
    await send.click();
    await clerk.getByText('1/11 đã bỏ phiếu').waitFor();
    const others = MEMBERS.filter((login) => login !== 'thuongvu3');
    await Promise.all(others.map((login) => openAndVote(cast.as(login), documentId, { choice: 'for' })));
    await presider.getByText('11/11 đã bỏ phiếu').waitFor();
    await pressAndConfirm(presider, 'Kết thúc biểu quyết');
    await clerk.getByText(/11 đồng ý, cần ít nhất 6: thông qua/).waitFor();
    await robot.look(clerk, '59-man-chieu-ket-qua');
    await cast.as('bithu').put(`/api/sessions/${id}/agenda/${itemId}/record`, { conclusion: 'Thống nhất ban hành.', dealtWith: true });
    await pressAndConfirm(presider, 'Bế mạc');
    await clerk.goto(page('/phong-hop'));
    await pressAndConfirm(clerk, 'Lập dự thảo biên bản');
    await clerk.getByRole('link', { name: 'Mở biên bản' }).waitFor();
    const { minutesDocumentId } = await office.get<{ minutesDocumentId: string }>(`/api/sessions/${id}`);
    await cast.as('soanthao').post(`/api/documents/${minutesDocumentId}/submit`);
    await office.post(`/api/documents/${minutesDocumentId}/countersign`);
    await issuePaper(stage.setting, minutesDocumentId, 'bithu');
    await clerk.getByText('Đã thông qua biên bản').first().waitFor();
    await robot.look(clerk, '60-bien-ban-da-ky');
    await clerk.goto(page('/man-chieu'));
    await clerk.getByText('Hội nghị đã bế mạc.').waitFor();
    await robot.look(clerk, '61-man-chieu-da-be-mac');
    expect(robot.complaints).toEqual([]);
  }, 240_000);
});
