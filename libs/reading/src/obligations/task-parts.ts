import { type Paragraph } from '../body/paragraphs.js';
import { keyOf } from '../text/stretch.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';

const lowered = new WeakMap<Vocabulary, { tasks: readonly string[]; past: readonly string[] }>();

/** Documents that give tasks from their first line: programmes, plans, directives, instructions, decisions, letters. */
const ALL_TASKS = new Set(['CTr', 'KH', 'CT', 'HD', 'CV', 'QĐ', 'QyĐ', 'QC', 'TT', 'ĐA']);

/** True where the nearest heading that says anything about it sets tasks; a heading that looks back outranks. */
export function isTaskPart(paragraph: Paragraph, paragraphs: readonly Paragraph[], vocabulary: Vocabulary, type: string | null): boolean {
  const words = wordsFor(vocabulary);
  for (let i = paragraph.path.length - 1; i >= 0; i -= 1) {
    const heading = paragraphs[paragraph.path[i] ?? -1]?.heading?.key;
    if (heading === undefined) continue;
    const opening = heading.replace(/^(?:về|một số|những|các|công tác)\s+/, '').replace(/^(?:các|một số|những)\s+/, '');
    if (words.past.some((word) => opening.startsWith(word))) return false;
    if (words.tasks.some((word) => heading.includes(word)))
      return !words.past.some((word) => heading.includes(word)) || words.tasks.some((word) => opening.startsWith(word));
    if (words.past.some((word) => heading.includes(word))) return false;
  }
  return type !== null && ALL_TASKS.has(type);
}

function wordsFor(vocabulary: Vocabulary): { tasks: readonly string[]; past: readonly string[] } {
  const known = lowered.get(vocabulary);
  if (known !== undefined) return known;
  const made = { tasks: vocabulary.taskHeadings.map(keyOf), past: vocabulary.pastHeadings.map(keyOf) };
  lowered.set(vocabulary, made);
  return made;
}
