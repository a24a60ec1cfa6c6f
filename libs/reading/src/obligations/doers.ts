import { isUpper } from '../text/layout.js';
import { type Stretch } from '../text/stretch.js';
import { type Word, wordsOf } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';

export interface Doer {
  /** As printed. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface DoerList {
  readonly doers: readonly Doer[];
  /** Index of the word behind the list. */
  readonly next: number;
}

const QUANTIFIERS = new Set([
  'các',
  'những',
  'toàn',
  'tất',
  'mỗi',
  'từng',
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
]);
/** Words that open what is said of a group: `bảy chi bộ chưa nộp …`. */
const RELATIVE = new Set(['chưa', 'còn', 'có', 'đã', 'đang', 'không', 'bị', 'được', 'nêu', 'nơi']);
const MOST_DOERS = 14;

/** Reads names of doers in a stretch: a body, a post, a group, joined by commas and `và`. */
export class DoerReader {
  readonly words: readonly Word[];

  constructor(
    readonly stretch: Stretch,
    private readonly lexicons: Tables,
  ) {
    this.words = wordsOf(stretch);
  }

  /** The list that begins at word `i`, or null. */
  list(i: number): DoerList | null {
    const doers: Doer[] = [];
    let at = this.skipAddress(i);
    let next = at;
    while (doers.length < MOST_DOERS) {
      const end = this.one(at);
      if (end === null) break;
      const from = this.words[at]?.from ?? 0;
      const to = this.words[end - 1]?.to ?? from;
      doers.push({ name: this.stretch.text.slice(from, to), from, to });
      next = end;
      const joint = this.joint(end);
      if (joint === null) break;
      at = joint;
    }
    return doers.length === 0 ? null : { doers, next: this.behindBrackets(next) };
  }

  /** `Đoàn kiểm tra (theo Quyết định số …) tiến hành`: what the brackets say is no task. */
  private behindBrackets(next: number): number {
    if (!/^\s?\($/.test(this.words[next]?.gap ?? '')) return next;
    for (let k = next + 1; k < next + 30; k += 1) {
      const gap = this.words[k]?.gap ?? '';
      if (/\)/.test(gap)) return this.isTask(k) ? k : next;
    }
    return next;
  }

  /** `Các đồng chí: Bí thư, …` names the holders behind the colon. */
  private skipAddress(i: number): number {
    const [a, b, c] = [this.words[i]?.key, this.words[i + 1]?.key, this.words[i + 2]?.key];
    if (a === 'các' && b === 'đồng' && c === 'chí' && this.words[i + 3]?.gap.includes(':') === true) return i + 3;
    return i;
  }

  private joint(end: number): number | null {
    const word = this.words[end];
    if (word === undefined) return null;
    if (/^\s?[,;/]\s?$/.test(word.gap)) return word.key === 'và' ? end + 1 : end;
    if (word.key === 'và' && /^\s$/.test(word.gap)) return end + 1;
    return null;
  }

  /** One doer from word `i`: index behind it, or null. */
  private one(i: number): number | null {
    let at = i;
    let many = false;
    const first = this.words[at];
    if (first === undefined) return null;
    if (QUANTIFIERS.has(first.key) || /^\d{1,2}$/.test(first.key)) {
      many = true;
      at += 1;
      if (this.words[at]?.key === 'thể' || this.words[at]?.key === 'cả') at += 1;
      if (this.words[at]?.key === 'các') at += 1;
    }
    if (this.words[at]?.key === 'đồng' && this.words[at + 1]?.key === 'chí') {
      at += 2;
      if (this.words[at]?.key === 'là') at += 1;
    } else if (this.words[at]?.key === 'đ' && this.words[at + 1]?.key === 'c' && this.words[at + 1]?.gap === '/') at += 2;
    if (at > i && this.words[at]?.gap !== ' ') return null;
    const base = this.longest(at, many);
    if (base === null) return many && at > i + 1 ? this.listed(at) : null;
    return this.named(many ? this.moreGroups(base) : base, many);
  }

  /** `các đồng chí có tên tại Điều 1` */
  private listed(at: number): number | null {
    if (this.words[at]?.key !== 'có' || this.words[at + 1]?.key !== 'tên') return null;
    for (let k = at + 2; k < at + 12; k += 1)
      if (this.lexicons.duties.match(this.words, k) !== null || this.lexicons.verbs.match(this.words, k) !== null) return k;
    return null;
  }

  private named(base: number, many: boolean): number {
    const end = this.tail(base);
    return many ? this.relativeClause(end) : end;
  }

  /** A unit's own name goes on behind its first capital until a small word that a task begins with. */
  private properName(at: number): number {
    const first = this.words[at];
    const shouted = isUpper(this.stretch.text.slice(this.words[at - 1]?.from ?? 0, first?.to ?? 0));
    if (first === undefined || first.gap !== ' ' || shouted || !isCapital(this.stretch.text, first)) return at;
    let next = at + 1;
    // the first syllable of a compound alone is capital: `Nghiệp vụ`, `Kinh tế`
    let sure = this.compound(next);
    for (; next < at + 9; next += 1) {
      const word = this.words[next];
      if (word === undefined || !/^(?:\s|,\s|\s?[-–&]\s?)$/.test(word.gap)) break;
      const capital = isCapital(this.stretch.text, word);
      if (!capital && (word.gap !== ' ' || this.isTask(next) || this.longest(next, false) !== null)) break;
      if (word.gap === ', ' && !this.goesOn(next)) break;
      if (capital) sure = this.compound(next + 1);
    }
    // small words behind the last capital belong to it only where a task begins right behind them
    return next > sure && this.isTask(next) && next - sure <= 2 ? next : sure;
  }

