import { type ReadSignature } from '../read-document.js';
import { isCapacityLine, isSeparator, isUpper, type Layout } from '../text/layout.js';
import { keyOf } from '../text/key.js';
import { type Line } from '../text/mend.js';
import { Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { CAPACITIES } from '../vocabulary/kinds.js';

export const NAME = /^(?:\p{Lu}[\p{L}'.-]{0,11}\s+){1,5}\p{Lu}[\p{L}'.-]{0,11}$/u;

/** The last signature block of the document: capacity, whom for, position, name. */
export function readSignature(layout: Layout, issuer: string | null): ReadSignature | null {
  const { tables } = layout;
  const { positions } = tables;
  const isPosition = (piece: Stretch): boolean => isUpper(piece.text) && piece.length < 80 && positions.match(piece.words, 0) !== null;
  const pieces = ownColumn(layout, isPosition, issuer);
  let start = pieces.findIndex((piece) => isCapacityLine(piece, tables));
  let capacity: ReadSignature['capacity'] = null;
  const onBehalf: Stretch[] = [];
  const position: Stretch[] = [];
  if (start >= 0) {
    const line = pieces[start];
    if (line === undefined) return null;
    const said = tables.capacity.exec(line.key)?.[0] ?? '';
    capacity = capacityOf(said, tables);
    // an acting holder signs in his own name: what follows is his position
    (capacity === 'Q.' ? position : onBehalf).push(line.slice(said.length).trim());
    start += 1;
  } else {
    start = pieces.findIndex((piece) => isPosition(piece));
    if (start < 0) return null;
  }
  let name: Stretch | null = null;
  for (const piece of pieces.slice(start, start + 14)) {
    const bare = piece.text.replace(/[*_]/g, '').trim();
    if (NAME.test(bare) && !isUpper(bare) && position.length > 0) {
      name = piece;
      break;
    }
    if (isCapacityLine(piece, tables)) {
      onBehalf.length = 0;
      const said = tables.capacity.exec(piece.key)?.[0] ?? '';
      capacity = capacityOf(said, tables);
      onBehalf.push(piece.slice(said.length).trim());
      position.length = 0;
      continue;
    }
    if (!isUpper(piece.text) || /\d/.test(piece.text)) {
      if (position.length > 0 && !/^[([]/.test(piece.text) && piece.length > 3 && !/^[-–]/.test(piece.text)) continue;
      continue;
    }
    if (position.length === 0 && !isPosition(piece) && onBehalf.length > 0) onBehalf.push(piece);
    else if (position.length > 0 && !isPosition(piece) && NAME.test(titleCase(piece.text))) {
      // a name printed in capitals
      name = piece;
      break;
    } else if (position.length < 2) position.push(piece);
  }
  if (position.length === 0 && onBehalf.length > 1) position.push(...onBehalf.splice(1));
  const where = Stretch.join([...onBehalf, ...position, ...(name === null ? [] : [name])]);
  if (position.length === 0 && name === null) return null;
  return {
    capacity,
    onBehalfOf: onBehalf.length === 0 ? null : Stretch.join(onBehalf).text,
    position: Stretch.join(position).text,
    name: name?.text ?? '',
    at: { from: where.from, to: where.to, confidence: name === null ? 0.5 : capacity === null ? 0.92 : 0.97 },
  };
}

/**
 * The pieces of the tail, of one column where two blocks stand side by side: the one signed for the issuing body, else the one with a
 * capacity, else the one whose holder does not only keep the minutes.
 */
function ownColumn(layout: Layout, isPosition: (piece: Stretch) => boolean, issuer: string | null): Stretch[] {
  const { tables, source } = layout;
  const rows = layout.lines.slice(layout.tailFrom, layout.end).flatMap((line) => (isSeparator(line) ? [] : [piecesOf(line)]));
  const opens = (piece: Stretch): boolean => isCapacityLine(piece, tables) || isPosition(piece);
  const pair = rows.find((row) => row.length === 2 && row.every(opens));
  if (pair === undefined) return rows.flat();
  const worth = (piece: Stretch): number => {
    const said = isCapacityLine(piece, tables) ? (tables.capacity.exec(piece.key)?.[0] ?? '') : null;
    if (said !== null) return issuer !== null && keyOf(issuer).includes(piece.key.slice(said.length).trim()) ? 3 : 2;
    return tables.minuteKeepers.match(piece.words, 0) === null ? 1 : 0;
  };
  const centre = (piece: Stretch): number => (piece.from + piece.to) / 2 - source.lastIndexOf('\n', piece.from) - 1;
  const [left, right] = pair;
  if (left === undefined || right === undefined) return rows.flat();
  const middle = (centre(left) + centre(right)) / 2;
  const onRight = worth(right) >= worth(left);
  return rows.slice(rows.indexOf(pair)).flatMap((row) => row.filter((piece) => centre(piece) > middle === onRight));
}

function piecesOf(line: Line): Stretch[] {
  const cuts = [0, ...line.gaps, line.stretch.length];
  return cuts
    .slice(1)
    .map((to, i) => line.stretch.slice(cuts[i] ?? 0, to).trim())
    .filter((piece) => piece.length > 1);
}

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(^|\s)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function capacityOf(said: string, tables: Tables): ReadSignature['capacity'] {
  const code = tables.capacityCodes.get(said.replace(/[^\p{L}]/gu, ''));
  return CAPACITIES.find((known) => known === code) ?? null;
}
