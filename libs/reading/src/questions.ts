import { SURE } from './confidence.js';
import { type Candidate, type HeadField, type Place, type Question, type ReadDocument } from './read-document.js';

const HEAD: readonly HeadField[] = ['type', 'number', 'symbol', 'issuer', 'superior', 'place', 'date', 'title'];
const LISTS = ['references', 'sections', 'figures', 'obligations', 'recipients'] as const;

type Unasked = Omit<ReadDocument, 'questions'>;

/** What a person is asked: every value the reader is not sure of, and every head value it looked for in vain, surest question last. */
export function questionsOf(read: Unasked, days: readonly Candidate[] = []): Question[] {
  const questions: Question[] = [];
  for (const field of HEAD) {
    const at = read.positions[field];
    if (at === undefined) {
      // a number alone may be blank on purpose: it is given at issue
      if (read[field] === null && (field === 'type' || field === 'title' || field === 'date'))
        // the day of a meeting or of a cited document is never taken for the document's own, but it may be near it
        questions.push({ path: field, reason: 'not-found', candidates: field === 'date' ? days : [], from: 0, to: 0, confidence: 0 });
    } else ask(questions, field, at);
  }
  if (read.meeting !== null) ask(questions, 'meeting', read.meeting.at);
  for (const list of LISTS) read[list].forEach(({ at }, index) => ask(questions, `${list}.${index}`, at));
  if (read.signature !== null) ask(questions, 'signature', read.signature.at);
  return questions.sort((a, b) => a.confidence - b.confidence || a.from - b.from);
}

function ask(questions: Question[], path: string, at: Place): void {
  const doubts = (at.doubts ?? []).filter(({ confidence }) => confidence < SURE);
  // a doubt that says what else it could be stands for the value's own
  const told = doubts.some(({ part, candidates }) => part === '' || (part === 'actual' && candidates.length > 0));
  if (at.confidence < SURE && !told)
    questions.push({ path, reason: 'uncertain', candidates: [], from: at.from, to: at.to, confidence: at.confidence });
  for (const { part, reason, candidates, confidence } of doubts)
    questions.push({ path: part === '' ? path : `${path}.${part}`, reason, candidates, from: at.from, to: at.to, confidence });
}
