import { type BodyNode, type DocumentContent } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorFits, placeOfAnchor } from '../../libs/documents/src/domain/anchor.js';
import { differencesOf } from '../../libs/documents/src/domain/content-difference.js';
import { movedSpans, withFixes } from '../../libs/documents/src/domain/form-fix.js';
import { differsInFormOnly } from '../../libs/documents/src/domain/form-only.js';

const node = (id: string, text: string): BodyNode => ({ id, kind: 'clause', label: null, level: 1, heading: null, text, spans: [] });
const content = (texts: readonly string[]): DocumentContent => ({
  head: { type: 'TB', title: 'T', superior: null, issuer: null, place: null, asPrinted: null },
  body: texts.map((text, index) => node(`n${index}`, text)),
  recipients: [],
  signature: null,
  tail: { asPrinted: null },
  annexes: [],
});

/** Few words, so that the same stretch stands in many places. */
const text = fc
  .array(fc.constantFrom('rà', 'soát', 'hộ', 'nghèo', 'xã', 'ủy'), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

describe('a finding on a stretch of text', () => {
  it('never points at other text than was quoted, whatever became of the node', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), fc.boolean(), (before, after, a, b, gone) => {
        const from = a % before.length;
        const to = from + 1 + (b % (before.length - from));
        const anchor = { nodeId: 'n0', from, to, quote: before.slice(from, to) };
        expect(placeOfAnchor(anchor, content([before]))).toEqual({ state: 'stands', from, to });
        const later = content(gone ? [] : [after]);
        const place = placeOfAnchor(anchor, later);
        if (place.state === 'stands') expect(anchorFits({ ...anchor, ...place }, later)).toBe(true);
        if (gone) expect(place.state).toBe('gone');
        else if (!after.includes(anchor.quote)) expect(place.state).toBe('changed');
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps to its sentence when text is put before it or after it', () => {
    fc.assert(
      fc.property(text, text, text, (left, quote, right) => {
        const marked = `«${quote}»`;
        const anchor = { nodeId: 'n0', from: left.length, to: left.length + marked.length, quote: marked };
        const place = placeOfAnchor(anchor, content([`${right}${left}${marked}${right}`]));
        expect(place).toMatchObject({ state: 'stands', from: right.length + left.length });
      }),
    );
  });
});

describe('mending form', () => {
  it('leaves every word and figure, whatever spaces, capitals and tone marks it changes', () => {
    const spaced = fc.tuple(text, fc.infiniteStream(fc.constantFrom('', ' ', '  ')));
    fc.assert(
      fc.property(spaced, ([words, spaces]) => {
        const after = words.replace(/ /g, () => ` ${String(spaces.next().value)}`).toUpperCase();
        expect(differsInFormOnly(words, after)).toBe(true);
      }),
    );
  });

  it('never lets a figure outside a citation pass', () => {
    fc.assert(
      fc.property(text, fc.nat(99_999), fc.nat(99_999), text, (left, a, b, right) => {
        fc.pre(a !== b);
        expect(differsInFormOnly(`${left} ${a} ${right}`, `${left} ${b} ${right}`)).toBe(false);
      }),
    );
  });

  it('differs from the version before in the listed nodes only, and keeps spans inside the text', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), (texts, at) => {
        const index = at % texts.length;
        const before = texts[index] ?? '';
        const after = `${before.toUpperCase()}.`;
        const made = withFixes(content(texts), [{ nodeId: `n${index}`, part: 'text', before, after, commentIds: [] }]);
        expect(differencesOf(content(texts), made).map(({ nodeId }) => nodeId)).toEqual([`n${index}`]);
      }),
    );
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, a, b) => {
        const from = a % before.length;
        const to = from + 1 + (b % (before.length - from));
        for (const span of movedSpans(before, after, [{ from, to, kind: 'bold' }])) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeLessThanOrEqual(after.length);
          expect(span.to).toBeGreaterThan(span.from);
        }
      }),
    );
  });
});
