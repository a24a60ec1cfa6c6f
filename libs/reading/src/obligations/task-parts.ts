import { type Paragraph } from '../body/paragraphs.js';
import { type Stretch } from '../text/stretch.js';
import { type Tables, tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';

/** Documents that give tasks from their first line: programmes, plans, directives, instructions, decisions, letters. */
const ALL_TASKS = new Set(['CTr', 'KH', 'CT', 'HD', 'CV', 'QĐ', 'QyĐ', 'QC', 'TT', 'ĐA']);

/** What a heading says of its part; `opening` is what it begins with, but for small words. */
interface HeadingSays {
  readonly opening: string;
  readonly past: boolean;
  /** It only names a topic, and leaves the rest to the heading above. */
  readonly topic: boolean;
  readonly tasks: boolean | null;
}

/** Every paragraph of a part asks its headings again. */
const said = new WeakMap<Stretch, HeadingSays>();

/** True where the nearest heading that says anything about it sets tasks; a heading that looks back outranks. */
export function isTaskPart(paragraph: Paragraph, paragraphs: readonly Paragraph[], vocabulary: Vocabulary, type: string | null): boolean {
  const tables = tablesOf(vocabulary);
  for (let i = paragraph.path.length - 1; i >= 0; i -= 1) {
    const heading = paragraphs[paragraph.path[i] ?? -1]?.heading;
    if (heading === undefined || heading === null) continue;
    const { opening, past, topic, tasks } = said.get(heading) ?? saidBy(heading, tables);
    // minutes: what the chair concludes is the order, what was said before is opinion
    if (type === 'BB' && opening.search(tables.clause.concluding) === 0) return true;
    if (type === 'BB' && tables.clause.opinion.test(heading.key)) return false;
    if (past) return false;
    if (i > 0 && topic) continue;
    if (tasks !== null) return tasks;
  }
  return type !== null && ALL_TASKS.has(type);
}

function saidBy(heading: Stretch, { taskHeadings, pastHeadings, topicHeadings }: Tables): HeadingSays {
  const { key } = heading;
  const opening = key.replace(/^(?:về|một số|những|các|công tác)\s+/, '').replace(/^(?:các|một số|những)\s+/, '');
  const topic = topicHeadings.find((word) => key.includes(word));
  const past = pastHeadings.some((word) => key.includes(word));
  const sets = taskHeadings.some((word) => key.includes(word));
  const one = {
    opening,
    past: pastHeadings.some((word) => opening.startsWith(word)),
    topic: topic !== undefined && !taskHeadings.some((word) => key.replace(topic, '').includes(word)),
    tasks: sets ? !past || taskHeadings.some((word) => opening.startsWith(word)) : past ? false : null,
  };
  said.set(heading, one);
  return one;
}

/** An article's first sentence is its heading too; where no colon closes it, it is read as a sentence. */
export function wordsOf(paragraph: Paragraph): Stretch {
  const { label, heading, rest, whole } = paragraph;
  if (label?.kind !== 'article' || heading === null || heading.length === 0) return rest;
  const behind = whole.key.slice(label.next).charAt(heading.length);
  return behind === ':' ? rest : whole.slice(label.next).trim();
}
