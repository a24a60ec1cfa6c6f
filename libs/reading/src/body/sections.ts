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
        confidence: words.length > 160 ? 0.8 : 0.9,
      },
    });
  }
  return sections;
}
