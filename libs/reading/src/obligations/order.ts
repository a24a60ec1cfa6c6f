import { CONFIDENCE } from '../confidence.js';
import { type Candidate, type Doubt, type Due, type ReadObligation } from '../read-document.js';
import { doubt, seen } from '../hesitation.js';
import { type Stretch } from '../text/stretch.js';
import { wordFrom } from '../text/words.js';
import { type ObligationContext } from './context.js';
import { type Doer, DoerReader } from './doers.js';
import { type Calendar, duesIn, type PlacedDue } from './due.js';

/** Parts of one order, read from the clause that states it. */
export interface OrderParts {
  readonly support: readonly string[];
  readonly task: string;
  readonly reportTo: string | null;
  readonly due: readonly Due[];
  /** What was completed, or read by its shape only. */
  readonly doubts?: readonly Doubt[];
}

const BETWEEN = 13;
const MOST_REPORTS = 12;
/** Of the names of partners. */
const MOST_WORDS = 20;

/** Support, report address, deadlines and the bare task of an order; `from` is where the words after the doer begin. */
export function partsOf(clause: Stretch, from: number, context: ObligationContext, calendar: Calendar): OrderParts {
  const words = clause.slice(from).trim();
  const dues = duesIn(words, calendar, context.lexicons);
  const partners = supportIn(words, context);
  const addresses = reportsIn(words, context);
  return {
    support: partners?.names ?? [],
    task: taskOf(words, dues, partners),
    reportTo: addresses[0]?.text ?? null,
    due: dues.map(({ due }) => due),
    doubts: [
      ...yearDoubts(words, dues),
      ...addressDoubts(addresses),
      ...bareTimes(words, dues),
      ...(partners?.known === false ? [doubt('support', 'uncertain', CONFIDENCE.unknownPartner, partners.others)] : []),
    ],
  };
}

/** A time without its year: the year that was taken, and the next, as they would be printed. */
function yearDoubts(words: Stretch, dues: readonly PlacedDue[]): Doubt[] {
  const assumed = dues.filter((due) => due.yearAssumed);
  const candidates = assumed.flatMap(({ due, from, to }): Candidate[] => {
    const year = due.kind === 'date' ? due.date.slice(0, 4) : due.kind === 'period' ? due.period.slice(0, 4) : '';
    if (year === '') return [];
    const printed = seen(words, from, to);
    return [Number(year) + 1, Number(year) - 1].map((other) => ({ ...printed, text: `${printed.text}/${String(other)}` }));
  });
  return assumed.length === 0 ? [] : [doubt('due', 'year-assumed', CONFIDENCE.yearAssumed, candidates)];
}

interface Partners {
  /** False where the vocabulary does not know the name. */
  readonly known: boolean;
  readonly others: readonly Candidate[];
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
}

function supportIn(words: Stretch, context: ObligationContext): Partners | null {
  const { partner } = context.lexicons.clause;
  if (words.key.search(partner) < 0) return null;
  for (const found of words.key.matchAll(partner)) {
    if (found.index > 160) return null;
    const reader = new DoerReader(words, context.lexicons);
    const behind = reader.words.findIndex((word) => word.from >= found.index + found[0].length);
    // `…, Văn phòng phối hợp, tham mưu …`: the partners can only stand before it
    const at = reader.words[behind]?.gap.startsWith(',') === true ? -1 : behind;
    const known = at < 0 ? null : reader.list(at);
    const list = at < 0 ? null : (known ?? reader.unknown(at));
    const before = list === null ? partnersBefore(reader, found.index) : null;
    if (before !== null) return { ...before, to: found.index + found[0].length };
    if (list === null) continue;
    const to = list.doers[list.doers.length - 1]?.to ?? 0;
    const first = list.doers[0];
    // the same name without its last word
    const short = first === undefined || known !== null ? -1 : first.name.lastIndexOf(' ');
    const others = first === undefined || short < 1 ? [] : [seen(words, first.from, first.from + short)];
    return { names: list.doers.map((doer) => doer.name), from: found.index, to, known: known !== null, others };
  }
  return null;
}

/** `…, Văn phòng Đảng uỷ phối hợp chuẩn bị …`: the partners stand before the word, behind a comma. */
function partnersBefore(reader: DoerReader, index: number): Omit<Partners, 'to'> | null {
  const next = wordFrom(reader.words, index);
  for (let k = next - 1; k > 0 && k > next - MOST_WORDS; k -= 1) {
    if (reader.words[k]?.gap !== ', ') continue;
    const list = reader.list(k);
    if (list?.next === next)
      return { names: list.doers.map(({ name }) => name), from: (reader.words[k]?.from ?? 0) - 2, known: true, others: [] };
  }
  return null;
}

/** The bodies that the clause says are reported to: directly behind the verb, or behind `cho`, `về`, `với`, `lên`. The first counts. */
export function reportsIn(words: Stretch, context: ObligationContext): Candidate[] {
  if (words.key.search(context.lexicons.handsTo) < 0) return [];
  const reader = new DoerReader(words, context.lexicons);
  // `các nội dung trình Ban Chấp hành` says which, not to whom, where the clause has an address behind it
  const all = [...words.key.matchAll(context.lexicons.handsTo)].slice(0, MOST_REPORTS);
  const own = all.filter(({ index }) => !/nội dung\s$/.test(words.key.slice(Math.max(0, index - 9), index)));
  return (own.length > 0 ? own : all.slice(-1)).flatMap((found) => {
    const start = wordFrom(reader.words, found.index + found[0].length);
    const address = addressFrom(reader, start);
    return address === null ? [] : [address];
  });
}

