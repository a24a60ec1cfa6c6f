import { type Paragraph } from '../body/paragraphs.js';
import { CONFIDENCE, ORDER_CONFIDENCE } from '../confidence.js';
import { type Candidate, type Doubt, type ReadObligation } from '../read-document.js';
import { isUpper } from '../text/layout.js';
import { keyOf } from '../text/key.js';
import { type Stretch } from '../text/stretch.js';
import { type ObligationContext } from './context.js';
import { ClauseRules, type Rule } from './clause-rules.js';
import { type Doer, DoerReader } from './doers.js';
import { type Calendar, duesIn } from './due.js';
import { leadDoubts } from './lead-doubts.js';
import { isEmptyLeadIn, isToldOf, leadInOf, numberedIn } from './lead-in.js';
import { doubt, seen } from '../hesitation.js';
import { goingOn, reportedLater } from './going-on.js';
import { obligation, partsOf } from './order.js';
import { orderByRoles } from './roles.js';
import { isTaskPart, wordsOf } from './task-parts.js';

/** An obligation with the index of the paragraph it stands in. */
export interface PlacedObligation extends ReadObligation {
  readonly paragraph: number;
}

/** Longer ones lost their full stops; they are read up to here, so that time stays linear. */
const LONGEST_SENTENCE = 6000;
/** A deadline sentence that speaks of all items above it. */
const ABOVE =
  /^(?:[^,;]{0,60}\s)?(?:nội dung|nhiệm vụ|công việc|việc|phần việc|yêu cầu)\s(?:(?:chưa|không|còn)\s[^,;.]{3,50}\s)?(?:nêu\strên|trên đây|trên|đã nêu)(?!\p{L})/u;

/** Orders to a named doer, in order of appearance. */
export function readObligations(paragraphs: readonly Paragraph[], context: ObligationContext): PlacedObligation[] {
  const reader = new ObligationReader(paragraphs, context);
  for (const paragraph of paragraphs) reader.take(paragraph);
  return reader.found;
}

