import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFigure, COMPARISONS, compareDecimals, type Figure, figureFrom, isMet, measureOf } from './figure.js';

const figure = (more: Partial<Figure> = {}): Figure => ({
  indicator: 'Tỷ lệ giải ngân',
  value: '62.5',
  unit: '%',
  comparison: 'at-least',
  target: '90',
  source: null,
  ...more,
});

describe('a figure against its target', () => {
  it('is met or not by the numbers alone', () => {
    expect(isMet(figure())).toBe(false);
    expect(isMet(figure({ value: '90' }))).toBe(true);
    expect(isMet(figure({ value: '90', comparison: 'more-than' }))).toBe(false);
    expect(isMet(figure({ value: '4.2', comparison: 'at-most', target: '5' }))).toBe(true);
    expect(isMet(figure({ value: '5.0', comparison: 'equal', target: '5' }))).toBe(true);
    expect(isMet(figure({ comparison: null, target: null }))).toBeNull();
  });

  it('compares decimals exactly, where floating point would not', () => {
    expect(compareDecimals('0.3', '0.300000')).toBe(0);
    expect(compareDecimals('999999999999999.000001', '999999999999999')).toBe(1);
    expect(compareDecimals('-2', '-10')).toBe(1);
  });

  it('is a total order, and each comparison says of it what its name says', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 999 }))
      .map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(decimal, decimal, (value, target) => {
        const order = compareDecimals(value, target);
        expect(compareDecimals(target, value)).toBe(order === 0 ? 0 : -order);
        const met = Object.fromEntries(COMPARISONS.map((comparison) => [comparison, isMet({ value, comparison, target })]));
        expect(met).toEqual({
          'at-least': order >= 0,
          'more-than': order > 0,
          equal: order === 0,
          'at-most': order <= 0,
          'less-than': order < 0,
        });
      }),
    );
  });

  it('is refused where something is missing', () => {
    const refused = (bad: Partial<Figure>): string => {
      try {
        checkFigure(figure(bad), 'figures[0]');
        return 'kept';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    expect(refused({})).toBe('kept');
    expect(refused({ indicator: ' ' })).toBe('figure.indicator-needed');
    expect(refused({ value: '62,5' })).toBe('figure.not-a-number');
    expect(refused({ target: null })).toBe('figure.comparison-needed');
    expect(refused({ comparison: null })).toBe('figure.comparison-needed');
  });
});

describe('a figure read from a self-report', () => {
  const printed = {
    quote: 'Giải ngân vốn đầu tư công đạt 62,5% (chỉ tiêu giao trên 90%)',
    actual: '62,5%',
    target: 'trên 90%',
    met: false,
  };

  it('is proposed with its indicator, comparison and target', () => {
    expect(figureFrom(printed, 'Báo cáo tự kiểm tra')).toEqual({
      indicator: 'Giải ngân vốn đầu tư công đạt',
      value: '62.5',
      unit: '%',
      comparison: 'more-than',
      target: '90',
      source: 'Báo cáo tự kiểm tra',
    });
  });

  it('leaves the comparison to a person where the text contradicts its own numbers, or units differ', () => {
    expect(figureFrom({ ...printed, met: true }, 's')).toMatchObject({ value: '62.5', comparison: null, target: null });
    expect(figureFrom({ ...printed, target: '12 xã' }, 's')).toMatchObject({ comparison: null, target: null });
    expect(figureFrom({ ...printed, actual: 'phần lớn' }, 's')).toBeNull();
  });

  it('reads numbers as they are printed here', () => {
    expect(measureOf('1.234,5 tỷ đồng')).toEqual({ value: '1234.5', unit: 'tỷ đồng' });
    expect(measureOf('1.234 hộ')).toEqual({ value: '1234', unit: 'hộ' });
    expect(measureOf('95% trở lên')).toEqual({ value: '95', unit: '%' });
    expect(measureOf('12/15 xã')).toBeNull();
  });
});
