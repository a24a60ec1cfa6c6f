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

const QUANTIFIERS = new Set(['các', 'những', 'toàn', 'tất', 'mỗi', 'từng']);
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
    return doers.length === 0 ? null : { doers, next };
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
    if (QUANTIFIERS.has(first.key)) {
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
    if (base === null) return many && at > i + 1 ? this.named(at) : null;
    return this.tail(many ? this.moreGroups(base) : base);
  }

  /** `các đồng chí có tên tại Điều 1` */
  private named(at: number): number | null {
    if (this.words[at]?.key !== 'có' || this.words[at + 1]?.key !== 'tên') return null;
    for (let k = at + 2; k < at + 12; k += 1)
      if (this.lexicons.duties.match(this.words, k) !== null || this.lexicons.verbs.match(this.words, k) !== null) return k;
    return null;
  }

  private longest(at: number, many: boolean): number | null {
    const hits = [
      this.lexicons.bodies.match(this.words, at),
      this.lexicons.posts.match(this.words, at),
      many ? this.lexicons.groups.match(this.words, at) : null,
    ];
    const next = Math.max(...hits.map((hit) => hit?.next ?? -1));
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
    // a name may look like a verb: `Phòng Tổ chức đảng`
    if (verb !== null)
      return isCapital(this.stretch.text, word) && /^(?:phòng|ban|vụ|sở|cục|hội|trung tâm)$/.test(this.words[at - 1]?.key ?? '')
        ? verb.next
        : null;
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
