import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparableText } from '@app/kernel';
import { describe, expect, it, jest } from '@jest/globals';
import { SURE } from './confidence.js';
import { type Due, type HeadField, type ReadDocument } from './read-document.js';
import { read } from './read.js';

/** What the labels print; positions and confidence are the reader's own. */
type Label = Pick<ReadDocument, HeadField | 'meeting' | 'references' | 'sections' | 'figures' | 'obligations' | 'recipients' | 'signature'>;
type Plain = string | number | boolean | null | undefined;

jest.setTimeout(120_000);

const LEAST_RIGHT = 0.98;
/** A reader that is never sure would be right always; so much must be sure. */
const LEAST_SURE = 0.85;
const HEAD: readonly HeadField[] = ['type', 'number', 'symbol', 'issuer', 'superior', 'place', 'date', 'title'];

const plain = (value: Plain): string => comparableText(String(value ?? '')).replace(/^(?:vềviệc|vv)/, '');
const numbers = (value: Plain): string => (String(value ?? '').match(/\d[\d.,]*/g) ?? []).join(' ').replace(/[.,](?=\s|$)/g, '');
const dueText = (due: Due): string => (due.kind === 'vague' ? 'vague' : JSON.stringify(due));
const names = (list: readonly string[]): string =>
  list
    .flatMap((name) => name.split(/[,;]|\s+và\s+/i))
    .map((name) => plain(name).replace(/^(?:cácđồngchí|đồngchí|cácđc|đc|các|những)/, ''))
    .sort()
    .join('|');

/** Dice overlap of pieces of four letters. */
function alike(a: string, b: string): number {
  const pieces = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(1, text.length - 3) }, (_, i) => text.slice(i, i + 4)));
  const [x, y] = [pieces(plain(a)), pieces(plain(b))];
  const shared = [...x].filter((piece) => y.has(piece)).length;
  return (2 * shared) / (x.size + y.size);
}

class Tally {
  readonly rows = new Map<string, { sure: number; right: number; all: number }>();
  readonly wrong: string[] = [];

  constructor(private readonly asked: ReadonlySet<string>) {}

  /** One value at a path; `part` of an item is sure where neither it nor the item is asked about. */
  count(row: string, path: string, right: boolean, part = ''): void {
    const entry = this.rows.get(row) ?? { sure: 0, right: 0, all: 0 };
    const sure = !this.asked.has(path) && !this.asked.has(`${path}.${part}`);
    entry.all += 1;
    if (sure) entry.sure += 1;
    if (sure && right) entry.right += 1;
    if (sure && !right) this.wrong.push(part === '' ? path : `${path}.${part}`);
    this.rows.set(row, entry);
  }
}

function best<T>(list: readonly T[], closeness: (item: T) => number): T | undefined {
  const [first] = list.map((item) => ({ item, close: closeness(item) })).sort((a, b) => b.close - a.close);
  return first !== undefined && first.close >= 0.5 ? first.item : undefined;
}

function compare(label: Label, found: ReadDocument): Tally {
  const tally = new Tally(new Set(found.questions.map(({ path }) => path)));
  for (const field of HEAD) if (found[field] !== null) tally.count(field, field, plain(found[field]) === plain(label[field]));
  if (found.meeting !== null) {
    const { body, ordinal, term, date } = found.meeting;
    const same = plain(body) === plain(label.meeting?.body) && ordinal === (label.meeting?.ordinal ?? null);
    tally.count('meeting', 'meeting', same && term === (label.meeting?.term ?? null) && date === (label.meeting?.date ?? null));
  }
  found.references.forEach((reference, i) => {
    const known = label.references.find(
      ({ type, number, symbol }) =>
        plain(type) === plain(reference.type) && number === reference.number && plain(symbol) === plain(reference.symbol),
    );
    tally.count('references', `references.${i}`, known !== undefined && known.date === reference.date);
  });
  found.sections.forEach((section, i) => {
    const known = label.sections.find(
      (other) => plain(other.label) === plain(section.label) && alike(other.heading, section.heading) > 0.7,
    );
    tally.count('sections', `sections.${i}`, known !== undefined && known.level === section.level);
  });
  found.figures.forEach((figure, i) => {
    const known = best(
      label.figures,
      (other) => alike(other.quote, figure.quote) + (numbers(other.actual) === numbers(figure.actual) ? 1 : 0),
    );
    const path = `figures.${i}`;
    tally.count('figures', path, known !== undefined && numbers(known.actual) === numbers(figure.actual), 'actual');
    if (known === undefined) return;
    tally.count('figures.target', path, numbers(known.target) === numbers(figure.target), 'target');
    tally.count('figures.met', path, known.met === figure.met, 'met');
  });
  found.obligations.forEach((obligation, i) => {
    const known = best(label.obligations, (other) => alike(other.quote, obligation.quote));
    const path = `obligations.${i}`;
    tally.count('obligations', path, known !== undefined);
    if (known === undefined) return;
    tally.count('obligations.lead', path, alike(names(known.lead), names(obligation.lead)) > 0.8, 'lead');
    tally.count('obligations.support', path, alike(names(known.support), names(obligation.support)) > 0.8, 'support');
    tally.count('obligations.due', path, known.due.map(dueText).sort().join() === obligation.due.map(dueText).sort().join(), 'due');
    tally.count('obligations.reportTo', path, alike(known.reportTo ?? '', obligation.reportTo ?? '') > 0.8, 'reportTo');
  });
  found.recipients.forEach((recipient, i) => {
    const known = best(label.recipients, (other) => alike(other.line, recipient.line));
    tally.count('recipients', `recipients.${i}`, known?.kind === recipient.kind, 'kind');
  });
  if (found.signature !== null) {
    const { position, name } = found.signature;
    tally.count(
      'signature',
      'signature',
      plain(position) === plain(label.signature?.position) && plain(name) === plain(label.signature?.name),
    );
  }
  return tally;
}

