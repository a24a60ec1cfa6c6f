import { seen } from '../hesitation.js';
import { type Doubt, type HeadField, type Place } from '../read-document.js';
import { levelOf } from '../obligations/context.js';
import { datesIn, isoDate } from '../text/dates.js';
import { isSeparator, isUpper, type Layout, NUMBER_LINE } from '../text/layout.js';
import { type Line } from '../text/mend.js';
import { bareOf, keyOf } from '../text/key.js';
import { Stretch } from '../text/stretch.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { bodyDoubts, otherLines, titleDoubts, typeDoubts } from './head-doubts.js';

export interface Head {
  readonly type: string | null;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly superior: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly positions: Readonly<Partial<Record<HeadField, Place>>>;
}

const SYMBOL = /^s[oôốồổỗộ]\s*:?\s*(\d{0,5})\s*[-–/]\s*([\p{L}\d]+(?:\s?[-–/.&]\s?[\p{L}\d]+)*)/u;
const PLACE_DATE =
  /^([^,]{2,60}),\s*ng[aàảáạ]y\s*([\d.…]{0,4})\s*(?:th[aáàảạ]ng\s*([\d.…]{0,4})\s*n[aăâ]m\s*(\d{4})?|[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4}))/;
/** Where the place begins behind a body in the same line: `ĐẢNG UỶ XÃ MÂY TRẮNG Mây Trắng, ngày …`. */
const BODY_BESIDE = /(?<=\p{Lu}{2}\s\p{Lu}{2,}\s)\p{Lu}[\p{Ll}.][^,]*,\s*ngày/u;
const DAY_OPEN = /^[^,]{2,60},\s*ngày(?:\s*[\d.…]{1,4})?(?:\s*tháng(?:\s*[\d.…]{1,4})?(?:\s*năm)?)?$/;
const DAY_GOES_ON = /^(?:[\d.…]{0,4}\s*(?:tháng|năm)\s|\d{4}$)/;
/** A stamp of arrival and its lines. */
const ARRIVAL =
  /^(?:(?:công văn |văn bản )?đến(?:\s*:.*)?$|(?:công văn|văn bản) đến|(?:số|ngày|giờ|chuyển|lưu hồ sơ|kính chuyển)(?: đến)?\s?:?\s?[\d./…\s]*$)/;
/** Without marks, which scanning changes. */
const PARTY_BEHIND = /(?<=\p{L}\s)dang cong san viet nam$/u;
const ANTHEM = /^(?:dang cong san viet nam|cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–].*)$/;
const STAMP = /(\d{1,2})[-./](\d{1,2})[-./](\d{4})[\s,]{1,4}\d{1,2}:\d{2}/;

/** A piece of a head line: two columns printed on one line are two pieces. */
function piecesOf(lines: readonly Line[]): Stretch[] {
  return lines.flatMap((line) => {
    if (isSeparator(line) || line.stretch.length === 0) return [];
    const whole = line.stretch;
    if (SYMBOL.test(whole.key)) {
      const symbol = SYMBOL.exec(whole.key);
      const rest = whole.slice(symbol?.[0].length ?? 0).trim();
      return rest.length > 3 ? [whole.slice(0, symbol?.[0].length ?? 0).trim(), rest] : [whole];
    }
    const beside = PLACE_DATE.test(whole.key) ? BODY_BESIDE.exec(whole.text) : null;
    if (beside !== null) return [whole.slice(0, beside.index).trim(), whole.slice(beside.index).trim()];
    if (PLACE_DATE.test(whole.key)) return [whole];
    // the words of the Party in the same line, parted by no more than a space
    const party = PARTY_BEHIND.exec(bareOf(whole.key));
    if (party !== null) return [whole.slice(0, party.index).trim(), whole.slice(party.index).trim()];
    const cuts = [0, ...line.gaps, whole.length];
    return cuts
      .slice(1)
      .map((to, i) => whole.slice(cuts[i] ?? 0, to).trim())
      .filter((piece) => piece.length > 0);
  });
}

/** The day of a narrow column goes on in the next line of that column: `…, ngày 05 tháng 3 năm` / `2027`. */
function withWholeDay(pieces: readonly Stretch[]): Stretch[] {
  const at = pieces.findIndex(({ key }) => DAY_OPEN.test(key));
  const next = at < 0 ? -1 : pieces.findIndex(({ key }, i) => i > at && i <= at + 3 && DAY_GOES_ON.test(key));
  const [open, rest] = [pieces[at], pieces[next]];
  if (open === undefined || rest === undefined) return [...pieces];
  return pieces.flatMap((piece, i) => (i === at ? [Stretch.join([open, rest])] : i === next ? [] : [piece]));
}

