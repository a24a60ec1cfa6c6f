import { unaccentedText } from '@app/kernel';
import { type FoundLink } from './link.js';
import { type PrintedFigure } from './printed.js';

/** A figure of an earlier document of the same organisation. */
export interface EarlierFigure {
  readonly documentId: string;
  /** Day of that document, or the month where only that is printed. */
  readonly date: string;
  readonly quote: string;
  readonly actual: string;
}

/** Words of comparing and counting: they say nothing of what is counted. Without accents. */
const NO_INDICATOR = new Set(
  'dat con bang so voi cung ky chi tieu ke hoach nghi quyet du toan giao vuot tang giam nam thang quy dau den nay co la va cua duoc tren duoi gan hon khoang tong uoc muc tieu'.split(
    ' ',
  ),
);
/** From this share on two quotes are of one indicator, perhaps; at this one they surely are. */
const ALIKE = 0.6;

/** Per figure the earlier one whose words are most alike; of those as alike, the latest. */
export function earlierFigures(figures: readonly PrintedFigure[], earlier: readonly EarlierFigure[]): FoundLink[] {
  const known = earlier.map((one) => ({ ...one, words: indicatorOf(one.quote), unit: unitOf(one.actual) }));
  return figures.flatMap((figure, index): FoundLink[] => {
    const words = indicatorOf(figure.quote);
    const unit = unitOf(figure.actual);
    const [closest] = known
      .filter((one) => one.unit === unit)
      .map((one) => ({ ...one, alike: alike(words, one.words) }))
      .filter((one) => one.alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike || (a.date < b.date ? 1 : -1));
    if (closest === undefined) return [];
    return [
      {
        kind: 'figure',
        path: `figures.${index}`,
        printed: figure.quote,
        target: closest.documentId,
        earlier: closest.actual,
        confidence: closest.alike * 0.95,
        reason: closest.alike === 1 ? 'same' : 'similar',
      },
    ];
  });
}

/** What is counted: the words of the quote without numbers, units of comparing, and the period. */
export const indicatorOf = (quote: string): ReadonlySet<string> =>
  new Set(
    unaccentedText(quote.replace(/\d[\d.,/]*\s*(?:%|\p{L}+\b(?=\s*[,;.]|\s*$))?/gu, ' '))
      .split(' ')
      .filter((word) => word !== '' && !/^\d/.test(word) && !NO_INDICATOR.has(word)),
  );

/** The unit behind the number: `%`, `ty dong`. */
const unitOf = (value: string): string => (value.includes('%') ? '%' : unaccentedText(value.replace(/[\d.,\s]+/g, ' ')));

/** Jaccard's share of common words. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