  private compound(next: number): number {
    const word = this.words[next];
    return word !== undefined && word.gap === ' ' && !isCapital(this.stretch.text, word) && !this.isTask(next) ? next + 1 : next;
  }

  /** `Kinh tế, Hạ tầng và Đô thị`: behind a comma one name goes on where it does not name a body of its own. */
  private goesOn(i: number): boolean {
    return this.longest(i, false) === null && !QUANTIFIERS.has(this.words[i]?.key ?? '');
  }

  private isTask(i: number): boolean {
    return this.lexicons.verbs.match(this.words, i) !== null || this.lexicons.duties.match(this.words, i) !== null;
  }

  /** `… chưa nộp đủ đảng phí quý III (có danh sách kèm theo) nộp …`: said of the group, up to brackets or a comma with a task behind. */
  private relativeClause(at: number): number {
    const opener = this.words[at];
    if (opener === undefined || opener.gap !== ' ' || !RELATIVE.has(opener.key) || this.lexicons.duties.match(this.words, at) !== null)
      return at;
    for (let k = at + 2; k < at + 24; k += 1) {
      const word = this.words[k];
      if (word === undefined || /[.;:]/.test(word.gap)) return at;
      if (/\(/.test(word.gap)) return this.behindBrackets(k) > k ? k : at;
      if (/,/.test(word.gap)) return this.isTask(k) ? k : at;
    }
    return at;
  }

  private longest(at: number, many: boolean): number | null {
    const hits = [
      this.lexicons.bodies.match(this.words, at),
      this.lexicons.posts.match(this.words, at),
      many ? this.lexicons.groups.match(this.words, at) : null,
    ];
    const next = Math.max(...hits.map((hit) => hit?.next ?? -1));
    const unit = this.lexicons.units.match(this.words, at);
    const named = unit === null || unit.next < next ? -1 : this.properName(unit.next);
    if (unit !== null && named > unit.next && named > next) return named;
    return next < 0 ? null : next;
  }

  /** `các phòng, ban, ngành` is one entry. */
  private moreGroups(next: number): number {
    let at = next;
    for (let i = 0; i < 6; i += 1) {
      const word = this.words[at];
      if (word === undefined || !(/^,\s$/.test(word.gap) || (word.key === 'và' && word.gap === ' '))) break;
      const start = word.key === 'và' ? at + 1 : at;
      const hit = this.lexicons.groups.match(this.words, start);
      if (hit === null || this.lexicons.bodies.match(this.words, start)?.next === hit.next + 1) break;
      at = hit.next;
    }
    return at;
  }

  /** What still belongs to the name: its level and place, another body, `được phân công …`. */
  private tail(next: number): number {
    let at = next;
    for (let i = 0; i < 16; i += 1) {
      const word = this.words[at];
      if (word === undefined) break;
      // `đảng uỷ xã, phường`
      if (word.gap === ', ' && /^(?:phường|đặc khu|thị)$/.test(word.key) && this.words[at - 1]?.key === 'xã') {
        at += word.key === 'thị' ? 2 : 1;
        continue;
      }
      if (word.gap !== ' ') break;
      const step = this.tailStep(at, word);
      if (step === null) break;
      at = step;
    }
    return at;
  }

  private tailStep(at: number, word: Word): number | null {
    if (word.key === 'được' && /^(?:phân|giao)$/.test(this.words[at + 1]?.key ?? '')) return this.relative(at);
    if (word.key === 'phụ' && this.words[at + 1]?.key === 'trách') return this.relative(at);
    const body = this.lexicons.bodies.match(this.words, at);
    const verb = this.lexicons.verbs.match(this.words, at);
    const tail = this.lexicons.tails.match(this.words, at);
    const furthest = Math.max(body?.next ?? -1, tail?.next ?? -1);
    if (furthest > 0 && furthest >= (verb?.next ?? -1)) return furthest;
    if (verb !== null) return null;
    if (QUANTIFIERS.has(word.key)) {
      const group = this.longest(at + 1, true);
      return group === null || this.words[at + 1]?.gap !== ' ' ? null : this.moreGroups(group);
    }
    // a proper name, or the number of a delegation
    return /^\p{Lu}/u.test(this.stretch.text.slice(word.from)) || (/^(?:số|\d+)$/.test(word.key) && at > 0) ? at + 1 : null;
  }

  /** `được phân công chủ trì`, `phụ trách địa bàn, lĩnh vực`: nouns and verbs of charge, up to the first other word. */
  private relative(at: number): number {
    const charge = new Set([
      'được',
      'phân',
      'công',
      'giao',
      'phụ',
      'trách',
      'chủ',
      'trì',
      'lãnh',
      'đạo',
      'quản',
      'lý',
      'theo',
      'dõi',
      'địa',
      'bàn',
      'lĩnh',
      'vực',
      'nhiệm',
      'vụ',
      'đơn',
      'vị',
      'thôn',
      'xã',
      'phường',
      'cơ',
      'sở',
    ]);
    let next = at;
    for (let i = 0; i < 24; i += 1) {
      const word = this.words[next];
      if (word === undefined) break;
      const inside = charge.has(word.key) || (next > at + 1 && /^\p{Lu}/u.test(this.stretch.text.slice(word.from)) && word.gap === ' ');
      if (!inside || !(word.gap === ' ' || (word.gap === ', ' && this.charged(next)))) break;
      next += 1;
    }
    return next;
  }

  private charged(next: number): boolean {
    const pair = `${this.words[next]?.key ?? ''} ${this.words[next + 1]?.key ?? ''}`;
    return ['quản lý', 'phụ trách', 'lãnh đạo', 'theo dõi', 'lĩnh vực', 'địa bàn', 'đơn vị'].includes(pair);
  }
}

const isCapital = (text: string, word: Word): boolean => /^\p{Lu}/u.test(text.slice(word.from));
