import { isUpper } from '../text/layout.js';
import { type Stretch } from '../text/stretch.js';
import { type Lexicon, type Word } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';
import {
  dutySoon,
  hasTimeBehind,
  isCapital,
  isNameDash,
  isNameOfVerb,
  isNameRow,
  isSmallNumber,
  listedBehind,
  NOWHERE,
  personBehind,
  placeBehind,
  placeClause,
  PLACED,
} from './name-ends.js';

export interface Doer {
  /** As printed. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where the name would end without the words said of it. */
  readonly core?: number;
}

export interface DoerList {
  readonly doers: readonly Doer[];
  /** Index of the word behind the list. */
  readonly next: number;
}

const MOST_DOERS = 14;

/** Reads names of doers in a stretch: a body, a post, a group, joined by commas and `và`. */
export class DoerReader {
  readonly words: readonly Word[];
  /** Ends of names that took in words no rule knows, with the last word before these. */
  private loose: Map<number, number> | null = null;

  constructor(
    readonly stretch: Stretch,
    private readonly lexicons: Tables,
  ) {
    this.words = stretch.words;
  }

  /** The first word from `i` on at which a task may begin, or null. */
  firstTask(i: number): number | null {
    return this.lexicons.verbs.find(this.words, i)?.index ?? null;
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
      const core = this.words[this.loose?.get(end) ?? -1]?.to;
      doers.push({ name: this.stretch.text.slice(from, to), from, to, ...(core === undefined || core === to ? {} : { core }) });
      next = end;
      const joint = this.joint(end);
      if (joint === null) break;
      at = joint;
    }
    return doers.length === 0 ? null : { doers, next: this.behindBrackets(next) };
  }

  /** A name the vocabulary does not know: capitalised words up to where the task begins. */
  unknown(i: number): DoerList | null {
    let next = i;
    while (next < i + 9 && this.words[next] !== undefined && (next === i || this.words[next]?.gap === ' ') && !this.isTask(next)) next += 1;
    const first = this.words[i];
    const last = this.words[next - 1];
    if (first === undefined || last === undefined || next === i + 9 || !isCapital(this.stretch.text, first) || !this.isTask(next))
      return null;
    return { doers: [{ name: this.stretch.text.slice(first.from, last.to), from: first.from, to: last.to }], next };
  }

  /** `Đoàn kiểm tra (theo Quyết định số …) tiến hành`: what the brackets say is no task. */
  private behindBrackets(next: number): number {
    if (this.words[next]?.gap === ' ' || !/^\s?\($/.test(this.words[next]?.gap ?? '')) return next;
    for (let k = next + 1; k < next + 30; k += 1) {
      const gap = this.words[k]?.gap ?? '';
      if (gap !== ' ' && gap.includes(')')) return this.isTask(k) ? k : next;
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
    if (word.gap === ' ') return word.key === 'và' ? end + 1 : null;
    if (/^\s?[,;/]\s?$/.test(word.gap)) return word.key === 'và' ? end + 1 : (this.lexicons.foremost.match(this.words, end)?.next ?? end);
    // `đồng chí … - Chủ nhiệm …`: what the person is
    if (/^\s[-–]\s$/.test(word.gap)) return this.lexicons.posts.match(this.words, end) === null ? null : end;
    return word.key === 'và' && /^\s$/.test(word.gap) ? end + 1 : null;
  }

  /** One doer from word `i`: index behind it, or null. */
  private one(i: number): number | null {
    let at = i;
    let many = false;
    const first = this.words[at];
    if (first === undefined) return null;
    if (this.lexicons.quantifiers.has(first.key) || isSmallNumber(first.key)) {
      many = true;
      at += 1;
      // `6 tháng, năm, các đơn vị …`
      if (this.words[at]?.gap !== ' ') return null;
      if (this.words[at]?.key === 'thể' || this.words[at]?.key === 'cả') at += 1;
      if (this.words[at]?.key === 'các') at += 1;
    }
    if (this.words[at]?.key === 'đồng' && this.words[at + 1]?.key === 'chí') {
      at += 2;
      if (this.words[at]?.key === 'là') at += 1;
    } else if (
      this.words[at]?.key === 'đảng' &&
      this.words[at + 1]?.key === 'viên' &&
      isCapital(this.stretch.text, this.words[at + 2] ?? NOWHERE)
    )
      at += 2;
    else if (this.words[at]?.key === 'đ' && this.words[at + 1]?.key === 'c' && this.words[at + 1]?.gap === '/') at += 2;
    if (at > i && this.words[at]?.gap !== ' ') return null;
    const base = this.longest(at, many);
    if (base === null) {
      const group = many ? (listedBehind(this.words, at, this.lexicons) ?? this.charged(at)) : null;
      return at > i + 1 ? (group ?? personBehind(this.stretch.text, this.words, at)) : null;
    }
    return this.named(many ? this.moreGroups(base) : this.moreBare(at, base), many);
  }

  /** `các đồng chí phụ trách xã, phường` */
  private charged(at: number): number | null {
    const next = this.relative(at);
    return next > at + 1 ? next : null;
  }

  private named(base: number, many: boolean): number {
    const end = this.tail(base);
    const charged = /^(?:phụ|chuyên)$/.test(this.words[end - 2]?.key ?? '') && this.words[end - 1]?.key === 'trách';
    const several = many || charged || this.words.slice(base - 1, end).some(({ key }) => key === 'các');
    const whole = several || this.words[end]?.key === 'nơi' ? this.relativeClause(end) : end;
    if (whole > end && !this.lexicons.relativeWords.has(this.words[end]?.key ?? '')) (this.loose ??= new Map()).set(whole, end - 1);
    return whole;
  }

  /** A unit's own name goes on behind its first capital until a small word that a task begins with. */
  private properName(at: number): number {
    const first = this.words[at];
    if (first === undefined || first.gap !== ' ' || !isCapital(this.stretch.text, first)) return at;
    if (isUpper(this.stretch.text.slice(this.words[at - 1]?.from ?? 0, first.to))) return at;
    let next = at + 1;
    // the first syllable of a compound alone is capital: `Nghiệp vụ`, `Kinh tế`
    let sure = this.compound(next);
    for (; next < at + 9; next += 1) {
      const word = this.words[next];
      if (word === undefined || (word.gap !== ' ' && !/^(?:\s|,\s|\s?[-–&]\s?)$/.test(word.gap))) break;
      const capital = isCapital(this.stretch.text, word);
      if (!capital && ((word.gap !== ' ' && word.gap !== ', ') || this.isTask(next) || this.longest(next, false) !== null)) break;
      if (!capital && this.lexicons.connectives.has(word.key)) return sure;
      if (word.gap === ', ' && (!this.goesOn(next) || (!capital && !this.taskWithin(next, 3)))) break;
      // `Phòng Kinh tế và Công an xã`: another doer
      if (capital && this.words[next - 1]?.key === 'và' && this.longest(next, false) !== null) return sure;
      if (capital) sure = this.compound(next + 1);
    }
    // small words behind the last capital belong to it only where a task begins right behind them
    return next > sure && this.isTask(next) && next - sure <= 3 ? next : sure;
  }

  private taskWithin(from: number, most: number): boolean {
    for (let k = from + 1; k <= from + most; k += 1) {
      if (this.isTask(k)) return true;
      if (this.words[k]?.gap !== ' ') return false;
    }
    return false;
  }

  private compound(next: number): number {
    const word = this.words[next];
    return word !== undefined && word.gap === ' ' && !isCapital(this.stretch.text, word) && !this.isTask(next) ? next + 1 : next;
  }

  /** `Kinh tế, Hạ tầng và Đô thị`: behind a comma one name goes on where it does not name a body of its own. */
  private goesOn(i: number): boolean {
    return this.longest(i, false) === null && !this.lexicons.quantifiers.has(this.words[i]?.key ?? '');
  }

  /** True where a task may begin at word `i`: a verb of the field, or a word of duty. */
  isTask(i: number): boolean {
    const verb = this.lexicons.verbs.match(this.words, i);
    return verb === null ? this.lexicons.duties.match(this.words, i) !== null : verb.next > i + 1 || !this.beginsNoun(i);
  }

  /** `cấp uỷ`, `giúp việc`: a verb of one syllable that goes on to a noun is no task. */
  private beginsNoun(i: number): boolean {
    const { bodies, posts, groups, tails } = this.lexicons;
    const goesOn = (nouns: Lexicon<true>): boolean => (nouns.match(this.words, i)?.next ?? 0) > i + 1;
    return goesOn(bodies) || goesOn(posts) || goesOn(groups) || goesOn(tails);
  }

  /** `… chưa nộp đủ đảng phí quý III (có danh sách kèm theo) nộp …`: said of the group, up to brackets or a comma with a task behind. */
  private relativeClause(at: number): number {
    const opener = this.words[at];
    if (opener === undefined || opener.gap !== ' ' || opener.key === 'và') return at;
    const task = this.lexicons.verbs.match(this.words, at);
    if (task !== null || this.isTask(at)) return task?.next === at + 1 ? dutySoon(this.words, at, this.lexicons.duties) : at;
    if (opener.key === 'nơi') return placeClause(this.words, at, this.lexicons);
    // `theo nhiệm vụ được phân công`, `để tổng hợp`: of the task, not of the group
    const opened = this.lexicons.relativeWords.has(opener.key);
    if (!opened && !PLACED.has(opener.key) && this.lexicons.connectives.has(opener.key)) return at;
    for (let k = at + 1; k < at + (opened ? 24 : 6); k += 1) {
      const word = this.words[k];
      if (word === undefined || (word.gap !== ' ' && /[.;:]/.test(word.gap))) return at;
      if (!opened && this.lexicons.deadlines.match(this.words, k) !== null) return at;
      if (word.gap !== ' ' && word.gap.includes('(')) return this.behindBrackets(k) > k ? k : at;
      if (word.gap !== ' ' && word.gap.includes(',')) return opened && this.isTask(k) ? k : at;
      // `các thôn có dự án đi qua phải …`
      if (opened && k > at + 1 && word.gap === ' ' && this.lexicons.duties.match(this.words, k) !== null) return k;
      // `các xã có kho lưu trữ của huyện trước đây bàn giao …`: what they have is long, and a task is behind it
      if (
        opener.key === 'có' &&
        k > at + 4 &&
        (this.lexicons.verbs.match(this.words, k)?.next ?? 0) > k + 1 &&
        hasTimeBehind(this.words, k)
      )
        return k;
      // `các cơ quan sử dụng ngân sách công khai …`: a few words that are no task
      if (!opened && this.isTask(k)) return this.lexicons.reporting.match(this.words, at) === null ? k : at;
    }
    return at;
  }

  private longest(at: number, many: boolean): number | null {
    // `trưởng`, `phó trưởng` of a body
    if (this.words[at]?.key === 'trưởng' || (this.words[at]?.key === 'phó' && this.words[at + 1]?.key === 'trưởng')) {
      const headed = this.lexicons.bodies.match(this.words, at + (this.words[at]?.key === 'phó' ? 2 : 1));
      if (headed !== null && headed.next > (this.lexicons.posts.match(this.words, at)?.next ?? 0)) return headed.next;
    }
    const next = Math.max(
      this.lexicons.bodies.match(this.words, at)?.next ?? -1,
      this.lexicons.posts.match(this.words, at)?.next ?? -1,
      many ? (this.lexicons.groups.match(this.words, at)?.next ?? -1) : -1,
    );
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
      if (word === undefined || !(word.gap === ' ' ? word.key === 'và' : /^,\s$/.test(word.gap))) break;
      const start = word.key === 'và' ? at + 1 : at;
      const hit = this.lexicons.groups.match(this.words, start);
      if (hit === null || this.lexicons.bodies.match(this.words, start)?.next === hit.next + 1) break;
      // `các Sở Tài chính, Sở Xây dựng`: a noun with a name of its own is another
      if (this.lexicons.units.match(this.words, start)?.next === hit.next && this.properName(hit.next) > hit.next) break;
      at = hit.next;
    }
    return at;
  }

  /** `cấp uỷ, chính quyền các cấp`: nouns of many in a row, without a word that says so. */
  private moreBare(at: number, base: number): number {
    const { groups, bodies, verbs } = this.lexicons;
    if (this.words[base]?.gap !== ', ' || groups.match(this.words, at)?.next !== base || bodies.match(this.words, base) !== null)
      return base;
    // `chi bộ, tổ chức sinh hoạt …` has its task there
    return (groups.match(this.words, base)?.next ?? 0) > (verbs.match(this.words, base)?.next ?? 0) ? this.moreGroups(base) : base;
  }

  /** What still belongs to the name: its level and place, another body, `được phân công …`. */
  private tail(next: number): number {
    let at = next;
    for (let i = 0; i < 16; i += 1) {
      const word = this.words[at];
      if (word === undefined) break;
      // `các thôn Yên Thắng, Yên Lạc`: names of one row
      if (word.gap === ', ' && i > 0 && isNameRow(this.stretch.text, this.words, next, at) && this.one(at) === null) {
        at += 1;
        continue;
      }
      const row = placeBehind(this.words, at, this.lexicons.tails);
      if (row !== null) {
        at = row;
        continue;
      }
      if (word.gap !== ' ' && !(isNameDash(this.stretch.text, word) && this.one(at) === null)) break;
      const step = this.tailStep(at, word);
      if (step === null) break;
      at = step;
    }
    return at;
  }

  private tailStep(at: number, word: Word): number | null {
    if (word.key === 'được' && /^(?:phân|giao)$/.test(this.words[at + 1]?.key ?? '')) return this.relative(at);
    // `phụ trách, chỉ đạo tổ …` is the task itself
    if (word.key === 'phụ' && this.words[at + 1]?.key === 'trách') return this.isChargeItself(at) ? null : this.relative(at);
    if (word.key === 'của') {
      const owner = this.lexicons.bodies.match(this.words, at + 1);
      if (this.words[at + 1]?.gap !== ' ') return null;
      return owner?.next ?? (isCapital(this.stretch.text, this.words[at + 1] ?? NOWHERE) && this.isTask(at + 2) ? at + 2 : null);
    }
    const headed = this.lexicons.groups.match(this.words, at);
    const body = this.lexicons.bodies.match(this.words, at);
    const verb = this.lexicons.verbs.match(this.words, at);
    if (headed !== null && (verb === null || headed.next > verb.next) && headed.next >= (body?.next ?? 0) && this.endsWithPost(at)) {
      // `thủ trưởng sở, ban, ngành`
      const whole = headed.next > (body?.next ?? 0) ? this.moreGroups(headed.next) : this.moreBare(at, headed.next);
      if (whole > (body?.next ?? 0)) return whole;
    }
    const tail = this.lexicons.tails.match(this.words, at);
    const unit = this.lexicons.units.match(this.words, at);
    const named = unit === null ? -1 : this.properName(unit.next);
    const furthest = Math.max(body?.next ?? -1, tail?.next ?? -1, named > (unit?.next ?? 0) ? named : -1);
    if (furthest > 0 && furthest >= (verb?.next ?? -1)) return furthest;
    if (verb !== null) return isNameOfVerb(this.stretch.text, this.words, at) && this.isTask(verb.next) ? verb.next : null;
    if (this.lexicons.quantifiers.has(word.key)) {
      if (word.key === 'mỗi' || word.key === 'từng') return null;
      const group = this.longest(at + 1, true);
      return group === null || this.words[at + 1]?.gap !== ' ' ? null : this.moreGroups(group);
    }
    if (this.isInsideName(at)) return at + 1;
    // a proper name, or the number of a delegation
    const numbered = word.key === 'số' ? /^\d/.test(this.words[at + 1]?.key ?? '') : /^\d+$/.test(word.key);
    return /^\p{Lu}/u.test(this.stretch.text.slice(word.from)) || (numbered && at > 0) ? at + 1 : null;
  }

  /** `phụ trách, chỉ đạo tổ …`; `phân công đồng chí Phó Bí thư phụ trách ra quân …`: to be in charge is the task. */
  private isChargeItself(at: number): boolean {
    if (/^,/.test(this.words[at + 2]?.gap ?? '')) return this.isTask(at + 2);
    if (this.relative(at) > at + 2) return false;
    const assigned = this.words.slice(Math.max(0, at - 12), at).some(({ key }, i, own) => key === 'phân' && own[i + 1]?.key === 'công');
    return assigned;
  }

  /** `người đứng đầu cơ quan, đơn vị`: a post, and what its holders head. */
  private endsWithPost(at: number): boolean {
    return this.lexicons.posts.endingAt(this.words, at, 4) >= 0;
  }

  /** `Trường Tiểu học Tân An`, `Trạm Y tế xã`: the small syllable of a compound inside a name. */
  private isInsideName(at: number): boolean {
    const [before, next] = [this.words[at - 1], this.words[at + 1]];
    if (before === undefined || !isCapital(this.stretch.text, before) || isCapital(this.stretch.text, this.words[at] ?? NOWHERE))
      return false;
    if (this.lexicons.connectives.has(this.words[at]?.key ?? '')) return false;
    if (next === undefined || /[,;.:]/.test(next.gap) || next.key === 'và') return true;
    return isCapital(this.stretch.text, next) || this.lexicons.tails.match(this.words, at + 1) !== null || this.isTask(at + 1);
  }

  /** `được phân công chủ trì`, `phụ trách địa bàn, lĩnh vực`: phrases of charge, one behind the other. */
  private relative(at: number): number {
    let next = at;
    for (let i = 0; i < 12; i += 1) {
      const word = this.words[next];
      if (word === undefined || !(word.gap === ' ' || (word.gap === ', ' && next > at))) break;
      const charge = this.lexicons.charges.match(this.words, next);
      if (charge !== null && !(word.gap === ', ' && this.lexicons.duties.match(this.words, next) !== null)) {
        // `được phân công chủ trì, phối hợp`: the last verb may be the task itself
        if (next > at && word.gap === ' ' && this.isTask(next) && !this.isTask(charge.next)) break;
        next = charge.next;
      } else if (next > at && word.gap === ' ' && isCapital(this.stretch.text, word)) next += 1;
      else break;
    }
    return next > at ? this.behindField(next) : next;
  }

  /** `phụ trách kinh tế, chịu trách nhiệm …`: the field, up to the comma that a task stands behind. */
  private behindField(at: number): number {
    for (let k = at; k < at + 6; k += 1) {
      const gap = this.words[k]?.gap;
      if (gap === ', ' && k > at) return this.isTask(k) ? k : at;
      if (gap !== ' ' || this.isTask(k)) return at;
    }
    return at;
  }
}
