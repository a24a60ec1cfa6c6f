import { invalid } from '@app/kernel';

/** How a value must stand to its target. */
export const COMPARISONS = ['at-least', 'more-than', 'equal', 'at-most', 'less-than'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A figure against its target. Numbers are decimal texts with a point, as exact as they were printed. */
export interface Figure {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly comparison: Comparison | null;
  readonly target: string | null;
  readonly source: string | null;
}

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** Compares two decimal texts without rounding: -1, 0 or 1. */
export function compareDecimals(a: string, b: string): number {
  const scaled = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
    const value = BigInt(`${whole}${fraction.padEnd(6, '0')}`);
    return text.startsWith('-') ? -value : value;
  };
  const [left, right] = [scaled(a), scaled(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether the target was reached; null where there is nothing to compare with. Never guessed. */
export function isMet({ value, comparison, target }: Pick<Figure, 'value' | 'comparison' | 'target'>): boolean | null {
  if (comparison === null || target === null || !DECIMAL.test(value) || !DECIMAL.test(target)) return null;
  const order = compareDecimals(value, target);
  switch (comparison) {
    case 'at-least':
      return order >= 0;
    case 'more-than':
      return order > 0;
    case 'equal':
      return order === 0;
    case 'at-most':
      return order <= 0;
    case 'less-than':
      return order < 0;
  }
}

/** A figure as it is kept: trimmed; a target without a comparison, or the other way round, is refused. */
export function checkFigure(figure: Figure, field: string): Figure {
  const value = figure.value.trim();
  const target = figure.target?.trim() ?? null;
  if (figure.indicator.trim() === '') throw invalid('figure.indicator-needed', { field: `${field}.indicator` });
  if (!DECIMAL.test(value)) throw invalid('figure.not-a-number', { field: `${field}.value` });
  if (target !== null && !DECIMAL.test(target)) throw invalid('figure.not-a-number', { field: `${field}.target` });
  if ((target === null) !== (figure.comparison === null)) throw invalid('figure.comparison-needed', { field: `${field}.comparison` });
  const source = figure.source?.trim() ?? '';
  return {
    indicator: figure.indicator.trim(),
    value,
    unit: figure.unit.trim(),
    comparison: figure.comparison,
    target,
    source: source === '' ? null : source,
  };
}

/** A figure as the reader found it in a text, with what can be made of it. */
export interface PrintedFigure {
  readonly quote: string;
  readonly actual: string;
  readonly target: string | null;
  readonly met: boolean | null;
}

/** One number with its unit out of a printed one; null where it is not plainly one number. */
export function measureOf(printed: string): { readonly value: string; readonly unit: string } | null {
  const found = /^\D*?(-?\d[\d.,]*)\s*(%|[^\d]*)$/u.exec(printed.trim());
  if (found === null) return null;
  const value = decimalOf((found[1] ?? '').replace(/[.,]+$/, ''));
  const unit = (found[2] ?? '').replace(/\s*(?:trở lên|trở xuống)\s*$/u, '').trim();
  return value === null ? null : { value, unit };
}

/** `1.234,5` is one thousand and a half hundred; `62,5` and `62.5` are both sixty-two and a half; `1.234` is a count. */
function decimalOf(printed: string): string | null {
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(printed)
    ? printed.replaceAll('.', '').replace(',', '.')
    : printed.replace(',', '.');
  return DECIMAL.test(plain) ? plain.replace(/^(-?)0+(?=\d)/, '$1') : null;
}

function comparisonOf(printed: string): Comparison {
  const text = printed.toLowerCase();
  if (/dưới/u.test(text)) return 'less-than';
  if (/không quá|tối đa|trở xuống/u.test(text)) return 'at-most';
  if (/trên|hơn/u.test(text)) return 'more-than';
  return 'at-least';
}

/**
 * A figure proposed from what the reader found; null where the printed words are not plainly a number. Where what the text itself says
 * (đạt, không đạt) does not follow from the numbers, the comparison is left for a person to choose.
 */
export function figureFrom(printed: PrintedFigure, source: string): Figure | null {
  const reached = measureOf(printed.actual);
  if (reached === null) return null;
  const at = printed.quote.indexOf(printed.actual);
  const indicator = (at > 0 ? printed.quote.slice(0, at) : printed.quote).replace(/[\s,;:(]+$/u, '').trim();
  const figure = { indicator: indicator === '' ? printed.quote : indicator, ...reached, source };
  const wanted = printed.target === null ? null : measureOf(printed.target);
  if (wanted === null || (wanted.unit !== '' && wanted.unit !== reached.unit)) return { ...figure, comparison: null, target: null };
  const comparison = comparisonOf(printed.target ?? '');
  const computed = isMet({ value: reached.value, comparison, target: wanted.value });
  if (printed.met !== null && printed.met !== computed) return { ...figure, comparison: null, target: null };
  return { ...figure, comparison, target: wanted.value };
}
