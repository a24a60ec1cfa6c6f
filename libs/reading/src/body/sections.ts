import { CONFIDENCE } from '../confidence.js';
import { type ReadSection } from '../read-document.js';
import { type Paragraph } from './paragraphs.js';

/** Labelled headings in order of appearance; a part whose heading stands on the next line takes it from there. */
export function readSections(paragraphs: readonly Paragraph[]): ReadSection[] {
  const sections: ReadSection[] = [];
  for (const paragraph of paragraphs) {
    const { label, heading } = paragraph;
    if (label === null || heading === null) continue;
    let words = heading;
    if (words.length === 0) {
      const next = paragraphs[paragraph.index + 1];
      if (
        label.kind !== 'article' &&
        next !== undefined &&
        next.label === null &&
        next.whole.length <= 320 &&
        !/[.;]$/.test(next.whole.text)
      )
        words = next.whole;
      else if (label.kind !== 'article') continue;
    }
    sections.push({
      label: label.label,
      level: paragraph.level,
      heading: words.text.replace(/[\s:]+$/, ''),
      at: {
        from: paragraph.whole.from,
        to: Math.max(words.to, paragraph.whole.from + label.next),
        confidence: confidenceOf(paragraph, words.length),
      },
    });
  }
  return sections;
}

function confidenceOf({ rest, label }: Paragraph, length: number): number {
  if (label?.kind === 'article' || label?.kind === 'part' || label?.kind === 'chapter') return CONFIDENCE.heading;
  if (rest.length === 0) return length > 160 ? CONFIDENCE.longHeading : CONFIDENCE.heading;
  return /^\p{Ll}/u.test(rest.text) ? CONFIDENCE.headingBeforeSmall : CONFIDENCE.headingRunIn;
}
