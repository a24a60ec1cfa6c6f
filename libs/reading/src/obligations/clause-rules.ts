import { keyOf } from '../text/key.js';
import { type Stretch } from '../text/stretch.js';
import { type ObligationContext } from './context.js';
import { type Doer, type DoerList, DoerReader } from './doers.js';
import { duesIn } from './due.js';

/** How an order was recognised; the stronger the words, the surer. */
export type Rule = 'order' | 'duty' | 'subject' | 'list' | 'closing' | 'unknown';

/** An order found in a clause: its doers, where the words behind them begin, and where it is quoted from. */
export interface Ordered {
  readonly doers: readonly Doer[];
  readonly from: number;
  readonly quoteFrom: number;
  readonly rule: Rule;
}

const PERIODS = new Set(['năm', 'quý', 'tháng', 'kỳ']);

/** Recognises the two shapes of an order in one clause: order word and doer, or the doer as subject of an instruction. */
export class ClauseRules {
  constructor(private readonly context: ObligationContext) {}

  /** Rule 1: an order word with its doer behind it, at the beginning of a clause or behind its condition. */
  orderIn(clause: Stretch, first: boolean): Ordered | null {
    const reader = new DoerReader(clause, this.context.lexicons);
    const { words } = reader;
    for (let i = 0; i < Math.min(words.length, 160); i += 1) {
      const closing =
        words[i]?.key === 'thông' && words[i + 1]?.key === 'báo' && /^(?:để|đề|đê)$/.test(words[i + 2]?.key ?? '') ? i + 3 : null;
      const order = closing !== null ? { next: closing } : this.context.lexicons.orders.match(words, i);
      if (order === null || !this.opensOrder(reader, i, first)) continue;
      // behind other words `phân công` is a direction itself, not an order of the issuing body
      if (words[i]?.key === 'phân' && (i > 0 || !first) && !this.agreedBefore(reader, i) && !this.isAssignedBy(reader, i)) continue;
      const list = reader.list(order.next);
      if (list === null) continue;
      const after = words[list.next];
      if (after === undefined) continue;
      if (closing === null && !this.isTaskWord(reader, list.next)) continue;
      if (this.givesPost(reader, list.next)) continue;
      // `các nhiệm vụ giao Văn phòng hoàn thành trước …` only says when
      if (i > 0 && this.taskNounBefore(reader, i) && this.context.lexicons.deadlines.match(words, list.next) !== null) continue;
      const last = list.doers[list.doers.length - 1];
      const issuer = this.issuerBefore(reader, i);
      // a report tells what was ordered, minutes what one side asked of the other
      if (issuer !== null && (this.context.type === 'BC' || this.context.type === 'BB')) return null;
      return {
        doers: list.doers,
        from: last?.to ?? 0,
        quoteFrom: words[issuer ?? i]?.from ?? 0,
        rule: closing !== null ? 'closing' : 'order',
      };
    }
    return null;
  }

  /** `… làm Tổ trưởng` gives a post, no task; `… làm Trưởng đoàn, xây dựng …` gives both. */
  private givesPost(reader: DoerReader, at: number): boolean {
    const { words } = reader;
    if (words[at]?.key !== 'làm' || this.context.lexicons.posts.match(words, at + 1) === null) return false;
    const comma = words.findIndex(({ gap }, k) => k > at + 1 && gap !== ' ');
    return comma < 0 || words[comma]?.gap !== ', ' || !reader.isTask(comma);
  }

  private isTaskWord(reader: DoerReader, at: number): boolean {
    const { verbs, duties } = this.context.lexicons;
    const gap = reader.words[at]?.gap ?? '';
    if (gap !== ' ' && /[.:;]/.test(gap)) return false;
    return verbs.match(reader.words, at) !== null || duties.match(reader.words, at) !== null || gap === ' ' || gap === ', ';
  }

