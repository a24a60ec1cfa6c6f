const TONE_MOVES = new Map<string, string>();
for (const tone of ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) {
  // not ua: in `của` the mark can only stand on the u
  for (const [first, second] of [
    ['o', 'a'],
    ['o', 'e'],
    ['u', 'y'],
  ] as const) {
    const printed = (first + tone).normalize('NFC') + second;
    TONE_MOVES.set(printed, first + (second + tone).normalize('NFC'));
  }
}

const MOVABLE = new RegExp([...TONE_MOVES.keys()].join('|'), 'g');

/** In small letters, without changing the length, so that offsets stay valid. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const folded = text.charAt(i).toLowerCase();
    return folded.length === 1 ? folded : text.charAt(i);
  }).join('');
}

/** Folds case and puts tone marks in one place (òa → oà) without changing the length. */
export function keyOf(text: string): string {
  return lowered(text).replace(MOVABLE, (printed) => TONE_MOVES.get(printed) ?? printed);
}

const WITHOUT_MARKS = new Map<string, string>([['đ', 'd']]);

/** A key without any marks on its letters, of the same length: scanning drops and changes them. */
export const bareOf = (key: string): string =>
  key.replace(/[^\u0000-\u007f]/g, (char) => {
    const known = WITHOUT_MARKS.get(char);
    if (known !== undefined) return known;
    const letter = char.normalize('NFD').charAt(0);
    WITHOUT_MARKS.set(char, letter);
    return letter;
  });
