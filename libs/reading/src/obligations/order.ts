import { CONFIDENCE } from '../confidence.js';
import { type Doubt, type Due, type ReadObligation } from '../read-document.js';
import { type Stretch } from '../text/stretch.js';
import { type ObligationContext } from './context.js';
import { type Doer, DoerReader } from './doers.js';
import { type Calendar, duesIn, type PlacedDue } from './due.js';

/** Parts of one order, read from the clause that states it. */
export interface OrderParts {
  readonly support: readonly string[];
  readonly task: string;
  readonly reportTo: string | null;
  readonly due: readonly Due[];
  /** A deadline without its year was completed. */
  readonly yearAssumed?: boolean;
}

const PARTNERS = /(?:,\s)?(?:chủ động\s)?phối hợp(?:\schặt chẽ)?(?:\s(?:với|cùng))?\s|,\scùng(?:\svới)?\s/g;
const REPORTS = /(?<!tờ\s)(?<!\p{L})(?:báo cáo|trình|gửi|nộp)(?!\p{L})/gu;
const BETWEEN = 9;

/** Support, report address, deadlines and the bare task of an order; `from` is where the words after the doer begin. */
export function partsOf(clause: Stretch, from: number, context: ObligationContext, calendar: Calendar): OrderParts {
  const words = clause.slice(from).trim();
  const dues = duesIn(words, calendar, context.lexicons);
  const partners = supportIn(words, context);
  return {
    support: partners?.names ?? [],
    task: taskOf(words, dues, partners),
    reportTo: reportToIn(words, context),
    due: dues.map(({ due }) => due),
    yearAssumed: dues.some((due) => due.yearAssumed),
  };
}

interface Partners {
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
}

function supportIn(words: Stretch, context: ObligationContext): Partners | null {
  for (const found of words.key.matchAll(PARTNERS)) {
    if (found.index > 160) return null;
    const reader = new DoerReader(words, context.lexicons);
    const at = reader.words.findIndex((word) => word.from >= found.index + found[0].length);
    const list = at < 0 ? null : (reader.list(at) ?? reader.unknown(at));
    if (list === null) continue;
    const to = list.doers[list.doers.length - 1]?.to ?? 0;
    return { names: list.doers.map((doer) => doer.name), from: found.index, to };
  }
  return null;
}

/** The first body that the clause says is reported to: directly behind the verb, or behind `cho`, `về`, `với`, `lên`. */
function reportToIn(words: Stretch, context: ObligationContext): string | null {
  const reader = new DoerReader(words, context.lexicons);
  // `các nội dung trình Ban Chấp hành` says which, not to whom, where the clause has an address behind it
  const all = [...words.key.matchAll(REPORTS)];
  const own = all.filter(({ index }) => !/nội dung\s$/.test(words.key.slice(Math.max(0, index - 9), index)));
  for (const found of own.length > 0 ? own : all.slice(-1)) {
    const start = reader.words.findIndex((word) => word.from >= found.index + found[0].length);
    if (start < 0) continue;
    for (let i = start; i < Math.min(reader.words.length, start + BETWEEN); i += 1) {
      const word = reader.words[i];
      if (word === undefined || /[.;:()]/.test(word.gap)) break;
      const direct = i === start || (i <= start + 2 && /^,\s$/.test(reader.words[start]?.gap ?? '') && reader.words[start]?.key === 'đề');
      const prepared = /^(?:cho|về|với|lên|tới|đến)$/.test(reader.words[i - 1]?.key ?? '') && i > start;
      if (!direct && !prepared) continue;
      if (word.key === 'cấp' && reader.words[i + 1]?.key === 'có') return 'cấp có thẩm quyền';
      const list = reader.list(i);
      const first = list?.doers[0];
      if (list === null || first === undefined || /^(?:các|phòng|trường|đơn vị)\s?$/.test(first.name.toLowerCase())) continue;
      // `Thường trực, Ban Thường vụ Đảng uỷ`: the level stands with the last name only
      const second = list.doers[1];
      if (second !== undefined && /^(?:thường trực|ban thường vụ|ban chấp hành)$/i.test(first.name))
        return words.text.slice(first.from, second.to);
      return first.name;
    }
  }
  return null;
}

function taskOf(words: Stretch, dues: readonly PlacedDue[], partners: Partners | null): string {
  const cuts = [...dues.map(({ from, to }) => ({ from, to })), ...(partners === null ? [] : [partners])].sort((a, b) => a.from - b.from);
  let text = '';
  let last = 0;
  for (const cut of cuts) {
    if (cut.from < last) continue;
    text += words.text.slice(last, cut.from);
    last = cut.to;
  }
  text += words.text.slice(last);
  return text
    .replace(/\s{2,}/g, ' ')
    .replace(/^(?:[\s,:;]|(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì)(?!\p{L})\s?|(?:cần phải|cần|phải)\s)+/iu, '')
    .replace(/(?:[\s.,;:(–-]|[,;]\shoàn thành(?=[\s.,;]*$))+$/u, '')
    .replace(/\s([,;.])/g, '$1')
    .replace(/,{2,}/g, ',')
    .trim();
}

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
      ...(parts.yearAssumed === true ? { doubts: [doubt('due', 'year-assumed', CONFIDENCE.yearAssumed)] } : {}),
    },
  };
}

export const doubt = (part: string, reason: Doubt['reason'], confidence: number): Doubt => ({ part, reason, confidence, candidates: [] });

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