/** Head rules: number line, bodies, place and date, title, type. Shuffled lines are sorted out by their shape. */
export function readHead(layout: Layout, vocabulary: Vocabulary): Head {
  const positions: Partial<Record<HeadField, Place>> = {};
  const place = (field: HeadField, stretch: Stretch, confidence: number, doubts: readonly Doubt[] = []): void => {
    positions[field] = { from: stretch.from, to: stretch.to, confidence, ...(doubts.length > 0 ? { doubts } : {}) };
  };
  const headEnd = layout.typeLine >= 0 ? layout.typeLine : layout.bodyFrom;
  const above = layout.lines.slice(0, headEnd).filter((_, i) => layout.typeLine >= 0 || i < layout.titleFrom || i >= layout.titleTo);
  const pieces = withWholeDay(piecesOf(above));
  const near = [...pieces, ...withWholeDay(piecesOf(layout.lines.slice(headEnd, Math.min(layout.bodyFrom, headEnd + 12))))];

  let number: number | null = null;
  let symbol: string | null = null;
  let symbolStretch: Stretch | null = null;
  const numberLine = near.find((piece) => SYMBOL.test(piece.key));
  if (numberLine !== undefined) {
    const match = SYMBOL.exec(numberLine.key);
    const symbolLength = match?.[2]?.length ?? 0;
    const symbolAt = (match?.[0].length ?? 0) - symbolLength;
    number = match?.[1] === undefined || match[1] === '' ? null : Number(match[1]);
    symbol = numberLine.text
      .slice(symbolAt, symbolAt + symbolLength)
      .replace(/\s+/g, '')
      .replace(/–/g, '-');
    const printed = numberLine.slice(symbolAt, symbolAt + symbolLength);
    symbolStretch = printed;
    const lines = near.flatMap((piece) => {
      const other = SYMBOL.exec(piece.key);
      return other === null
        ? []
        : [{ piece, number: other[1] ?? '', from: other[0].length - (other[2]?.length ?? 0), to: other[0].length }];
    });
    place(
      'symbol',
      printed,
      0.98,
      otherLines(
        lines.map(({ piece, from, to }) => seen(piece, from, to)),
        printed.text,
      ),
    );
    const numbers = lines.filter((line) => line.number !== '').map((line) => seen(line.piece, 0, line.from, String(Number(line.number))));
    if (number !== null) place('number', numberLine, 0.98, otherLines(numbers, String(number)));
  }

  const days = near.filter((piece) => PLACE_DATE.test(piece.key));
  const { date, placeName } = readDate(layout, days, place);

  const bodies = bodiesOf(pieces, vocabulary, layout);
  const issuer = bodies[bodies.length - 1] ?? null;
  const superior = bodies.length > 1 ? (bodies[bodies.length - 2] ?? null) : null;
  const inverted =
    issuer !== null &&
    superior !== null &&
    levelOf(superior.key, layout.tables) > 0 &&
    levelOf(issuer.key, layout.tables) > levelOf(superior.key, layout.tables);
  if (issuer !== null) place('issuer', issuer, 0.95, bodyDoubts(bodies, issuer, inverted));
  if (superior !== null) place('superior', superior, 0.95, bodyDoubts(bodies, superior, inverted));

  const title = titleOf(layout);
  if (title !== null) place('title', title, 0.96, titleDoubts(layout, title));
  const type = layout.typeCode ?? typeOfSymbol(symbol, layout);
  const typeLine = layout.lines[layout.typeLine]?.stretch;
  const bySymbol = layout.tables.symbols.get(keyOf(/^\p{L}+/u.exec(symbol ?? '')?.[0] ?? ''));
  if (typeLine !== undefined) place('type', typeLine, 0.99, typeDoubts(type, bySymbol, symbolStretch));

  return {
    type,
    number,
    symbol,
    issuer: issuer?.text ?? null,
    superior: superior?.text ?? null,
    place: placeName,
    date,
    title: title === null ? null : title.text,
    positions,
  };
}