  /** An order word is one only where a clause begins; `được giao`, `theo yêu cầu các …` are none. */
  private opensOrder(reader: DoerReader, i: number, first: boolean): boolean {
    const word = reader.words[i];
    if (word === undefined) return false;
    if (i === 0) return true;
    if (word.gap !== ' ') {
      if (/[“”"'‘’(]/.test(word.gap)) return false;
      if (word.gap.includes(':')) return !this.context.lexicons.clause.proposed.test(reader.stretch.key.slice(0, word.from));
      if (/[,;]/.test(word.gap)) return true;
    }
    const before = reader.words[i - 1]?.key ?? '';
    if (['và', 'thời', 'nhiên'].includes(before) && i < 3) return true;
    if (this.agreedBefore(reader, i)) return this.context.type !== 'BC';
    if (first && this.taskNounBefore(reader, i)) return true;
    return (
      first &&
      (this.issuerBefore(reader, i) !== null ||
        (this.context.lexicons.clause.condition.test(reader.stretch.key) && this.nameBefore(reader, i)))
    );
  }

  /** `Thống nhất giao …`, `Ban Thường vụ đồng ý giao …` */
  private agreedBefore(reader: DoerReader, i: number): boolean {
    const joined = reader.words[i - 1]?.key === 'và' ? i - 1 : i;
    for (let k = Math.max(0, i - 6); k < i; k += 1) {
      if (this.context.lexicons.agreements.match(reader.words, k)?.next !== joined) continue;
      return k === 0 || /[,;:]/.test(reader.words[k]?.gap ?? '') || this.issuerBefore(reader, k) !== null;
    }
    return false;
  }

  /** `Nhiệm vụ này giao …`, `Việc thẩm định giao …` */
  private taskNounBefore(reader: DoerReader, i: number): boolean {
    const noun = this.context.lexicons.taskNouns.match(reader.words, 0);
    return (
      noun !== null &&
      i >= Math.max(2, noun.next) &&
      i < 14 &&
      reader.words[i - 1]?.key !== 'được' &&
      reader.words.slice(1, i + 1).every(({ gap }) => gap === ' ')
    );
  }

  /** `Việc tổng hợp số liệu do Ban Xây dựng Đảng thực hiện, xong trước …`: the task stands before its doer. */
  private takenOnIn(reader: DoerReader): Ordered | null {
    if (this.context.lexicons.taskNouns.match(reader.words, 0) === null) return null;
    const by = reader.words.findIndex(({ key, gap }, i) => i > 1 && i < 24 && key === 'do' && gap === ' ');
    const list = by < 0 ? null : reader.list(by + 1);
    if (list === null || this.context.lexicons.takesOn.match(reader.words, list.next) === null) return null;
    return { doers: list.doers, from: list.doers[list.doers.length - 1]?.to ?? 0, quoteFrom: 0, rule: 'subject' };
  }

  /** The index of the word at which the name of a body begins that opens the clause and ends right before word `i`. */
  private issuerBefore(reader: DoerReader, i: number): number | null {
    // `nhiệm vụ do Ban Thường vụ, Thường trực giao cho …`: said of the task
    for (let k = Math.max(0, i - 14); k < i; k += 1) if (reader.words[k]?.key === 'do' && reader.words[k]?.gap === ' ') return null;
    for (let k = Math.max(0, i - 12); k < i; k += 1) {
      if (k > 0 && (reader.words[k]?.gap === ' ' || !/[,;:]/.test(reader.words[k]?.gap ?? ''))) continue;
      if (reader.list(k)?.next === i) return k;
    }
    return null;
  }

  /** `Ban Thường vụ phân công đồng chí …`; `Cấp uỷ cơ sở phân công cấp uỷ viên …` is a task of that committee. */
  private isAssignedBy(reader: DoerReader, i: number): boolean {
    const from = this.issuerBefore(reader, i);
    if (from === null) return false;
    const name = reader.stretch.key.slice(reader.words[from]?.from, reader.words[i - 1]?.to);
    return this.context.lexicons.superior.test(name) || keyOf(this.context.issuer ?? '').startsWith(name);
  }

  private nameBefore(reader: DoerReader, i: number): boolean {
    for (let k = Math.max(0, i - 8); k < i; k += 1) if (reader.list(k)?.next === i) return true;
    return false;
  }

  /** Rules 1 and 2: the doer stands first, with a word of duty, or with its task in a part that sets tasks. */
  subjectOf(clause: Stretch, inTasks: boolean, duties: boolean, listed = false): Ordered | null {
    if ((!inTasks && !duties) || this.context.lexicons.clause.announcement.test(clause.key)) return null;
    const reader = new DoerReader(clause, this.context.lexicons);
    const taken = inTasks ? this.takenOnIn(reader) : null;
    if (taken !== null) return taken;
    for (const start of this.starts(reader)) {
      // what is quoted is somebody's words
      const list = /[“"]/.test(reader.words[start]?.gap ?? '') ? null : reader.list(start);
      if (list === null) continue;
      const at = this.behindTime(clause, reader, this.behindCharge(reader, list.next));
      if (reader.words[at] === undefined || /[.:;]/.test(reader.words[at]?.gap ?? '')) continue;
      const last = list.doers[list.doers.length - 1];
      const duty =
        this.context.lexicons.duties.match(reader.words, at) ??
        this.context.lexicons.duties.match(reader.words, this.dutyAfterCondition(reader, at));
      if (duty !== null && duties)
        return { doers: list.doers, from: last?.to ?? 0, quoteFrom: this.timeBefore(reader, start), rule: 'duty' };
      // `Ban Thường vụ giao đồng chí … làm Tổ trưởng.`
      const told = this.context.lexicons.orders.match(reader.words, at);
      const appointed = told === null ? null : reader.list(told.next);
      if (appointed !== null && this.givesPost(reader, appointed.next)) return null;
      const verb = this.context.lexicons.verbs.match(reader.words, at);
      const reporting = this.context.lexicons.reporting.match(reader.words, at);
      if (!inTasks || (reporting !== null && reporting.next >= (verb?.next ?? 0))) return null;
      // `đồng chí … phụ trách thôn Ngoại`: what one person is in charge of
      const charged =
        this.context.lexicons.charges.match(reader.words, at) !== null && this.context.lexicons.person.test(keyOf(last?.name ?? ''));
      // a word the vocabulary does not know is a task where a deadline says so, or in a list of bodies and their tasks
      if (verb === null && !charged && !(listed && this.namesBodies(clause, reader, list, at)) && !this.hasDeadline(clause, last?.to ?? 0))
        return null;
      return {
        doers: list.doers,
        from: last?.to ?? 0,
        quoteFrom: this.timeBefore(reader, start),
        rule: verb === null ? 'unknown' : 'subject',
      };
    }
    return null;
  }

  /** `…; tự giải thể sau khi hoàn thành nhiệm vụ`: of the doer, and no task. */
  endsMandate({ words }: Stretch): boolean {
    const told = this.context.lexicons.reporting.match(words, 0);
    return told !== null && told.next > 1 && this.context.lexicons.verbs.match(words, 0) === null;
  }

  private namesBodies(clause: Stretch, reader: DoerReader, list: DoerList, at: number): boolean {
    if (!/^\p{Ll}/u.test(clause.text.slice(reader.words[at]?.from))) return false;
    return list.doers.every(({ name }) => !this.context.lexicons.person.test(keyOf(name)));
  }

  /** `Các chi bộ trước ngày 20/01 hoàn thành …`: a time between doer and task. */
  private behindTime(clause: Stretch, reader: DoerReader, at: number): number {
    const from = reader.words[at]?.from;
    if (from === undefined) return at;
    const time = duesIn(clause.slice(from), this.context.calendar, this.context.lexicons)[0];
    if (time?.from !== 0) return at;
    const next = reader.words.findIndex((word) => word.from >= from + time.to);
    return next < 0 ? at : next;
  }

  /** `Các đồng chí … theo nhiệm vụ được phân công chỉ đạo …`: what the task is told to follow, between doer and task. */
  private behindCharge(reader: DoerReader, at: number): number {
    if (reader.words[at]?.key !== 'theo') return at;
    let next = at + 1;
    for (let hit = this.charge(reader, next); hit !== null; hit = this.charge(reader, next)) next = hit.next;
    return next > at + 1 && reader.isTask(next) ? next : at;
  }

  private charge({ words }: DoerReader, at: number): { readonly next: number } | null {
    return words[at]?.gap === ' ' || words[at]?.gap === ', ' ? this.context.lexicons.charges.match(words, at) : null;
  }

  hasDeadline(clause: Stretch, from: number): boolean {
    return duesIn(clause.slice(from), this.context.calendar, this.context.lexicons).some(
      ({ due }) => due.kind === 'date' || due.kind === 'period',
    );
  }

  /** `UBND xã, trên cơ sở chức năng, nhiệm vụ được giao, có trách nhiệm …` */
  private dutyAfterCondition(reader: DoerReader, at: number): number {
    if (!/^(?:trên|căn)$/.test(reader.words[at]?.key ?? '')) return -1;
    for (let k = at; k < Math.min(reader.words.length, at + 24); k += 1)
      if (this.context.lexicons.duties.match(reader.words, k) !== null) return k;
    return -1;
  }

  private starts(reader: DoerReader): number[] {
    const starts = [0];
    // `Tháng 3: Văn phòng Đảng uỷ tham mưu …`
    const colon = reader.words.findIndex(({ gap }, i) => i > 0 && i < 9 && gap !== ' ' && gap.includes(':'));
    const time =
      colon < 0 ? null : duesIn(reader.stretch.slice(0, reader.words[colon - 1]?.to), this.context.calendar, this.context.lexicons)[0];
    if (time != null && time.from === 0 && time.to === reader.words[colon - 1]?.to) starts.push(colon);
    if (!this.context.lexicons.clause.condition.test(reader.stretch.key)) return starts;
    // `Riêng Đảng uỷ A, Đảng uỷ B …`, `đối với các chi bộ …`
    if (reader.words[0]?.key === 'riêng') starts.push(reader.words[1]?.key === 'đối' ? 3 : 1);
    reader.words.slice(0, 70).forEach((word, index) => {
      // behind a comma, or behind brackets that tell the time: `Định kỳ hằng quý (trước ngày 20) các chi bộ …`
      if (index > 0 && word.gap !== ' ' && /[,)]/.test(word.gap)) starts.push(index);
      if (PERIODS.has(reader.words[index - 1]?.key ?? '')) starts.push(index);
    });
    return starts;
  }

  /** A time before the doer belongs to the order: `hằng năm Ban Thường vụ …`, `Trước ngày 10/3, các chi bộ …`. */
  private timeBefore(reader: DoerReader, start: number): number {
    const at = reader.words[start]?.from ?? 0;
    if (start === 0) return at;
    return duesIn(reader.stretch.slice(0, at), this.context.calendar, this.context.lexicons)[0]?.from ?? at;
  }
}
