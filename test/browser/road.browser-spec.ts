import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystem } from '../../apps/ops/src/system/start-system.js';
import { type System } from '../../apps/ops/src/system/system.js';
import { build, ROOT } from '../support/processes.js';
import { checkPdf, settleByKeyboard } from './import-page.js';
import { openWork, pick, pressAndConfirm, Robot } from './robot.js';

const FILE = join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.docx');
const TITLE = /Vạn Khê/;
const UNIT = 'Đảng ủy xã Vạn Khê';

/** The road by hand: everything a person does here is done through the pages, in the order in which it happens. */
describe('the road, played by hand in the pages', () => {
  let system: System;
  let robot: Robot;
  let folder: string;
  let documentUrl: string;
  let failed: string | null = null;

  beforeAll(async () => {
    build();
    folder = mkdtempSync(join(tmpdir(), 'banhanh-browser-'));
    system = await startSystem({ dataDir: folder, durable: false });
    robot = await Robot.start(system.url);
  }, 120_000);

  afterAll(async () => {
    await robot?.stop();
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  it('compiles against the API that runs', () => {
    const check = spawnSync(process.execPath, ['apps/web/generate-api.mjs', system.url, '--check'], { cwd: ROOT, encoding: 'utf8' });
    expect(check.stdout + check.stderr).toBe('');
  }, 150_000);

  /** A step of the road: one that failed leaves pictures of every open page, and the steps after it fail at once. */
  function step(name: string, act: () => Promise<void>, limitMs: number): void {
    it(
      name,
      async () => {
        if (failed !== null) throw new Error(`the road ended earlier, at: ${failed}`);
        failed = name;
        try {
          await act();
        } catch (error) {
          await robot.picture('loi');
          throw error;
        }
        failed = null;
      },
      limitMs,
    );
  }

  step(
    'sets up the demo by the one-time link',
    async () => {
      const page = await robot.stranger();
      await page.goto(system.url);
      await page.getByText('đường dẫn dùng một lần').waitFor();
      await page.goto(system.setupUrl ?? '');
      await robot.look(page, '01-thiet-lap');
      await page.getByLabel('Tỉnh minh họa').check();
      await page.getByRole('button', { name: 'Nạp tỉnh minh họa' }).click();
      await page.waitForURL('**/dang-nhap', { timeout: 60_000 });
      await page.getByText('đăng nhập với Nguyễn Văn An').waitFor();
      await robot.look(page, '02-dang-nhap');
      await robot.lookOnPhone(page, '02-dang-nhap');
    },
    90_000,
  );

  step(
    'signs in by the keyboard alone, after a refusal that keeps what was typed',
    async () => {
      const page = await robot.stranger();
      await page.goto(system.url);
      await page.getByLabel('Tên đăng nhập', { exact: true }).waitFor();
      await page.keyboard.type('soanthao');
      await page.keyboard.press('Tab');
      await page.keyboard.type('sai-mat-khau');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('Tên đăng nhập', { exact: true }).inputValue()).toBe('soanthao');
      await page.getByLabel('Mật khẩu', { exact: true }).focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('banhanh-demo');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement?.id')).toBe('trang');
      await robot.look(page, '03-viec-cua-toi-trong');
      await page.context().close();
    },
    60_000,
  );

  step('shows a PDF beside its reading, accepts by a key', () => checkPdf(robot), 150_000);

  step('settles doubts by the keyboard alone, learns a correction, uses it, forgets it', () => settleByKeyboard(robot), 120_000);

  step(
    'makes a draft of a file, corrected beside its text, and submits it',
    async () => {
      const page = await robot.as('soanthao');
      await page.getByRole('link', { name: 'Văn bản', exact: true }).click();
      await page.getByRole('link', { name: 'Nhập từ tệp' }).click();
      await robot.look(page, '04-nhap-tep');
      await page.locator('input[type=file]').setInputFiles(FILE);
      await page.getByRole('heading', { name: 'Máy đọc được' }).waitFor();
      await robot.look(page, '05-doc-tep');
      await robot.lookOnPhone(page, '05-doc-tep');
      await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
      await page.getByRole('textbox', { name: 'Dòng nơi nhận' }).last().fill('Các đảng ủy trực thuộc');
      await page.getByRole('button', { name: 'Đối chiếu danh bạ' }).click();
      await page.getByText('Gửi tới:').first().waitFor();
      await page.reload();
      expect(await page.getByRole('textbox', { name: 'Dòng nơi nhận' }).last().inputValue()).toBe('Các đảng ủy trực thuộc');
      await page.getByRole('button', { name: 'Lập dự thảo' }).click();
      await page.waitForURL('**/soan-thao');
      documentUrl = page.url().replace('/soan-thao', '');
      await robot.look(page, '06-soan-thao');
      await robot.lookOnPhone(page, '06-soan-thao');
      await pressAndConfirm(page, 'Trình');
      await page.getByText('Đã trình').waitFor();
    },
    90_000,
  );

  step(
    'is returned by appraisal with a comment on a node, answered, and passed in the second round',
    async () => {
      const reviewer = await robot.as('thamdinh');
      await openWork(reviewer, system.url, TITLE);
      await reviewer
        .getByRole('button', { name: /^Góp ý cho mục (?:\S+\.)?2$/ })
        .first()
        .click();
      await reviewer.getByLabel('Nội dung góp ý').fill('Nêu rõ thời hạn hoàn thành việc số hóa hồ sơ.');
      await robot.look(reviewer, '07-tham-dinh');
      await reviewer.getByRole('button', { name: 'Gửi góp ý' }).click();
      await reviewer.getByText('1 góp ý chưa trả lời').waitFor();
      await reviewer.getByRole('button', { name: 'Trả lại để sửa' }).click();
      await reviewer.getByRole('dialog').getByLabel('Lý do').fill('Đề nghị bổ sung thời hạn.');
      await reviewer.getByRole('dialog').getByRole('button', { name: 'Trả lại để sửa' }).click();
      await reviewer.getByText('Đã trả lại').waitFor();

      // What waits is the comment; the text is mended beside it.
      const drafter = await robot.as('soanthao');
      await openWork(drafter, system.url, TITLE);
      await drafter.getByRole('link', { name: 'Soạn thảo', exact: true }).click();
      const text = drafter.getByRole('textbox', { name: /^Lời văn: .*\(2\)$/ }).last();
      await text.fill(`${await text.inputValue()} Hoàn thành trong quý II/2027.`);
      await drafter.getByText('Có thay đổi chưa lưu').waitFor();
      await drafter.waitForTimeout(600);
      await drafter.reload();
      await drafter.getByText('Có thay đổi chưa lưu').waitFor();
      await drafter.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
      await drafter.getByText('Đã lưu phiên bản 2').waitFor();
      await drafter.getByRole('link', { name: 'Thẩm định', exact: true }).click();
      await drafter.getByRole('button', { name: 'Trả lời' }).click();
      await drafter.getByLabel('Ý kiến tiếp thu, giải trình').fill('Đã bổ sung.');
      await drafter.getByRole('button', { name: 'Gửi trả lời' }).click();
      await drafter.getByText('Mọi góp ý đã được trả lời').waitFor();
      await robot.look(drafter, '08-tra-loi-gop-y');
      await drafter.getByRole('link', { name: 'Các phiên bản' }).click();
      await drafter.getByRole('heading', { name: 'So sánh' }).waitFor();
      await drafter.locator('ins').getByText('Hoàn thành trong quý II/2027.').first().waitFor();
      await robot.look(drafter, '09-phien-ban');
      await drafter.getByRole('link', { name: 'Soạn thảo', exact: true }).click();
      await pressAndConfirm(drafter, 'Trình');
      await drafter.getByText('Đã trình').waitFor();

      await openWork(reviewer, system.url, TITLE);
      await pressAndConfirm(reviewer, 'Đồng ý, chuyển bước tiếp theo');
      await reviewer.getByText('Đã thẩm định xong').waitFor();
    },
    120_000,
  );

  step(
    'is voted on: on a desk, on a phone with one thumb, closed by the presiding member',
    async () => {
      const presider = await robot.as('bithu');
      await openWork(presider, system.url, TITLE);
      await pressAndConfirm(presider, 'Mở biểu quyết');
      await presider.getByText('0 trên 11 ủy viên đã biểu quyết').first().waitFor();
      await vote(presider, 'Tán thành');
      await robot.look(presider, '10-bieu-quyet');

      const onPhone = await robot.as('thuongvu5', 'phone');
      await openWork(onPhone, system.url, TITLE);
      await robot.look(onPhone, '11-bieu-quyet-dien-thoai');
      await vote(onPhone, 'Không có ý kiến', 'Chưa đủ số liệu để kết luận.');

      const deputy = await robot.as('phobithu1');
      await openWork(deputy, system.url, TITLE);
      await vote(deputy, 'Tán thành');
      const votes = `/api${new URL(documentUrl).pathname.replace('van-ban', 'documents')}/ballot/votes`;
      for (const login of ['phobithu2', ...[1, 2, 3, 4, 6, 7, 8].map((n) => `thuongvu${n}`)]) {
        await robot.byProgram(login, votes.replace('ballot/votes', 'readings'), {});
        await robot.byProgram(login, votes, { choice: 'for' });
      }
      await presider.getByText('11 trên 11 ủy viên đã biểu quyết').first().waitFor();
      await pressAndConfirm(presider, 'Kết thúc biểu quyết');
      await presider.getByText('Kết quả: Thông qua').waitFor();
      await robot.look(presider, '12-ket-qua-bieu-quyet');
    },
    150_000,
  );

  step(
    'is signed, numbered, issued, and its official files can be had',
    async () => {
      // What a member said with the vote is answered before the signature (rule `ballot.opinions`).
      const opinionsPath = `/api${new URL(documentUrl).pathname.replace('van-ban', 'documents')}/ballot/opinions`;
      const asked = await (await robot.as('soanthao')).request.get(`${system.url}${opinionsPath}`);
      const { opinions } = (await asked.json()) as { opinions: readonly { id: string }[] };
      expect(opinions).toHaveLength(1);
      for (const { id } of opinions)
        await robot.byProgram('soanthao', `${opinionsPath}/${id}/answer`, { answer: 'explained', text: 'Số liệu đã có tại phần I.' });

      const signer = await robot.as('bithu');
      await openWork(signer, system.url, TITLE);
      await robot.look(signer, '13-ky');
      await pressAndConfirm(signer, 'Ký');
      await signer.getByText('Đã ký.').waitFor();

      const clerk = await robot.as('vanthu');
      await openWork(clerk, system.url, TITLE);
      await clerk.getByText('Đủ điều kiện ban hành').waitFor();
      await robot.look(clerk, '14-ban-hanh');
      await pressAndConfirm(clerk, 'Lấy số và ban hành');
      await clerk.getByRole('heading', { name: 'Văn bản đã ban hành' }).waitFor();
      const [download] = await Promise.all([
        clerk.waitForEvent('download', { timeout: 30_000 }),
        clerk.getByRole('link', { name: 'Tải bản PDF' }).click({ timeout: 30_000 }),
      ]);
      expect(download.suggestedFilename()).toMatch(/-TB-TU\.pdf$/);
      await robot.look(clerk, '15-da-ban-hanh');
    },
    90_000,
  );

  step(
    'is registered and acknowledged by one unit, returned by another; the issuer sees both',
    async () => {
      const clerk = await robot.as('vanthu.van-khe');
      await openWork(clerk, system.url, TITLE);
      await clerk.getByRole('button', { name: 'Vào sổ văn bản đến' }).waitFor();
      await robot.look(clerk, '16-van-ban-den');
      await robot.lookOnPhone(clerk, '16-van-ban-den');
      await clerk.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
      await clerk.getByText(/Đã vào sổ, số đến 1\//).waitFor();
      await clerk.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
      await clerk.getByText('Đã xác nhận').first().waitFor();
      await clerk.getByRole('link', { name: 'Văn bản đến', exact: true }).click();
      await clerk.getByRole('link', { name: 'Tất cả' }).click();
      await clerk.getByRole('link').filter({ hasText: TITLE }).first().waitFor();
      await robot.look(clerk, '17-so-van-ban-den');

      const other = await robot.as('vanthu.an-bao');
      await openWork(other, system.url, TITLE);
      await other.getByRole('button', { name: 'Trả lại' }).click();
      await other.getByRole('dialog').getByLabel('Lý do').fill('Không thuộc phạm vi thực hiện của đơn vị.');
      await other.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
      await other.getByText('Đã trả lại').first().waitFor();

      const issuer = await robot.as('vanthu');
      await issuer.goto(`${documentUrl}/noi-nhan`);
      await issuer
        .getByText(/^1 trên 1\d\d nơi nhận đã xác nhận$/)
        .first()
        .waitFor();
      await robot.look(issuer, '18-noi-nhan');
      await robot.lookOnPhone(issuer, '18-noi-nhan');
      await issuer.getByLabel('Tình trạng').selectOption('returned');
      await issuer.getByText('Không thuộc phạm vi thực hiện của đơn vị.').waitFor();
    },
    120_000,
  );

  step(
    'turns into requirements, an obligation and report duties, each confirmed by a person',
    async () => {
      const supervisor = await robot.as('ubkt');
      await supervisor.goto(`${documentUrl}/theo-doi`);
      await supervisor.getByText('Máy đề xuất, chờ xác nhận').waitFor();
      await robot.look(supervisor, '19-de-xuat');
      await supervisor.getByRole('button', { name: /^Nhận cả \d+ yêu cầu$/ }).click();
      const dialog = supervisor.getByRole('dialog');
      await pick(dialog, 'Tổ chức phải thực hiện', UNIT);
      await dialog.getByRole('button', { name: /^Nhận cả/ }).click();
      await dialog.waitFor({ state: 'detached' });
      await supervisor.getByRole('button', { name: 'Giao nhiệm vụ từ một mục' }).click();
      await dialog.getByLabel('Mục trong văn bản').selectOption({ index: 3 });
      await dialog.getByLabel('Nhiệm vụ', { exact: true }).fill('Báo cáo kết quả khắc phục hạn chế, khuyết điểm.');
      await pick(dialog, 'Đơn vị chủ trì', UNIT);
      await dialog.getByLabel('Không ấn định').check();
      await robot.look(supervisor, '20-giao-nhiem-vu');
      await dialog.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
      await dialog.waitFor({ state: 'detached' });
      await supervisor.getByRole('button', { name: 'Thêm kỳ báo cáo 6 tháng và năm' }).click();
      await pick(dialog, 'Đơn vị phải báo cáo', UNIT);
      await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await supervisor.getByText('Kỳ báo cáo (').waitFor();
      await robot.look(supervisor, '21-yeu-cau-nhiem-vu');
      await supervisor.goto(`${system.url}/theo-doi`);
      await robot.look(supervisor, '22-theo-doi');
      await robot.lookOnPhone(supervisor, '22-theo-doi');
    },
    120_000,
  );

  step(
    'is answered by a report that its unit drafts, signs and issues, and the supervisor accepts',
    async () => {
      const drafter = await robot.as('soanthao.van-khe');
      await drafter.goto(`${system.url}/theo-doi?muc=ky-bao-cao&vai=phai-lam`);
      await drafter.getByRole('button', { name: 'Soạn báo cáo' }).first().click();
      await drafter.waitForURL('**/bao-cao/*');
      const reportUrl = drafter.url();
      await drafter.getByRole('link', { name: 'Mở văn bản báo cáo' }).click({ timeout: 30_000 });
      await drafter.getByRole('link', { name: 'Soạn thảo', exact: true }).click();
      await robot.look(drafter, '23-soan-bao-cao');
      await pressAndConfirm(drafter, 'Trình');
      await drafter.getByText('Đã trình').waitFor();

      const signer = await robot.as('lanhdao.van-khe');
      await openWork(signer, system.url, /Báo cáo kết quả/i);
      await pressAndConfirm(signer, 'Ký');
      await signer.getByText('Đã ký.').waitFor();
      const clerk = await robot.as('vanthu.van-khe');
      await openWork(clerk, system.url, /Báo cáo kết quả/i);
      await clerk.getByText('Đủ điều kiện ban hành').waitFor();
      await pressAndConfirm(clerk, 'Lấy số và ban hành');
      await clerk.getByRole('heading', { name: 'Văn bản đã ban hành' }).waitFor();

      const supervisor = await robot.as('ubkt');
      await supervisor.goto(`${system.url}/van-den`);
      await supervisor.getByRole('link').filter({ hasText: /-BC\// }).first().click();
      await supervisor.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
      await supervisor.getByText(/Đã vào sổ, số đến/).waitFor();
      await supervisor.goto(reportUrl);
      await pressAndConfirm(supervisor, 'Tiếp nhận báo cáo');
      await supervisor.getByText('Đã tiếp nhận').first().waitFor();
      await robot.look(supervisor, '24-bao-cao');
    },
    150_000,
  );

  step(
    'shows the whole path, the registers, the directory and the alerts; in English as well',
    async () => {
      const clerk = await robot.as('vanthu');
      await clerk.goto(`${documentUrl}/duong-di`);
      await robot.look(clerk, '25-duong-di');
      await robot.lookOnPhone(clerk, '25-duong-di');
      await clerk.goto(documentUrl);
      await robot.look(clerk, '26-noi-dung');
      for (const [path, name] of [
        ['van-ban', '27-van-ban'],
        ['so-van-ban', '28-so-van-ban'],
        ['danh-ba', '29-danh-ba'],
        ['danh-ba?muc=can-bo', '30-can-bo'],
        ['danh-ba?muc=nhom', '31-nhom'],
        ['danh-ba?muc=lich', '32-lich'],
        ['canh-bao', '33-canh-bao'],
      ] as const) {
        await clerk.goto(`${system.url}/${path}`);
        await robot.look(clerk, name);
      }
      const administrator = await robot.as('quantri');
      await administrator.getByRole('button', { name: 'Chỉnh đồng hồ' }).click();
      await robot.look(administrator, '34-dong-ho');
      await administrator.keyboard.press('Escape');
      await administrator.goto(`${system.url}/danh-ba/nhap`);
      const upload = async (text: string): Promise<void> =>
        administrator.locator('input[type=file]').setInputFiles({ name: 'danh-ba.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await upload('Mã,Tên tổ chức,Loại,Cấp trên\nthu-nghiem,Đảng ủy xã Thử Nghiệm,Đảng ủy xã,khong-co\n');
      await administrator.getByText('1 dòng lỗi').waitFor();
      await robot.look(administrator, '35-nhap-danh-ba');
      const english = await robot.as('kiemtoan');
      await english.locator('summary').first().click();
      await english.getByRole('button', { name: 'English' }).click();
      await english.getByRole('heading', { name: 'My work' }).waitFor();
      await robot.look(english, '36-english');
      expect(robot.complaints).toEqual([]);
    },
    120_000,
  );

  async function vote(page: Awaited<ReturnType<Robot['as']>>, choice: string, opinion?: string): Promise<void> {
    await page.getByRole('button', { name: 'Tôi đã đọc văn bản' }).click();
    await page.getByRole('button', { name: choice, exact: true }).click();
    const slip = page.getByRole('dialog');
    if (opinion !== undefined) await slip.getByLabel('Ý kiến kèm theo (không bắt buộc)').fill(opinion);
    await slip.getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.getByText('Đã ghi nhận phiếu').waitFor();
  }
});
