import { type Place, type Printed } from '../../api/imports';
import { type PdfMark } from '../../ui/pdf-marks';
import { type Choice, type Value } from './reading-values';

type Box = Pick<PdfMark, 'page' | 'x' | 'y' | 'width' | 'height'>;

/** Where a stretch of the text stands on the pages: a box a line. Within a line its place is taken from the share of the letters. */
export function boxesOf({ lines }: Printed, { from, to }: Pick<Place, 'from' | 'to'>): readonly Box[] {
  return lines.slice(firstBehind(lines, from), firstBehind(lines, to - 1) + 1).flatMap((line) => {
    const [start, end] = [Math.max(from, line.from), Math.min(to, line.to)];
    if (end <= start) return [];
    const letter = line.width / (line.to - line.from);
    return [{ page: line.page, x: line.x + letter * (start - line.from), y: line.y, width: letter * (end - start), height: line.height }];
  });
}

/** Lines stand in the order of the text: the first that goes on behind a place. */
function firstBehind(lines: Printed['lines'], at: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Marks over the original: every value with a place; on top what else the question in hand could be. */
export function marksOf(
  printed: Printed,
  values: readonly Value[],
  asked: ReadonlySet<string>,
  choices: readonly Choice[],
  label: (value: Value) => string,
): readonly PdfMark[] {
  const longestFirst = values
    .flatMap((value) => (value.place === null || value.group === 'sections' ? [] : [{ value, place: value.place }]))
    .sort((a, b) => b.place.to - b.place.from - (a.place.to - a.place.from));
  return [
    ...longestFirst.flatMap(({ value, place }) =>
      boxesOf(printed, place).map((box): PdfMark => ({
        ...box,
        id: value.path,
        label: `${label(value)}: ${value.text}`,
        tone: asked.has(value.path) ? 'asked' : undefined,
      })),
    ),
    ...choices.flatMap(({ id, key, text, place }) =>
      place === null
        ? []
        : boxesOf(printed, place).map((box, index): PdfMark => ({
            ...box,
            id,
            label: `${key}: ${text}`,
            tone: 'choice',
            badge: index === 0 ? key : undefined,
          })),
    ),
  ];
}
