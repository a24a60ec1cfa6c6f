import { keyOf } from '../text/key.js';
import { alternation } from './alternation.js';
import { type Vocabulary } from './vocabulary.js';

/** Formulas of headings, clauses and lead-ins, made of the words of a vocabulary. Each is asked of a key. */
export interface ClausePatterns {
  /** A heading whose part gives no duty; one of opinions; one of what a chair concludes. */
  readonly noDuty: RegExp;
  readonly opinion: RegExp;
  readonly concluding: RegExp;
  /** A word of a sentence, in what may be a heading. */
  readonly sentence: RegExp;
  /** A lead-in that leaves the tasks to its list, its end mark cut off; the words one can end with. */
  readonly emptyLeadIn: RegExp;
  readonly leadInEnds: readonly string[];
  readonly suchAs: RegExp;
  readonly announcement: RegExp;
  readonly condition: RegExp;
  readonly proposed: RegExp;
  /** Each place where partners are named. */
  readonly partner: RegExp;
  readonly sharedDeadline: RegExp;
  readonly ownAct: RegExp;
  /** Each mark of a list that stands in one paragraph: `(1)`, `a)`, `một là`. */
  readonly listMark: RegExp;
  readonly carryingOut: RegExp;
}

export function clausePatterns(words: Vocabulary): ClausePatterns {
  const [ends, proposals] = [alternation(words.listEnds), alternation(words.proposals)];
  const noun = `(?:${alternation(words.listNouns)})(?:\\s(?:${alternation(words.listQualities)}))?`;
  return {
    noDuty: new RegExp(alternation(words.noDutyHeadings)),
    opinion: new RegExp(alternation(words.opinionHeadings)),
    concluding: new RegExp(alternation(words.concludingHeadings)),
    sentence: new RegExp(`(?:^|\\s)(?:${alternation(words.sentenceWords)})(?=\\s|$)`),
    emptyLeadIn: new RegExp(`${noun}(?:,\\scụ thể)?,?\\s(?:như\\s)?(?:${ends})$|,\\scụ thể$`),
    leadInEnds: [...new Set(['thể', ...words.listEnds.map((word) => keyOf(word).split(' ').at(-1) ?? '')])],
    suchAs: new RegExp(`(?:${ends})\\s*:?$`),
    announcement: new RegExp(`(?:${alternation(words.announcements)})[\\s:]*$`),
    condition: new RegExp(`^(?:${alternation(words.conditions)})(?=[\\s,])`),
    proposed: new RegExp(`(?:${proposals})(?<!nếu (?:${proposals}))\\s(?:${alternation(words.amendments)})`),
    partner: new RegExp(
      `(?:,\\s)?(?:${alternation(words.partnerWords)})(?:\\s(?:với|cùng))?(?:\\s|(?=[,;.)]|$))|,\\scùng(?:\\svới)?\\s`,
      'g',
    ),
    ownAct: new RegExp(`(?:^|,\\s|\\svà\\s)(?:${alternation(words.ownActs)})\\s`),
    listMark: new RegExp(
      `(?:^|[;.,]\\s)(?:\\((?:\\d{1,2}|[ivx]{1,4}|[a-zđ])\\)|(?:\\d{1,2}|[a-zđ])\\)|(?:${alternation(words.countingWords)}),?)\\s`,
      'g',
    ),
    carryingOut: new RegExp(`^(?:${alternation(words.carryingOut)})`),
    sharedDeadline: new RegExp(`^(?:${alternation(words.sharedDeadlines)})`),
  };
}