class ObligationReader {
  readonly found: PlacedObligation[] = [];
  /** The doer whose items follow, and the list's depth: label rank of the paragraph that named it. */
  private list: { readonly doers: readonly string[]; readonly rank: number; readonly under: boolean; readonly ordered: boolean } | null =
    null;
  /** Everything below a request upward belongs to it. */
  private upward: { readonly rank: number; readonly listed: boolean } | null = null;
  /** Paragraphs before this one were read with an order above them. */
  private told = 0;
  private listFrom = Number.POSITIVE_INFINITY;
  private year: string | null = null;
  /** Whether the paragraph at hand stands in a part that sets tasks: several rules ask. */
  private tasks: { readonly paragraph: Paragraph; readonly sets: boolean } | null = null;
  private readonly rules: ClauseRules;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly context: ObligationContext,
  ) {
    this.rules = new ClauseRules(context);
  }

  take(paragraph: Paragraph): void {
    const rank = rankOf(paragraph);
    const yearLine = /^(?:\*\s*)?năm (20\d{2})\s*:/.exec(paragraph.whole.key);
    if (yearLine?.[1] !== undefined) this.year = yearLine[1];
    if (this.upward !== null && (this.upward.listed ? paragraph.label === null || paragraph.heading !== null : rank <= this.upward.rank))
      this.upward = null;
    if (this.list !== null && rank <= this.list.rank && rank < 99) this.list = null;
    if (this.isUpward(paragraph)) {
      // items below a request that ends with a colon belong to it, whatever their label
      const listed = paragraph.label === null && /:\s*$/.test(paragraph.whole.key);
      if (this.upward === null) this.upward = { rank: listed ? 0 : rank, listed };
      return;
    }
    if (this.upward !== null) return;
    if (paragraph.index < this.told) return;
    const before = this.found.length;
    const byRoles =
      this.inTasks(paragraph) && this.context.type !== 'BB' ? orderByRoles(this.paragraphs, paragraph.index, this.context) : null;
    if (byRoles !== null) {
      this.found.push({ ...byRoles.order, paragraph: paragraph.index });
      this.told = byRoles.next;
      return;
    }
    if (this.inBrackets(paragraph)) return;
    const opened = this.openList(paragraph, rank);
    if (opened) return;
    if (this.list !== null && (paragraph.label !== null || this.isUnlabelledItem(paragraph))) {
      this.listItem(paragraph);
      return;
    }
    this.sentences(paragraph);
    if (this.found.length === before && paragraph.label === null) this.sharedDeadline(paragraph);
  }

  private add(
    paragraph: Paragraph,
    doers: readonly Doer[] | readonly string[],
    clause: Stretch,
    from: number,
    quoted: Stretch,
    rule: Rule,
  ): void {
    const names = doers.map((doer) => (typeof doer === 'string' ? doer : doer.name));
    const ordered = rule === 'order' || rule === 'closing';
    if (!ordered && names.every((name) => this.context.isSubject(name))) return;
    const [cut, ...more] = this.splits(clause, from);
    if (cut !== undefined && quoted.to === clause.to) {
      // the quote may begin before the clause, with its doer
      this.add(paragraph, doers, clause.slice(0, cut), from, quoted.slice(0, quoted.length - (clause.length - cut)), rule);
      [cut, ...more].forEach((at, index) => {
        const part = clause.slice(at, more[index] ?? clause.length).trim();
        const piece = part.key.startsWith('và ') ? part.slice(3) : part;
        this.add(paragraph, doers, piece, 0, piece, rule);
      });
      return;
    }
    const parts = partsOf(clause, from, this.context, this.calendar);
    if (parts.task.length < 3) return;
    // a time phrase may stand before the doer
    const lead = clause.slice(Math.max(0, clause.length - quoted.length), from);
    const due = quoted.to === clause.to && lead.length > 0 && lead.length <= quoted.length ? [...this.dues(lead), ...parts.due] : parts.due;
    const doubts = [...(parts.doubts ?? []), ...leadDoubts(doers, clause, rule, this.context.lexicons)];
    this.found.push({ ...obligation(names, { ...parts, due, doubts }, quoted, ORDER_CONFIDENCE[rule]), paragraph: paragraph.index });
  }

  /** Where a clause sets another task with a deadline of its own: behind a comma, before a verb; `hoàn thành trước …` is no other task. */
  private splits(clause: Stretch, from: number): number[] {
    const { verbs, deadlines } = this.context.lexicons;
    const dues = duesIn(clause, this.calendar, this.context.lexicons).filter((due) => due.from >= from);
    if (dues.length < 2) return [];
    const words = new DoerReader(clause, this.context.lexicons).words;
    const cuts: number[] = [];
    let last = from;
    words.forEach((word, i) => {
      const own = /^[;.]\s$/.test(word.gap);
      // `… trước ngày 15/12 và báo cáo …`
      const joined = words[i - 1]?.key === 'và' && word.gap === ' ' && dues.some((due) => due.to === (words[i - 1]?.from ?? 0) - 1);
      if (word.from <= last || !(own || joined || word.gap === ', ') || dues.some((due) => word.from > due.from && word.from < due.to))
        return;
      const before = dues.some((due) => due.from >= last && due.to <= word.from);
      const behind = dues.some((due) => due.from > word.from || (joined && due.from === word.from));
      const verb = verbs.match(words, i);
      if (!before || !behind || (verb === null && !own) || deadlines.match(words, i) !== null) return;
      cuts.push(joined ? (words[i - 1]?.from ?? word.from) : word.from);
      last = word.from;
    });
    return cuts;
  }

  /** A request to a superior is no order, nor are the tasks listed in it. */
  private isUpward(paragraph: Paragraph): boolean {
    const key = paragraph.whole.key;
    if (this.context.vocabulary.upward.some((words) => key.includes(words))) {
      return !/\.\s+(?:giao|yêu cầu|phân công)\s/.test(key);
    }
    if (!key.includes('đề nghị')) return false;
    const asked = /(?:^|[:.,]\s|^\d+\.\s|^[-+]\s)đề nghị\s(.{3,110})/.exec(key);
    // a resolution, a plan, minutes ask the body above for its help or leave
    if (this.context.type !== 'BC' && this.context.type !== 'TTr')
      return asked?.[1] !== undefined && this.context.lexicons.favour.test(asked[1]) && this.context.isAbove(asked[1]);
    return asked?.[1] !== undefined && (this.context.lexicons.superior.test(asked[1]) || this.context.isAbove(asked[1]));
  }

  /** `Kiểm tra … (Giao X chủ trì, tham mưu trong quý II/2026)`: the item is the task, the brackets name who and when. */
  private inBrackets(paragraph: Paragraph): boolean {
    const rest = paragraph.rest;
    const open = rest.key.lastIndexOf('(');
    const close = open < 8 ? -1 : rest.key.indexOf(')', open);
    if (close < 0 || !/^[\s.;,/]*$/.test(rest.key.slice(close + 1))) return false;
    const order = rest.slice(open + 1, close);
    const reader = new DoerReader(order, this.context.lexicons);
    const ordered = this.context.lexicons.orders.match(reader.words, 0)?.next ?? (reader.words[0]?.key === 'do' ? 1 : 0);
    const list = reader.list(ordered);
    if (list === null || (ordered === 0 && !this.inTasks(paragraph))) return false;
    const last = list.doers[list.doers.length - 1];
    const parts = partsOf(order, last?.to ?? 0, this.context, this.calendar);
    // `(đồng chí Phó Chủ nhiệm phụ trách; quý I)`: who and when is enough
    if (ordered === 0 && !reader.isTask(list.next) && (parts.due.length === 0 || parts.task.length > 2)) return false;
    const task = rest.text.slice(0, open).replace(/[\s.;,]+$/, '');
    const confidence = ordered > 0 ? ORDER_CONFIDENCE.order : ORDER_CONFIDENCE.brackets;
    this.found.push({ ...obligation(list.doers, { ...parts, task }, rest.slice(0, close + 1), confidence), paragraph: paragraph.index });
    return true;
  }

  /** A heading or lead-in that names its doers and leaves the tasks to the items below, or to the words behind its colon. */
  private openList(paragraph: Paragraph, rank: number): boolean {
    const lead = leadInOf(paragraph, this.context.lexicons, this.context.type === 'CV');
    if (lead === null || (!lead.ordered && !this.inTasks(paragraph))) return false;
    if (lead.doers.every((name) => this.context.isSubject(name)) && !lead.ordered) {
      // directions to the body concluded on are requirements, not obligations
      return paragraph.heading === null && lead.tasks === null;
    }
    if (lead.tasks !== null) {
      const whole = paragraph.whole.slice(paragraph.label?.next ?? 0);
      const rule = this.listRule(lead);
      numberedIn(lead.tasks, this.context.lexicons).forEach((task, i) => {
        const quoted = i > 0 ? task : whole.slice(0, whole.text.indexOf(task.text) + task.length);
        this.add(paragraph, lead.doers, task, 0, quoted, rule);
      });
      return true;
    }
    const next = this.paragraphs[paragraph.index + 1];
    if (next === undefined || (next.label === null && paragraph.heading === null)) return false;
    // a bare name opens a list only where items of a lower kind follow
    if (paragraph.heading === null && !paragraph.rest.text.includes(':') && rankOf(next) <= rank && rank < 99) return false;
    // a lead-in without label opens items of any label
    const opened = paragraph.heading === null && rank === 99 ? Math.min(9, rankOf(next) - 0.5) : rank;
    this.listFrom = paragraph.index;
    this.list = { doers: lead.doers, rank: opened, under: paragraph.heading !== null, ordered: lead.ordered };
    return true;
  }

  private listItem(paragraph: Paragraph): void {
    const list = this.list;
    if (list === null) return;
    const own = this.found.length;
    this.sentences(paragraph, 'item');
    if (this.found.length > own) return;
    const sentence = paragraph.rest.sentences[0];
    if (sentence === undefined || sentence.length < 8 || isToldOf(sentence, this.context.lexicons)) return;
    this.add(paragraph, list.doers, paragraph.rest, 0, paragraph.rest, this.listRule(list));
  }

  /** What is listed below an order counts for the body concluded on as well: `Giao Ban Thường vụ Đảng uỷ xã: …`. */
  private listRule({ doers, ordered }: { readonly doers: readonly string[]; readonly ordered: boolean }): Rule {
    return ordered && doers.every((name) => this.context.isSubject(name)) ? 'order' : 'list';
  }

  /** `Điều 5. Văn phòng` and its task in a paragraph without label: it must begin with the task. */
  private isUnlabelledItem(paragraph: Paragraph): boolean {
    if (this.list === null || !this.list.under || paragraph.label !== null || this.isClosing(paragraph)) return false;
    return new DoerReader(paragraph.rest, this.context.lexicons).isTask(0);
  }

  private inTasks(paragraph: Paragraph): boolean {
    if (this.tasks?.paragraph !== paragraph) this.tasks = { paragraph, sets: this.setsTasks(paragraph) };
    return this.tasks.sets;
  }

  private setsTasks(paragraph: Paragraph): boolean {
    // a report tells; only the part that says who carries out what is ahead sets tasks
    const ahead = (): boolean => this.headingsOf(paragraph).some((heading) => this.context.lexicons.clause.carryingOut.test(heading));
    if (this.context.type === 'TTr' || (this.context.type === 'BC' && !ahead())) return false;
    const own = paragraph.heading === null ? paragraph : { ...paragraph, path: [...paragraph.path, paragraph.index] };
    return this.isClosing(paragraph) || isTaskPart(own, this.paragraphs, this.context.vocabulary, this.context.type);
  }

  /** The last paragraph says who watches over the whole. */
  private isClosing(paragraph: Paragraph): boolean {
    return paragraph.label === null && paragraph.index === this.paragraphs.length - 1 && paragraph.index > 0;
  }

  private sentences(paragraph: Paragraph, as: 'text' | 'item' = 'text'): void {
    if (this.context.type === 'BB' && !this.isConcluded(paragraph)) return;
    const inTasks = as === 'item' || this.inTasks(paragraph);
    const duties = as === 'item' || !this.headingsOf(paragraph).some((heading) => this.context.lexicons.clause.noDuty.test(heading));
    let here = -1;
    for (const sentence of wordsOf(paragraph).sentences) {
      const before = this.found.length;
      this.sentence(paragraph, sentence, inTasks, duties);
      if (this.found.length > before) {
        here = this.found.length - 1;
        continue;
      }
      // a sentence without a doer goes on with the obligation before it, and its date is that obligation's
      const open = here < 0 ? undefined : this.found[here];
      // `Kết quả là tiêu chí xếp loại hằng năm` says what it is for, not when
      if (open === undefined || /^[^,;]{3,60}\slà\s/.test(sentence.key)) continue;
      const addressed = { ...open, ...reportedLater(open, sentence, this.context) };
      const dues = this.dues(sentence).filter((due) => due.kind !== 'vague');
      this.found[here] =
        dues.length === 0
          ? addressed
          : doubted(
              { ...addressed, due: [...open.due, ...dues] },
              doubt('due', 'ambiguous', CONFIDENCE.laterSentence, this.duesPlaced(paragraph.rest)),
            );
    }
  }

  /** Minutes report what was said; only what the chair concludes is an order, where a heading says so. */
  private isConcluded(paragraph: Paragraph): boolean {
    const concludes = (heading: string): boolean => this.context.lexicons.clause.concluding.test(heading);
    return !this.paragraphs.some(({ heading }) => heading !== null && concludes(heading.key)) || this.headingsOf(paragraph).some(concludes);
  }

  private headingsOf(paragraph: Paragraph): string[] {
    return paragraph.path.map((index) => this.paragraphs[index]?.heading?.key ?? '');
  }

  /** A line `Năm 2027:` names the year of what follows. */
  private get calendar(): Calendar {
    return this.year === null ? this.context.calendar : { ...this.context.calendar, year: this.year };
  }

  private dues(stretch: Stretch): readonly ReadObligation['due'][number][] {
    return duesIn(stretch, this.calendar, this.context.lexicons).map(({ due }) => due);
  }

  private duesPlaced(stretch: Stretch): Candidate[] {
    return duesIn(stretch, this.calendar, this.context.lexicons).map(({ from, to }) => seen(stretch, from, to));
  }

  private sentence(paragraph: Paragraph, sentence: Stretch, inTasks: boolean, duties: boolean): void {
    const { lexicons } = this.context;
    if (isUpper(sentence.text) || isEmptyLeadIn(sentence.key, lexicons) || this.isProposed(sentence)) return;
    let subject = false;
    // an entry of a list in a part that sets tasks by its heading
    const listed = inTasks && paragraph.label !== null && paragraph.path.length > 0;
    let running: { doers: readonly Doer[]; rule: Rule; index: number } | null = null;
    const read = sentence.length > LONGEST_SENTENCE ? sentence.slice(0, LONGEST_SENTENCE) : sentence;
    for (const [index, clause] of read.clauses.entries()) {
      const order = this.rules.orderIn(clause, index === 0);
      if (order !== null) {
        const before = this.found.length;
        this.add(paragraph, order.doers, clause, order.from, clause.slice(order.quoteFrom), order.rule);
        if (this.found.length > before) running = { doers: order.doers, rule: order.rule, index: before };
        continue;
      }
      // behind an order a clause may name its own doer: `Giao A …; B …`
      const may = index === 0 || subject || running !== null || (inTasks && this.rules.hasDeadline(clause, 0));
      const bySubject = may ? this.rules.subjectOf(clause, inTasks || running !== null, duties, listed) : null;
      if (bySubject !== null) {
        const before = this.found.length;
        this.add(paragraph, bySubject.doers, clause, bySubject.from, clause.slice(bySubject.quoteFrom), bySubject.rule);
        if (this.found.length > before) running = { doers: bySubject.doers, rule: bySubject.rule, index: before };
        subject = true;
        continue;
      }
      if (running !== null) this.continueWith(paragraph, running, clause);
    }
  }

  /** A clause behind a semicolon: its own obligation where both have a deadline, else more of the same. */
  private continueWith(paragraph: Paragraph, running: { doers: readonly Doer[]; rule: Rule; index: number }, clause: Stretch): void {
    const open = this.found[running.index];
    if (open === undefined || this.rules.endsMandate(clause)) return;
    if (open.due.length > 0 && this.dues(clause).length > 0) {
      this.add(paragraph, running.doers, clause, 0, clause, running.rule);
      running.index = this.found.length - 1;
      return;
    }
    const parts = partsOf(clause, 0, this.context, this.calendar);
    this.found[running.index] = { ...open, ...goingOn(open, clause, parts, this.duesPlaced(clause), this.context.lexicons) };
  }

  /** Wording for another text; behind an order it is what the doer shall ask for: `giao UBND xã lập hồ sơ đề nghị bổ sung …`. */
  private isProposed(sentence: Stretch): boolean {
    const at = sentence.key.search(this.context.lexicons.clause.proposed);
    if (at < 0) return false;
    const { words } = sentence;
    const order = this.context.lexicons.orders.find(words, 0, Math.min(words.length, 8));
    const told = new DoerReader(sentence, this.context.lexicons).list(order?.next ?? 0);
    if (told === null) return true;
    // `Trạm Y tế cần bổ sung thuốc`: the doer right before it is told to
    const from = words[told.next]?.from ?? at;
    return order === null ? from !== at : from >= at;
  }

  /** A deadline in a sentence of its own after a list holds for every item above that has none. */
  private sharedDeadline(paragraph: Paragraph): void {
    if (paragraph.whole.length > 200 || !this.context.lexicons.clause.sharedDeadline.test(paragraph.whole.key)) return;
    const dues = this.dues(paragraph.whole).filter((due) => due.kind === 'date' || due.kind === 'period');
    if (dues.length === 0) return;
    const parts = partsOf(paragraph.whole, 0, this.context, this.calendar);
    const shared = this.duesPlaced(paragraph.whole);
    const { key } = paragraph.whole;
    const all = ABOVE.test(key);
    const named = /\s(?:giao|của)\s/.exec(key);
    const scope =
      named === null ? null : new DoerReader(paragraph.whole.slice(named.index + named[0].length), this.context.lexicons).list(0);
    // the part it stands in, not the numbered item
    const part = (index: number): number | undefined =>
      this.paragraphs[index]?.path.find((at) => (this.paragraphs[at]?.label?.rank ?? 99) < 5);
    for (let i = this.found.length - 1; i >= 0; i -= 1) {
      const above = this.found[i];
      if (above === undefined) break;
      const own = this.paragraphs[above.paragraph];
      if (scope !== null && !above.lead.some((lead) => scope.doers.some(({ name }) => keyOf(name) === keyOf(lead)))) break;
      if (all && own?.label != null && part(above.paragraph) === part(paragraph.index)) {
        if (above.due.length > 0 && above.reportTo !== null) continue;
      } else if (above.at.confidence !== ORDER_CONFIDENCE.list) {
        // an item that names its own doer stands in the same list
        if (above.paragraph > this.listFrom) continue;
        break;
      }
      this.found[i] = doubted(
        { ...above, due: above.due.length > 0 ? above.due : dues, reportTo: above.reportTo ?? parts.reportTo },
        doubt('due', 'shared-deadline', CONFIDENCE.sharedDeadline, shared),
      );
    }
  }
}

/** Plus items stand below dash items. */
const rankOf = ({ label }: Paragraph): number => (label === null ? 99 : label.label === '+' ? label.rank + 0.5 : label.rank);

const doubted = (found: PlacedObligation, more: Doubt): PlacedObligation => ({
  ...found,
  at: { ...found.at, doubts: [...(found.at.doubts ?? []), more] },
});