function readDate(
  layout: Layout,
  lines: readonly Stretch[],
  place: (field: HeadField, stretch: Stretch, confidence: number, doubts?: readonly Doubt[]) => void,
): { date: string | null; placeName: string | null } {
  let date: string | null = null;
  let month: string | null = null;
  let placeName: string | null = null;
  const [dated] = lines;
  const tail = Stretch.join(layout.lines.slice(layout.tailFrom, Math.min(layout.end, layout.tailFrom + 80)).map((line) => line.stretch));
  // the electronic signature stamps its hour below the name
  const stamp = STAMP.exec(tail.key);
  const stamped = stamp === null ? null : isoDate(stamp[1] ?? '', stamp[2] ?? '', stamp[3] ?? '');
  const match = dated === undefined ? null : PLACE_DATE.exec(dated.key);
  if (dated !== undefined && match !== null) {
    placeName = dated.text.slice(0, match[1]?.length ?? 0).trim();
    place('place', dated.slice(0, match[1]?.length ?? 0), 0.95);
    const dayText = (match[2] ?? '').replace(/\D/g, '');
    const monthText = (match[3] ?? match[5] ?? '').replace(/\D/g, '');
    const year = match[4] ?? match[6];
    if (year === undefined) date = null;
    else if (dayText !== '' && monthText !== '') date = isoDate(dayText, monthText, year);
    else if (monthText !== '' && Number(monthText) >= 1 && Number(monthText) <= 12) month = `${year}-${monthText.padStart(2, '0')}`;
    const others = lines.slice(1).flatMap((line) => datesIn(line.key).map((day) => seen(line, day.from, day.to, day.date)));
    const doubts = date === null ? [] : otherLines(others, date);
    const late = stamp !== null && stamped !== null && date !== null && farApart(date, stamped);
    const stampAt = late ? [{ ...seen(tail, stamp.index, stamp.index + 10), text: stamped }] : [];
    place('date', dated, date === null ? 0.9 : 0.98, doubts.length > 0 || !late ? doubts : otherLines(stampAt, date ?? ''));
  }
  if (date === null && stamp !== null && stamped !== null) {
    date = stamped;
    place('date', tail.slice(stamp.index, stamp.index + stamp[0].length), 0.92);
  }
  return { date: date ?? month, placeName };
}

/** Months lie between the day of the head and the stamp: one of them is misread, or from another document. */
const farApart = (day: string, stamp: string): boolean =>
  Math.abs(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - Number(stamp.slice(0, 4)) * 12 - Number(stamp.slice(5, 7))) > 1;

/** Names of bodies in the head: lines in capitals; a line that does not begin like a body goes on with the one before. */
function bodiesOf(pieces: readonly Stretch[], vocabulary: Vocabulary, { source, tables }: Layout): Stretch[] {
  const groups: Stretch[][] = [];
  const bodies = bareBodies(vocabulary.headBodies);
  let open = false;
  for (const [i, piece] of pieces.entries()) {
    const key = piece.key.replace(/\s*\*+$/, '');
    const bare = bareOf(key);
    const before = pieces[i - 1];
    // what stands beside a body in the same line does not end its name
    const beside = before !== undefined && before.to <= piece.from && !source.slice(before.to, piece.from).includes('\n');
    if (ARRIVAL.test(key) || (beside && (ANTHEM.test(bare) || PLACE_DATE.test(key)))) continue;
    if (
      ANTHEM.test(bare) ||
      NUMBER_LINE.test(key) ||
      PLACE_DATE.test(key) ||
      !isUpper(piece.text) ||
      piece.length > 160 ||
      tables.frame.headMark.test(key)
    ) {
      open = false;
      continue;
    }
    const begins = bodies.some((body) => startsWithWord(bare, body));
    const last = groups[groups.length - 1];
    if (begins || !open || last === undefined) {
      if (begins) groups.push([piece]);
      open = begins;
    } else last.push(piece);
  }
  return groups.map((group) => Stretch.join(group));
}

const bareOfList = new WeakMap<readonly string[], readonly string[]>();

/** Once for each vocabulary: every head asks for them. */
function bareBodies(bodies: readonly string[]): readonly string[] {
  const known = bareOfList.get(bodies) ?? bodies.map((body) => bareOf(keyOf(body)));
  bareOfList.set(bodies, known);
  return known;
}

const startsWithWord = (key: string, word: string): boolean => key.startsWith(word) && !/[\p{L}\d]/u.test(key.charAt(word.length));

function titleOf(layout: Layout): Stretch | null {
  const lines = layout.lines
    .slice(layout.titleFrom, layout.titleTo)
    .filter((line) => !isSeparator(line) && line.stretch.length > 0)
    .map((line) => line.stretch);
  const typeLine = layout.lines[layout.typeLine]?.stretch;
  if (typeLine !== undefined && layout.typeCode !== null) {
    // `QUYẾT ĐỊNH VỀ VIỆC …` on one line
    const words = typeLine.key.split(/\s+/).length;
    if (words > 2) lines.unshift(typeLine.slice(typeLine.key.split(/\s+/).slice(0, 2).join(' ').length).trim());
  }
  if (lines.length === 0) return null;
  const joined = Stretch.join(lines).trim();
  return joined.length === 0 ? null : joined;
}

/** A công văn is known by its symbol and `Kính gửi`; a lost type word leaves the symbol to say it. */
function typeOfSymbol(symbol: string | null, layout: Layout): string | null {
  const code = symbol === null ? '' : (/^[\p{L}]+/u.exec(symbol)?.[0] ?? '');
  const known = layout.tables.symbols.get(keyOf(code));
  if (known !== undefined) return known;
  const addressed = layout.lines.slice(0, 40).some((line) => layout.tables.frame.salutation.test(line.stretch.key));
  return addressed ? 'CV' : null;
}
