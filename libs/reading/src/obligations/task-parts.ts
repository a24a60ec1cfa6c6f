import { type Paragraph } from '../body/paragraphs.js';
import { type Stretch } from '../text/stretch.js';
import { tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';

/** Documents that give tasks from their first line: programmes, plans, directives, instructions, decisions, letters. */
const ALL_TASKS = new Set(['CTr', 'KH', 'CT', 'HD', 'CV', 'QĐ', 'QyĐ', 'QC', 'TT', 'ĐA']);

/** True where the nearest heading that says anything about it sets tasks; a heading that looks back outranks. */
export function isTaskPart(paragraph: Paragraph, paragraphs: readonly Paragraph[], vocabulary: Vocabulary, type: string | null): boolean {
  const { taskHeadings, pastHeadings, topicHeadings, clause } = tablesOf(vocabulary);
  for (let i = paragraph.path.length - 1; i >= 0; i -= 1) {
    const heading = paragraphs[paragraph.path[i] ?? -1]?.heading?.key;
    if (heading === undefined) continue;
    const opening = heading.replace(/^(?:về|một số|những|các|công tác)\s+/, '').replace(/^(?:các|một số|những)\s+/, '');
    // minutes: what the chair concludes is the order, what was said before is opinion
    if (type === 'BB' && opening.search(clause.concluding) === 0) return true;
    if (type === 'BB' && clause.opinion.test(heading)) return false;
    if (pastHeadings.some((word) => opening.startsWith(word))) return false;
    // what only names a topic leaves it to the heading above
    const topic = topicHeadings.find((word) => heading.includes(word));
    const above = i > 0 && topic !== undefined && !taskHeadings.some((word) => heading.replace(topic, '').includes(word));
    if (above) continue;
    if (taskHeadings.some((word) => heading.includes(word)))
      return !pastHeadings.some((word) => heading.includes(word)) || taskHeadings.some((word) => opening.startsWith(word));
    if (pastHeadings.some((word) => heading.includes(word))) return false;
  }
  return type !== null && ALL_TASKS.has(type);
}

/** An article's first sentence is its heading too; where no colon closes it, it is read as a sentence. */
export function wordsOf(paragraph: Paragraph): Stretch {
  const { label, heading, rest, whole } = paragraph;
  if (label?.kind !== 'article' || heading === null || heading.length === 0) return rest;
  const behind = whole.key.slice(label.next).charAt(heading.length);
  return behind === ':' ? rest : whole.slice(label.next).trim();
}
