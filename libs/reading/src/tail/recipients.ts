import { CONFIDENCE } from '../confidence.js';
import { doubt, thought } from '../hesitation.js';
import { type ReadRecipient, type RecipientKind } from '../read-document.js';
import { recipientKinds } from '../vocabulary/answers.js';
import { isCapacityLine, isSeparator, isUpper, type Layout } from '../text/layout.js';
import { type Tables } from '../vocabulary/tables.js';
import { type Line } from '../text/mend.js';
import { Stretch } from '../text/stretch.js';
import { DoerReader } from '../obligations/doers.js';
import { NAME } from './signature.js';

const DASH = /^[-–+•]\s*/;

/** `Kính gửi` lines first, then the lines of `Nơi nhận`, wrapped lines joined. */
export function readRecipients(layout: Layout): ReadRecipient[] {
  return [
    ...addressed(layout).map((entry) => recipientOf(entry, 'kính gửi', layout.tables)),
    ...listed(layout).map((entry) => recipientOf(entry, null, layout.tables)),
  ].filter((recipient) => recipient.line.length > 1);
}

/** How many lines of the body `Kính gửi` and its list take. */
export function addressedLines(layout: Layout): { readonly from: number; readonly to: number } {
  const from = layout.lines.findIndex(
    (line, i) => i >= layout.titleTo - 1 && i <= layout.bodyFrom + 3 && layout.tables.frame.salutation.test(line.stretch.key),
  );
  if (from < 0) return { from: layout.bodyFrom, to: layout.bodyFrom };
  let to = from + 1;
  for (; to < layout.tailFrom && to < from + 40; to += 1) {
    const line = layout.lines[to];
    const before = layout.lines[to - 1]?.stretch.text ?? '';
    if (line === undefined || isSeparator(line)) break;
    if (DASH.test(line.stretch.text)) continue;
    const open = !/[.;]$/.test(before) && before.length < 110;
    if (
      line.afterBlank ||
      !open ||
      (!/^\p{Ll}/u.test(line.stretch.text) && !/(?:,|:|\s(?:và|các|của))$/.test(before)) ||
      (layout.tables.frame.salutationRunsOn.test(layout.lines[from]?.stretch.key ?? '') && /,$/.test(before) && line.stretch.length > 60)
    )
      break;
  }
  return { from, to };
}

function addressed(layout: Layout): Stretch[] {
  const { from, to } = addressedLines(layout);
  if (to === from) return [];
  const first = layout.lines[from]?.stretch;
  if (first === undefined) return [];
  const opening = layout.tables.frame.salutation.exec(first.key)?.[0].length ?? 0;
  const rest = first.slice(opening).trim();
  const lines = [...(rest.length > 0 ? [rest] : []), ...layout.lines.slice(from + 1, to).map((line) => line.stretch)];
  return entries(lines, layout.tables);
}

function listed(layout: Layout): Stretch[] {
  const lines: Stretch[] = [];
  let open = false;
  let archived = false;
  const first = layout.lines[layout.tailFrom];
  const said = layout.lines.findIndex(
    (line, i) => i >= layout.tailFrom && i < layout.end && layout.tables.frame.recipientHead.test(line.stretch.key),
  );
  const from = said >= 0 ? said : layout.tailFrom;
  if (first === undefined) return [];
  for (let i = from; i < layout.end; i += 1) {
    const line = layout.lines[i];
    if (line === undefined) break;
    const piece = leftColumn(line, layout.tables);
    const key = piece.key;
    if (i === said) {
      open = true;
      const rest = piece.slice(layout.tables.frame.recipientHead.exec(key)?.[0].length ?? 0).trim();
      if (rest.length > 0 && !isSignature(rest, layout.tables)) lines.push(rest);
      continue;
    }
    if (said < 0) open = true;
    if (piece.length === 0 || isSeparator(line)) continue;
    if (isSignature(piece, layout.tables)) {
      if (lines.length > 0 && line.gaps.length === 0) break;
      continue;
    }
    // without the words Nơi nhận only what has a dash is a recipient
    if (said < 0 && lines.length === 0 && !DASH.test(piece.text)) continue;
    if (archived && !DASH.test(piece.text) && (line.afterBlank || !/^\p{Ll}/u.test(piece.text))) break;
    if (open) lines.push(piece);
    if (layout.tables.frame.archiveItem.test(key)) archived = true;
  }
  return entries(lines, layout.tables);
}

/** A signature block printed to the right of the list stands in a second column of the same line. */
function leftColumn(line: Line, tables: Tables): Stretch {
  const gap = line.gaps.find((at) => {
    const right = line.stretch.slice(at).trim();
    return at > 0 && (isUpper(right.text) || isCapacityLine(right, tables) || NAME.test(right.text));
  });
  return gap === undefined ? line.stretch : line.stretch.slice(0, gap).trim();
}

const isSignature = (piece: Stretch, tables: Tables): boolean =>
  isCapacityLine(piece, tables) ||
  (isUpper(piece.text) && !DASH.test(piece.text) && piece.length > 4 && !/^[A-ZĐ]+[,.;]?$/.test(piece.text));

