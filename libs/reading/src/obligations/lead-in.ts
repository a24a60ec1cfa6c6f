import { type Paragraph } from '../body/paragraphs.js';
import { isSpaceUnit } from '../text/letters.js';
import { type Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { DoerReader } from './doers.js';

/** A heading or lead-in that names its doers and leaves the tasks to what follows. */
export interface LeadIn {
  readonly doers: readonly string[];
  /** An order word opens it: `Giao Văn phòng:`. */
  readonly ordered: boolean;
  /** The tasks that stand behind its colon in the same paragraph. */
  readonly tasks: Stretch | null;
}

const LONGEST = 240;
/** Words of a name. */
const LONGEST_NAME = 12;
/** Words of what somebody is in charge of. */
const LONGEST_FIELD = 6;
/** What may stand between the doers and the colon without being the task. */
const NO_TASK = /^(?:(?:chủ trì|có trách nhiệm|có nhiệm vụ|cần|thực hiện|tập trung|phối hợp)?.{0,60}(?:sau|sau đây|nhiệm vụ|nội dung)?)$/;

/** Recognises `a) Văn phòng` above its items, `2. Văn phòng:`, `Giao UBND xã các nhiệm vụ sau:`, `Điều 4. Trách nhiệm của Văn phòng`, `- Các chi bộ: tổ chức …`. */
export function leadInOf(paragraph: Paragraph, tables: Tables, asked = false): LeadIn | null {
  const { heading, rest } = paragraph;
  const colon = heading === null ? rest.text.indexOf(':') : -1;
  if (heading === null && ((colon >= 0 && colon < 2) || colon > LONGEST)) return null;
  const lead = heading ?? (colon < 0 ? rest : rest.slice(0, colon).trim());
  if (lead.length > LONGEST) return null;
  const reader = new DoerReader(lead, tables);
  const order = tables.orders.match(reader.words, 0) ?? (asked ? orderInside(reader, tables) : null);
  const opener = tables.leadIns.match(reader.words, 0);
  const list = reader.list(order?.next ?? opener?.next ?? 0);
  const named = heading === null || opener === null ? null : namedBy(reader, opener.next, list?.next ?? 0, tables);
  if (named !== null) return { doers: [named], ordered: false, tasks: rest.length > 10 ? rest : null };
  if (list === null) return null;
  const charged = inChargeOf(reader, list.next);
  const ends = list.next >= reader.words.length || charged || directsTo(reader, list.next);
  // without heading or colon only the bare name opens a list
  if (heading === null && colon < 0 && (!ends || /[.;,]$/.test(rest.text))) return null;
  if (!ends && order === null && tables.clause.ownAct.test(`${keysFrom(reader, list.next)} `)) return null;
  if (!ends && !leavesOut(reader, list.next, tables) && !isNameAsWhole(reader, list.next, heading !== null && order === null)) return null;
  const doers = list.doers.map((doer) => doer.name);
  if (charged || (!ends && !leavesOut(reader, list.next, tables)))
    doers.splice(-1, 1, lead.text.slice(list.doers[list.doers.length - 1]?.from ?? 0).trim());
  const behind = heading !== null ? rest : colon < 0 ? rest.slice(rest.length) : rest.slice(colon + 1).trim();
  // words behind the colon belong to the lead-in only where it ends with the doers, and do not name doers of their own
  if (heading === null && behind.length > 0 && !ends) return null;
  if (behind.length > 0 && new DoerReader(behind, tables).list(0) !== null && tables.verbs.match(behind.words, 0) === null) return null;
  return { doers, ordered: order !== null, tasks: behind.length > 10 ? behind : null };
}

/** `Đồng chí Phó Giám đốc phụ trách kỹ thuật:`: the field, to the end of the lead-in, belongs to the name. */
function inChargeOf(reader: DoerReader, next: number): boolean {
  const { words } = reader;
  const field = words.slice(next);
  if (words[next - 1]?.key !== 'trách' || words[next - 2]?.key !== 'phụ' || field.length === 0 || field.length > LONGEST_FIELD)
    return false;
  return field[0]?.gap === ' ' && field.every(({ gap }) => gap === ' ' || gap === ', ') && reader.firstTask(next) === null;
}

/** `Đảng uỷ UBND xã lãnh đạo, chỉ đạo UBND xã:`: the tasks are the doer's, who passes them on. */
function directsTo(reader: DoerReader, from: number): boolean {
  const { words } = reader;
  let next = from;
  while (words[next + 1]?.key === 'đạo' && /^(?:lãnh|chỉ)$/.test(words[next]?.key ?? '')) next += 2;
  return next > from && (reader.list(next)?.next ?? 0) >= words.length;
}

/** `Văn phòng Tỉnh uỷ đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:`: a letter's own request, its issuer before it. */
function orderInside(reader: DoerReader, tables: Tables): { readonly next: number } | null {
  const found = tables.orders.find(reader.words);
  return found === null || found.index > 24 || reader.list(found.next) === null ? null : found;
}

/** `Nhiệm vụ của Tổ số hoá`: a heading that says whose tasks follow names them whole, whatever words its name is made of. */
function namedBy({ words, stretch }: DoerReader, from: number, known: number, tables: Tables): string | null {
  const last = words[words.length - 1];
  const first = words[from];
  if (first === undefined || last === undefined || known >= words.length || words[from - 1]?.key !== 'của') return null;
  if (words.length - from > LONGEST_NAME || words.slice(from).some(({ gap }) => /[,;.:]/.test(gap))) return null;
  if (tables.units.match(words, from) === null && tables.bodies.match(words, from) === null) return null;
  return stretch.text.slice(first.from, last.to);
}

const keysFrom = (reader: DoerReader, next: number): string =>
  reader.words
    .slice(next)
    .map(({ key, gap }) => (gap.startsWith(',') ? `, ${key}` : ` ${key}`))
    .join('')
    .trim();

/** `… thực hiện các nhiệm vụ sau`: the tasks are left to the list. */
function leavesOut(reader: DoerReader, next: number, { clause }: Tables): boolean {
  const after = reader.words
    .slice(next)
    .map((word) => word.key)
    .join(' ');
  return NO_TASK.test(after) && (clause.suchAs.test(after) || /^(?:chủ trì|có trách nhiệm|có nhiệm vụ)$/.test(after));
}

/** `Phòng Tổ chức đảng, đảng viên`: a heading that is a name as a whole. */
const isNameAsWhole = (reader: DoerReader, next: number, may: boolean): boolean =>
  may && reader.stretch.length < 90 && /^,\s/.test(reader.words[next]?.gap ?? '') && reader.firstTask(next) === null;

/** A lead-in that leaves the tasks to its list: `… các nội dung sau`, `cụ thể như sau`. */
export function isEmptyLeadIn(key: string, { clause }: Tables): boolean {
  let end = key.length;
  while (end > 0 && (key.charAt(end - 1) === ':' || isSpaceUnit(key.charCodeAt(end - 1)))) end -= 1;
  // the pattern looks for its words everywhere, and most sentences end otherwise
  return clause.leadInEnds.some((word) => key.endsWith(word, end)) && clause.emptyLeadIn.test(key.slice(0, end));
}

/** `Các đảng uỷ viên được cung cấp thông tin`: an item that tells of its own doer sets no task. */
export function isToldOf(sentence: Stretch, tables: Tables): boolean {
  const reader = new DoerReader(sentence, tables);
  const own = reader.list(0);
  return own !== null && tables.reporting.match(reader.words, own.next) !== null;
}

/** The tasks of a list that stands in one paragraph, `(1) …; (2) …`; all of it where the words do not open with its mark. */
export function numberedIn(tasks: Stretch, { clause }: Tables): Stretch[] {
  const marks = [...tasks.key.matchAll(clause.listMark)];
  if (marks.length < 2 || marks[0]?.index !== 0) return [tasks];
  return marks.map((mark, i) => {
    const task = tasks.slice(mark.index + mark[0].length, marks[i + 1]?.index);
    return task.slice(0, task.text.replace(/[\s.,;]+$/, '').length);
  });
}