const root = join(import.meta.dirname, '../../..');
/** `npm run test:corpus` adds the real documents that do not belong to the project. */
const folders = [
  join(root, 'test/fixtures/reading/dev'),
  join(root, 'test/fixtures/reading/held-out'),
  join(root, 'test/fixtures/reading/unseen'),
  process.env.READING_LABELS ?? '',
].filter((folder) => folder !== '' && existsSync(folder));

describe('what the reader calls sure', () => {
  it(`is right in at least ${LEAST_RIGHT * 100} of 100 labelled values`, () => {
    const sum = new Map<string, { sure: number; right: number; all: number }>();
    const wrong: string[] = [];
    for (const folder of folders) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
        const label = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Label;
        const tally = compare(label, read(readFileSync(join(folder, name.replace('.json', '.txt')), 'utf8')));
        wrong.push(...tally.wrong.map((path) => `${name} ${path}`));
        for (const [row, { sure, right, all }] of tally.rows) {
          const entry = sum.get(row) ?? { sure: 0, right: 0, all: 0 };
          sum.set(row, { sure: entry.sure + sure, right: entry.right + right, all: entry.all + all });
        }
      }
    }
    const total = [...sum.values()].reduce((a, b) => ({ sure: a.sure + b.sure, right: a.right + b.right, all: a.all + b.all }));
    const report = [...sum].map(([row, { sure, right, all }]) => `${row}: ${right} right of ${sure} sure of ${all}`);
    expect({ report, wrong: wrong.slice(0, 40), enough: total.right / total.sure >= LEAST_RIGHT }).toMatchObject({ enough: true });
    expect(total.sure / total.all).toBeGreaterThan(LEAST_SURE);
  });

  it('leaves few orders and figures of the labelled documents unread', () => {
    const [folder] = folders;
    let labelled = 0;
    let found = 0;
    for (const name of readdirSync(folder ?? '').filter((file) => file.endsWith('.json'))) {
      const label = JSON.parse(readFileSync(join(folder ?? '', name), 'utf8')) as Label;
      const { obligations, figures } = read(readFileSync(join(folder ?? '', name.replace('.json', '.txt')), 'utf8'));
      labelled += label.obligations.length + label.figures.length;
      found += label.obligations.filter(({ quote }) => best(obligations, (other) => alike(other.quote, quote)) !== undefined).length;
      found += label.figures.filter(({ quote }) => best(figures, (other) => alike(other.quote, quote)) !== undefined).length;
    }
    expect(found / labelled).toBeGreaterThan(0.95);
  });

  it('is told by one threshold, and everything below it is asked', () => {
    const found = read('KẾT LUẬN\nhội nghị\n\nII. NHIỆM VỤ\n- Văn phòng Đảng ủy tham vấn các chi bộ, xong trước ngày 30/6/2027.\n');
    const [obligation] = found.obligations;
    expect(obligation?.at.confidence).toBeLessThan(SURE);
    expect(found.questions).toContainEqual(expect.objectContaining({ path: 'obligations.0', reason: 'uncertain' }));
  });

  it('does not hold for a year that was assumed', () => {
    const text = 'Số 5-KL/ĐU\nSông Trầm, ngày 03 tháng 11 năm 2026\nKẾT LUẬN\nhội nghị\n\n1. Giao Văn phòng Đảng ủy báo cáo trong quý I.\n';
    const found = read(text);
    expect(found.obligations[0]?.due).toEqual([{ kind: 'period', period: '2027-Q1' }]);
    expect(found.questions).toContainEqual(expect.objectContaining({ path: 'obligations.0.due', reason: 'year-assumed' }));
  });
});
