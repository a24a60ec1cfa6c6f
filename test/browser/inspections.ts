import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type Stage } from '../../apps/ops/src/demo/open-stage.js';
import { pressAndConfirm, type Robot } from './robot.js';

const AREA = 'Quản lý tài chính';
/** One dot. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A delegation's day in the pages: the head gives a task, the member works on it at the subject's, where there is no line. */
export function delegationAtWork(scene: () => { readonly stage: Stage; readonly robot: Robot }): void {
  describe('a delegation at work, by hand in the pages', () => {
    let stage: Stage;
    let robot: Robot;
    let inspectionId: string;
    let subjectId: string;

    beforeAll(async () => {
      ({ stage, robot } = scene());
      await decided();
    }, 60_000);

    const as = (login: string) => stage.setting.cast.as(login);
    const person = async (login: string): Promise<string> => (await as(login).get<{ person: { id: string } }>('/api/session')).person.id;

    async function decided(): Promise<void> {
      const found = async (q: string) =>
        (await as('ubkt').get<{ items: { id: string }[] }>(`/api/directory/organisations?limit=1&q=${encodeURIComponent(q)}`)).items[0]
          ?.id ?? '';
      const day = (await as('ubkt').get<{ now: string }>('/api/system')).now.slice(0, 10);
      const path = '/api/inspections';
      ({ id: inspectionId } = await as('ubkt').post<{ id: string }>(path, {
        organisationId: await found('Tỉnh ủy Lam Sơn'),
        leadOrganisationId: await found('Ủy ban Kiểm tra Tỉnh ủy'),
        kind: 'inspection',
        title: 'Kiểm tra việc quản lý tài chính đảng',
        subjects: [{ organisationId: await found('Đảng ủy xã') }],
      }));
      await as('ubkt').post(`${path}/${inspectionId}/plan`, {
        purpose: 'Đánh giá việc chấp hành chế độ tài chính.',
        content: 'Việc lập, chấp hành và quyết toán.',
        periodFrom: `${String(Number(day.slice(0, 4)) - 2)}-01-01`,
        periodTo: day,
        outline: [{ title: 'Tình hình chung', guidance: '' }],
      });
      const board = await as('ubkt').get<{ subjects: { id: string }[] }>(`${path}/${inspectionId}`);
      subjectId = board.subjects[0]?.id ?? '';
      await as('ubkt').post(`${path}/${inspectionId}/delegations`, {
        name: 'Đoàn kiểm tra số 1',
        members: [
          { personId: await person('thuongvu4'), role: 'head' },
          { personId: await person('soanthao.ubkttu'), role: 'member' },
        ],
        subjectIds: [subjectId],
      });
      await as('bithu').post(`${path}/${inspectionId}/decide`, { symbol: '56-QĐ/TU', decidedOn: day, startsOn: day });
    }

    it('is given a task by its head, on a board where it can be seen at a glance', async () => {
      const page = await robot.as('thuongvu4');
      await page.goto(`${stage.system.url}/kiem-tra/${inspectionId}`);
      await page.getByRole('heading', { name: 'Kiểm tra việc quản lý tài chính đảng' }).waitFor();
      await robot.look(page, 'kiem-tra-bang');
      await page.getByRole('link', { name: 'Mở trang của đoàn' }).click();
      await page.getByRole('button', { name: 'Giao việc', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Lĩnh vực', { exact: true }).fill(AREA);
      await dialog.getByLabel('Nội dung phải làm', { exact: true }).fill('Đối chiếu sổ quỹ và chứng từ');
      await dialog.getByLabel('Sản phẩm', { exact: true }).fill('Biên bản đối chiếu');
      await dialog.getByRole('button', { name: 'Giao việc', exact: true }).click();
      await page.getByRole('link', { name: new RegExp(AREA) }).waitFor();
      await robot.look(page, 'kiem-tra-doan');
    }, 120_000);

    it('keeps a note written without a line, through a reload, and sends it once when the line is back', async () => {
      const page = await robot.as('soanthao.ubkttu', 'phone');
      await page.goto(`${stage.system.url}/viec-cua-toi`);
      await page.getByRole('link', { name: new RegExp(AREA) }).click();
      await page.getByRole('button', { name: 'Nhận việc', exact: true }).click();
      await page.getByRole('button', { name: 'Báo cáo kết quả', exact: true }).waitFor();
      await robot.look(page, 'kiem-tra-viec-dien-thoai');

      await page.context().setOffline(true);
      await page.getByText('Thêm tài liệu, ảnh, ghi chép').click();
      await page.getByLabel('Tên gọi', { exact: true }).fill('Ghi chép tại kho quỹ');
      await page.getByLabel('Ghi chép', { exact: true }).fill('Thiếu chữ ký thủ quỹ ở hai phiếu chi.');
      await page.getByRole('button', { name: 'Lưu vào hàng chờ gửi', exact: true }).click();
      await waits(page);

      // The page comes again, but what is sent is still lost: it must have been kept on the device.
      await page.route('**/api/inspections/subjects/**', (route) => route.abort());
      await page.context().setOffline(false);
      await page.reload();
      await waits(page);
      await page.unroute('**/api/inspections/subjects/**');
      await page.getByRole('button', { name: 'Gửi ngay', exact: true }).click();
      await page.getByText('Thiếu chữ ký thủ quỹ ở hai phiếu chi.').waitFor();
      await page.getByText('mục chờ gửi từ máy này').waitFor({ state: 'detached' });
      const kept = await as('thuongvu4').get<{ items: { title: string }[] }>(`/api/inspections/evidence?subjectId=${subjectId}`);
      expect(kept.items.map((one) => one.title)).toEqual(['Ghi chép tại kho quỹ']);
    }, 120_000);

    it('reports, and the head accepts', async () => {
      const phone = await robot.as('soanthao.ubkttu', 'phone');
      await phone.getByLabel('Kết quả thực hiện', { exact: true }).fill('Đã đối chiếu, lệch hai phiếu chi.');
      await phone.getByRole('button', { name: 'Báo cáo kết quả', exact: true }).click();
      await phone.getByText('Đã báo cáo', { exact: true }).waitFor();
      const desk = await robot.as('thuongvu4');
      await desk.reload();
      await desk.getByRole('link', { name: new RegExp(AREA) }).click();
      await pressAndConfirm(desk, 'Chấp nhận kết quả');
      await desk.getByText('Xong', { exact: true }).waitFor();
    }, 120_000);

    it('writes what it found beside the picture and the text it was found in, by keyboard too', async () => {
      const member = as('soanthao.ubkttu');
      const path = `/api/inspections/subjects/${subjectId}`;
      const file = (bytes: Uint8Array, name: string, title: string) =>
        member.upload<{ id: string }>(`${path}/evidence`, bytes, name, { title, deviceKey: crypto.randomUUID() });
      await file(Buffer.from(PIXEL, 'base64'), 'phieu-chi.png', 'Ảnh phiếu chi');
      await file(new TextEncoder().encode('Sổ quỹ: chênh lệch 1.250.000 đồng.'), 'so-quy.txt', 'Trích sổ quỹ');
      for (const move of ['announce', 'begin-verifying']) await as('thuongvu4').post(`${path}/move`, { move });

      const page = await robot.as('thuongvu4');
      await page.goto(`${stage.system.url}/kiem-tra/doi-tuong/${subjectId}`);
      await page.getByRole('heading', { name: 'Yêu cầu giải trình' }).first().waitFor();
      await robot.look(page, 'kiem-tra-doi-tuong');
      await robot.lookOnPhone(page, 'kiem-tra-doi-tuong');

      await page.getByRole('link', { name: 'Nhận xét, yêu cầu' }).click();
      await page.getByText('Sổ quỹ: chênh lệch 1.250.000 đồng.').waitFor();
      await page.keyboard.press('Alt+Shift+ArrowRight');
      const picture = page.getByRole('img', { name: 'Ảnh phiếu chi' });
      await picture.waitFor();
      const before = (await picture.boundingBox())?.width ?? 0;
      await page.getByRole('group', { name: /Ảnh phiếu chi/ }).focus();
      await page.keyboard.press('+');
      await page.getByText('125%').waitFor();
      expect((await picture.boundingBox())?.width ?? 0).toBeGreaterThan(before);
      await page.keyboard.press('Alt+Shift+N');
      await page.getByLabel('Lĩnh vực, nội dung', { exact: true }).fill(AREA);
      await robot.look(page, 'kiem-tra-nhan-xet');
      await robot.lookOnPhone(page, 'kiem-tra-nhan-xet');

      await page.goto(`${stage.system.url}/kiem-tra/${inspectionId}`);
      await page.getByText('0 việc chưa xong / 1 việc').first().waitFor();
      await robot.lookOnPhone(page, 'kiem-tra-bang');
      // Its own files never show to who is looked at.
      const { subjects } = await as('ubkt').get<{ subjects: { organisation: { id: string } }[] }>(`/api/inspections/${inspectionId}`);
      const subject = stage.setting.cast.of(subjects[0]?.organisation.id ?? '', 'lead', 'signer');
      expect((await subject?.get<{ items: unknown[] }>(`/api/inspections/evidence?subjectId=${subjectId}`))?.items).toEqual([]);
      expect(robot.complaints).toEqual([]);
    }, 120_000);
  });
}

const waits = (page: Page): Promise<void> => page.getByText('1 mục chờ gửi từ máy này').waitFor();