function addressFrom(reader: DoerReader, start: number): Candidate | null {
  const { words, stretch } = reader;
  for (let i = start; i < Math.min(words.length, start + BETWEEN); i += 1) {
    const word = words[i];
    if (word === undefined || /[.;:()]/.test(word.gap)) return null;
    const direct = i === start || (i <= start + 2 && /^,\s$/.test(words[start]?.gap ?? '') && words[start]?.key === 'đề');
    // not `đối với`: of what
    const prepared = /^(?:cho|về|với|lên|tới|đến)$/.test(words[i - 1]?.key ?? '') && words[i - 2]?.key !== 'đối' && i > start;
    if (!direct && !prepared) continue;
    if (word.key === 'cấp' && words[i + 1]?.key === 'có') return seen(stretch, word.from, word.from + 'cấp có thẩm quyền'.length);
    const list = reader.list(i);
    const first = list?.doers[0];
    if (list === null || first === undefined || /^(?:các|phòng|trường|đơn vị)\s?$/.test(first.name.toLowerCase())) continue;
    // `Thường trực, Ban Thường vụ Đảng uỷ`: the level stands with the last name only
    const second = list.doers[1];
    const to = second !== undefined && /^(?:thường trực|ban thường vụ|ban chấp hành)$/i.test(first.name) ? second.to : first.to;
    return seen(stretch, first.from, to);
  }
  return null;
}

/** `gửi Văn phòng tổng hợp, báo cáo Thường trực`: the first was taken, the others are offered. */
function addressDoubts(addresses: readonly Candidate[]): Doubt[] {
  const [taken, ...rest] = addresses;
  const others = rest.filter(({ text }) => text !== taken?.text);
  return others.length === 0 ? [] : [doubt('reportTo', 'ambiguous', CONFIDENCE.severalAddresses, others)];
}

const BARE_TIME = /(?<!năm\s|\/)(?:tháng\s\d{1,2}\s?\/\s?20\d\d|quý\s[ivx]{1,3}\s?\/\s?20\d\d)(?=[\s.,;]*$)/;

/** `… kế hoạch hạ ngầm cáp tháng 10/2026`: a time at the end that may be the deadline, or say which. */
function bareTimes(words: Stretch, dues: readonly PlacedDue[]): Doubt[] {
  const found = dues.length > 0 ? null : BARE_TIME.exec(words.key);
  return found === null ? [] : [doubt('due', 'ambiguous', CONFIDENCE.bareTime, [seen(words, found.index, found.index + found[0].length)])];
}

function taskOf(words: Stretch, dues: readonly PlacedDue[], partners: Partners | null): string {
  const cuts = [...dues.map(({ from, to }) => ({ from, to })), ...(partners === null ? [] : [partners])].sort((a, b) => a.from - b.from);
  let text = '';
  let last = 0;
  for (const cut of cuts) {
    if (cut.from < last) continue;
    text = joined(text, words.text.slice(last, cut.from));
    last = cut.to;
  }
  text = joined(text, words.text.slice(last));
  return text
    .replace(/\(\s*\)/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(
      /^(?:[\s,:;]|(?:có trách nhiệm|chịu trách nhiệm(?!\s(?:\p{L}+\s){0,2}trước)|có nhiệm vụ|chủ trì)(?!\p{L})\s?|(?:cần phải|cần|phải)\s)+/iu,
      '',
    )
    .replace(/(?:[\s.,;:(–-]|[,;]\shoàn thành(?=[\s.,;]*$))+$/u, '')
    .replace(/\s([,;.])/g, '$1')
    .replace(/,{2,}/g, ',')
    .trim();
}

const joined = (before: string, behind: string): string =>
  /\p{L}$/u.test(before) && /^\p{L}/u.test(behind) ? `${before} ${behind}` : before + behind;

/** Puts an obligation together. The quote is the source's own words from `quoted`, line breaks as spaces. */
export function obligation(
  leads: readonly Doer[] | readonly string[],
  parts: OrderParts,
  quoted: Stretch,
  confidence: number,
): ReadObligation {
  const quote = trimEnd(quoted);
  return {
    lead: leads.map((lead) => (typeof lead === 'string' ? lead : lead.name)),
    support: parts.support,
    task: parts.task,
    reportTo: parts.reportTo,
    due: uniqueDues(parts.due),
    quote: quote.text,
    at: {
      from: quote.from,
      to: quote.to,
      confidence,
      ...(parts.doubts === undefined || parts.doubts.length === 0 ? {} : { doubts: parts.doubts }),
    },
  };
}

function uniqueDues(dues: readonly Due[]): Due[] {
  const seen = new Set<string>();
  return dues.filter((due) => {
    const key = JSON.stringify(due);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const trimEnd = (stretch: Stretch): Stretch => stretch.slice(0, stretch.text.replace(/[\s.,;:/]+$/, '').length);