/** Joins wrapped lines: an entry begins with a dash; where no entry has one, every line that follows an end mark begins one. */
function entries(lines: readonly Stretch[], tables: Tables): Stretch[] {
  const dashed = lines.filter((line) => DASH.test(line.text)).length >= Math.max(1, lines.length / 3);
  const out: Stretch[][] = [];
  for (const line of lines) {
    const last = out[out.length - 1];
    const before = last?.[last.length - 1]?.text ?? '';
    const begins = dashed ? DASH.test(line.text) : !/^\p{Ll}|^\(/u.test(line.text) || /[;,.]$/.test(before);
    if (last === undefined || begins) out.push([line]);
    else last.push(line);
  }
  return out
    .map((group) => Stretch.join(group))
    .flatMap((entry) => inOneLine(entry, tables))
    .map((entry) => entry.slice(DASH.exec(entry.text)?.[0].length ?? 0).trim());
}

/** `- Thường trực Tỉnh uỷ (b/c); - Như Điều 3; - Lưu VT`: several entries printed in one line, with dashes or closed by the file mark. */
function inOneLine(entry: Stretch, { frame }: Tables): Stretch[] {
  const cuts = [...entry.text.matchAll(/[;,.]\s?[-–+]\s?(?=\p{Lu})/gu)].map((found) => found.index + 1);
  const filed = cuts.length > 0 ? null : frame.archiveBehind.exec(entry.key);
  if (filed !== null) {
    let depth = 0;
    for (let i = 0; i <= filed.index; i += 1) {
      const char = entry.text.charAt(i);
      if (char === '(') depth += 1;
      else if (char === ')') depth -= 1;
      else if (char === filed[1] && depth <= 0) cuts.push(i + 1);
    }
  }
  return [0, ...cuts].map((from, i) => entry.slice(from, cuts[i]).trim());
}

const TAG = /\s*,?\s*\(([^()]{1,120})\)\s*$/;

function recipientOf(entry: Stretch, given: string | null, tables: Tables): ReadRecipient {
  let line = entry.slice(0, entry.text.replace(/[\s,;.]+$/, '').length);
  const archive = tables.frame.archive.test(line.key);
  let tag = given;
  const tagged = archive ? null : TAG.exec(line.text);
  if (tagged !== null && given === null) {
    tag = (tagged[1] ?? '').trim();
    line = line.slice(0, tagged.index);
    line = line.slice(0, line.text.replace(/[\s,;.–-]+$/, '').length);
  }
  const known = kindOf(line, archive, tables);
  const kind = known ?? 'unit';
  // neither its first words nor its shape say what it is
  const others = (['group', 'person'] as const).map((other) => thought(recipientKinds[other]));
  const doubts = known === null ? { doubts: [doubt('kind', 'ambiguous', CONFIDENCE.recipientUnknown, others)] } : {};
  return {
    line: line.text,
    kind,
    tag,
    at: { from: entry.from, to: entry.to, confidence: CONFIDENCE.recipient, ...doubts },
  };
}

/** `Sở Văn hoá, Thể thao và Du lịch`: commas inside the name of one unit. */
function isOneUnit(line: Stretch, tables: Tables): boolean {
  const reader = new DoerReader(line, tables);
  const list = reader.list(0);
  return list !== null && list.doers.length === 1 && list.next >= reader.words.length && !/^ban\s/.test(line.key);
}

/** One man, one body, several, the archive, or a pointer to another list. */
function kindOf(line: Stretch, archive: boolean, tables: Tables): RecipientKind | null {
  const key = line.key;
  if (archive) return 'archive';
  if (tables.frame.pointer.test(key)) return 'pointer';
  const named = tables.bodies.match(line.words, 0);
  const inName = named === null ? 0 : (line.words[named.next - 1]?.to ?? 0);
  // `Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ`: one body, named by its task
  if (named !== null && /^(?:\s\p{L}+){0,4}\svề\s/u.test(key.slice(inName))) return 'unit';
  if (/^lãnh đạo\s/.test(key)) return 'group';
  if (tables.many.test(key) || /\s(?:các|những)\s/.test(key.slice(inName))) return 'group';
  if (tables.one.test(key)) return /\svà (?:các|những|đ\/c|đồng chí)\s/.test(key) ? 'group' : 'person';
  // office codes of several posts, `CP.VPTU-T, P`
  if (/^[\p{Lu}.\d]+-[\p{Lu}\d]+(?:\s*,\s*[\p{Lu}\d]+)+$/u.test(line.text)) return 'group';
  if (isOneUnit(line, tables)) return 'unit';
  if (/[,;:]/.test(key.replace(/\([^()]*\)/g, '')) || tables.second.test(key)) return 'group';
  if (tables.solePost.test(key)) return 'person';
  // short names of offices: `VPĐU`
  return named !== null || tables.headBodies.match(line.words, 0) !== null || isUpper(line.text) ? 'unit' : null;
}
