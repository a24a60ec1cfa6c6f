import { expect } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CHROMIUM_ARGS, chromiumForTests } from '../support/processes-chromium.mjs';
import { eventually, ROOT } from '../support/processes.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = join(ROOT, 'test/.artifacts/screens');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Drives a real Chromium as the people of the demo do: one browser context for each person who is signed in. */
export class Robot {
  /** Errors that pages wrote to their console (a broken policy, a failed script); the spec expects none. */
  readonly complaints: string[] = [];
  private readonly contexts = new Map<string, BrowserContext>();

  private constructor(
    private readonly browser: Browser,
    readonly origin: string,
  ) {}

  static async start(origin: string): Promise<Robot> {
    mkdirSync(SCREENS, { recursive: true });
    const browser = await chromium.launch({ executablePath: chromiumForTests(), args: [...CHROMIUM_ARGS] });
    return new Robot(browser, origin);
  }

  stop(): Promise<void> {
    return this.browser.close();
  }

  /** A page of nobody yet. */
  async stranger(size: 'desk' | 'phone' = 'desk'): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: size === 'phone' ? PHONE : DESK,
      hasTouch: size === 'phone',
      locale: 'vi-VN',
    });
    return this.open(context);
  }

  /** A page of a person of the demo, signed in through the form the first time. */
  async as(login: string, size: 'desk' | 'phone' = 'desk'): Promise<Page> {
    const name = `${login} ${size}`;
    const known = this.contexts.get(name);
    if (known) return known.pages()[0] ?? this.open(known);
    const page = await this.stranger(size);
    this.contexts.set(name, page.context());
    await page.goto(`${this.origin}/dang-nhap`);
    await page.getByLabel('Tên đăng nhập', { exact: true }).fill(login);
    await page.getByLabel('Mật khẩu', { exact: true }).fill('banhanh-demo');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.waitForURL('**/viec-cua-toi');
    return page;
  }

  /** The same act without a page, for the many who do what one has shown: signs in, sends, leaves. */
  async byProgram(login: string, path: string, body: object): Promise<void> {
    const context = await this.browser.newContext();
    const signedIn = await context.request.post(`${this.origin}/api/session`, { data: { login, password: 'banhanh-demo' } });
    const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
    const headers = { 'x-csrf-token': csrfToken, 'idempotency-key': crypto.randomUUID() };
    const answer = await context.request.post(`${this.origin}${path}`, { data: body, headers });
    expect({ login, path, ok: answer.ok() }).toEqual({ login, path, ok: true });
    await context.close();
  }

  /** Looks at the page: picture, accessibility rules of WCAG 2.1 AA, nothing wider than the window. */
  async look(page: Page, name: string): Promise<void> {
    await settled(page);
    await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect({ page: name, wider: Math.max(0, wide) }).toEqual({ page: name, wider: 0 });
    // Through the debugger: the page's policy forbids scripts that are not its own, and stays as it is.
    const session = await page.context().newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', {
      expression: `${AXE};axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] }).then((found) => JSON.stringify(found.violations))`,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.detach();
    const violations = JSON.parse(String(result.value)) as AxeViolation[];
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' ')}`);
    expect({ page: name, found }).toEqual({ page: name, found: [] });
  }

  /** The same page on a phone: the same person, a narrow window. */
  async lookOnPhone(page: Page, name: string): Promise<void> {
    await page.setViewportSize(PHONE);
    await this.look(page, `${name}-dien-thoai`);
    await page.setViewportSize(DESK);
  }

  /** Pictures of every page that is open, for finding out what went wrong. */
  async picture(name: string): Promise<void> {
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.map((page, at) => page.screenshot({ path: join(SCREENS, `${name}-${at}.png`) }).catch(() => undefined)));
  }

  private async open(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // The network's own lines about refused requests are judged where the refusal is shown.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(`${page.url()}: ${message.text()}`);
      }
    });
    return page;
  }
}

/** No spinner, fonts there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  // Not by a function in the page: the policy forbids the evaluation it would take.
  await eventually(async () => (await page.locator('.loading, [data-loading]').count()) === 0, 30_000, 'everything loaded');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** Presses a button, and the same-named one in the dialog that asks once more. */
export async function pressAndConfirm(page: Page, name: string | RegExp, confirm: string | RegExp = name): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Types into a search-and-pick field and takes the first that is found. */
export async function pick(scope: Page | Locator, label: string, words: string): Promise<void> {
  const field = scope.getByRole('combobox', { name: label, exact: true });
  await field.fill(words);
  await scope.getByRole('listbox', { name: label, exact: true }).getByRole('option', { name: words }).first().click();
}

/** Opens what waits for the person: the first entry of `Việc của tôi` that holds these words. */
export async function openWork(page: Page, origin: string, words: string | RegExp): Promise<void> {
  await page.goto(`${origin}/viec-cua-toi`);
  // What is to be done with documents comes from another service than tasks and alerts, and may come after them.
  await settled(page);
  // Only what is to be done, not the alerts about it below.
  await page.locator('main a.item').filter({ hasText: words }).first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/viec-cua-toi'));
  // The old page stays until the code of the new one is there.
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor({ state: 'detached' });
}
