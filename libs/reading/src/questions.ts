import { SURE } from './confidence.js';
import { type HeadField, type Place, type Question, type ReadDocument } from './read-document.js';

const HEAD: readonly HeadField[] = ['type', 'number', 'symbol', 'issuer', 'superior', 'place', 'date', 'title'];
const LISTS = ['references', 'sections', 'figures', 'obligations', 'recipients'] as const;

type Unasked = Omit<ReadDocument, 'questions'>;

/** What a person is asked: every value the reader is not sure of, and every head value it looked for in vain, surest question last. */
export function questionsOf(read: Unasked): Question[] {
  const questions: Question[] = [];
  for (const field of HEAD) {
    const at = read.positions[field];
    if (at === undefined) {
      // a number alone may be blank on purpose: it is given at issue
      if (read[field] === null && (field === 'type' || field === 'title' || field === 'date'))
        questions.push({ path: field, reason: 'not-found', candidates: [], from: 0, to: 0, confidence: 0 });
    } else ask(questions, field, at);
  }
  if (read.meeting !== null) ask(questions, 'meeting', read.meeting.at);
  for (const list of LISTS) read[list].forEach(({ at }, index) => ask(questions, `${list}.${index}`, at));
  if (read.signature !== null) ask(questions, 'signature', read.signature.at);
  return questions.sort((a, b) => a.confidence - b.confidence || a.from - b.from);
}

function ask(questions: Question[], path: string, at: Place): void {
  if (at.confidence < SURE)
    questions.push({ path, reason: 'uncertain', candidates: [], from: at.from, to: at.to, confidence: at.confidence });
  for (const { part, reason, candidates, confidence } of at.doubts ?? [])
    if (confidence < SURE) questions.push({ path: `${path}.${part}`, reason, candidates, from: at.from, to: at.to, confidence });
}
