import { partyVocabulary } from './party-vocabulary.js';
import { groups, inRows, list, rows, type WordTable } from './word-tables.js';

/** What must be said of a word besides the word itself. */
export type Meaning =
  /** Nothing: it stands for itself. */
  | 'itself'
  /** Today's full name of the body, where the word is not that name. */
  | 'name'
  /** Today's full name of the body. */
  | 'full-name'
  /** The code of a type of document. */
  | 'code'
  /** One of these. */
  | readonly string[];

/** What a word of an office may be: under which head people find it, what must be said of it, the tables it goes into. */
export interface WordKindRules {
  readonly group: WordGroup;
  readonly meaning: Meaning;
  readonly tables: readonly WordTable[];
}

/** In the order in which a document is read. */
export const WORD_GROUPS = ['documents', 'bodies', 'people', 'headings', 'orders', 'times', 'meetings', 'figures', 'recipients'] as const;
export type WordGroup = (typeof WORD_GROUPS)[number];

const LEVELS: Readonly<Record<string, number>> = { centre: 4, province: 3, district: 2, commune: 1, cell: 0.5 };
const COMMITTEES = ['commune', 'district', 'town', 'city', 'cell'];
export const CAPACITIES = ['T/M', 'K/T', 'T/L', 'TUQ', 'Q.'] as const;
export const RHYTHMS = ['month', 'quarter', 'half-year', 'year', 'periodic'] as const;
const COMPARED = ['even', 'reached', 'missed', 'above', 'below'] as const;
const COLUMNS = ['number', 'task', 'lead', 'support', 'due'] as const;
const COUNTS = Array.from({ length: 12 }, (_, i) => String(i + 1));

/** Words of one list that stand for themselves. */
const itself = (group: WordGroup, ...names: readonly Parameters<typeof list>[0][]): WordKindRules => ({
  group,
  meaning: 'itself',
  tables: names.map((name) => list(name)),
});
const meant = (group: WordGroup, meaning: Meaning, ...tables: readonly WordTable[]): WordKindRules => ({ group, meaning, tables });

const oneOf = <T extends string>(choices: readonly T[], meaning: string): T | undefined => choices.find((choice) => choice === meaning);
const names = rows(
  'names',
  ({ printed }) => printed,
  (printed, name) => ({ printed, name }),
);

/** Every kind of word there is. Each table of the vocabulary belongs to one of them, so that all its words are an office's own to change. */
const KINDS = {
  type: meant(
    'documents',
    'code',
    groups('types', (word, code) => ({ code, words: [word] })),
  ),
  symbol: meant(
    'documents',
    'code',
    rows(
      'symbols',
      ({ symbol }) => symbol,
      (symbol, code) => ({ symbol, code }),
    ),
  ),
  opener: itself('documents', 'openers'),
  foreword: itself('documents', 'forewords'),
  'subject-opener': itself('documents', 'subjectOpeners'),
  particular: itself('documents', 'particulars'),
  'head-mark': itself('documents', 'headMarks'),
  annex: itself('documents', 'annexes'),

  body: meant('bodies', 'name', names, list('headBodies'), list('bodies')),
  'old-name': meant('bodies', 'full-name', names, list('headBodies'), list('bodies')),
  unit: itself('bodies', 'units'),
  group: itself('bodies', 'groups'),
  tail: itself('bodies', 'tails'),
  level: meant(
    'bodies',
    Object.keys(LEVELS),
    groups('levels', (word, meaning) => {
      const level = LEVELS[meaning];
      return level === undefined ? null : { level, at: 'anywhere', words: [word] };
    }),
  ),
  'placed-body': itself('bodies', 'placedBodies'),
  'charged-body': itself('bodies', 'chargedBodies'),
  superior: itself('bodies', 'superiors'),
  'committee-of': meant('bodies', COMMITTEES, inRows('anywhere')),
  'committee-name': meant('bodies', COMMITTEES, inRows('names')),
  'committee-part': itself('bodies', 'committeeParts'),

  post: itself('people', 'posts'),
  position: itself('people', 'positions'),
  capacity: meant(
    'people',
    CAPACITIES,
    rows(
      'capacities',
      ({ word }) => word,
      (word, code) => ({ word, code }),
    ),
  ),
  'person-title': itself('people', 'personTitles'),
  'sole-post': itself('people', 'solePosts'),
  'minute-keeper': itself('people', 'minuteKeepers'),

  order: itself('orders', 'orders'),
  duty: itself('orders', 'duties'),
  verb: itself('orders', 'verbs'),
  'lead-in': itself('orders', 'leadIns'),
  column: meant(
    'orders',
    COLUMNS,
    rows(
      'columns',
      ({ word }) => word,
      (word, meaning) => {
        const holds = oneOf(COLUMNS, meaning);
        return holds === undefined ? null : { word, holds };
      },
    ),
  ),
  partner: itself('orders', 'partnerWords'),
  'list-noun': itself('orders', 'listNouns'),
  'list-quality': itself('orders', 'listQualities'),
  'list-end': itself('orders', 'listEnds'),
  announcement: itself('orders', 'announcements'),
  condition: itself('orders', 'conditions'),
  'own-act': itself('orders', 'ownActs'),
  'counting-word': itself('orders', 'countingWords'),
  agreement: itself('orders', 'agreements'),
  'task-noun': itself('orders', 'taskNouns'),
  foremost: itself('orders', 'foremost'),
  'takes-on': itself('orders', 'takesOn'),
  'hands-to': itself('orders', 'handsTo'),
  upward: itself('orders', 'upward'),
  favour: itself('orders', 'favours'),
  reporting: itself('orders', 'reporting'),
  proposal: itself('orders', 'proposals'),
  amendment: itself('orders', 'amendments'),
  quantifier: itself('orders', 'quantifiers'),
  relative: itself('orders', 'relativeWords'),
  charge: itself('orders', 'charges'),
  connective: itself('orders', 'connectives'),

  'task-heading': itself('headings', 'taskHeadings'),
  'topic-heading': itself('headings', 'topicHeadings'),
  'past-heading': itself('headings', 'pastHeadings'),
  'carrying-out-heading': itself('headings', 'carryingOut'),
  'sentence-word': itself('headings', 'sentenceWords'),
  'no-duty-heading': itself('headings', 'noDutyHeadings'),
  'opinion-heading': itself('headings', 'opinionHeadings'),
  'concluding-heading': itself('headings', 'concludingHeadings'),

  deadline: itself('times', 'deadlines'),
  rhythm: meant(
    'times',
    RHYTHMS,
    rows(
      'rhythms',
      ({ word }) => word,
      (word, every) => ({ word, every }),
    ),
  ),
  moment: itself('times', 'moments'),
  'shared-deadline': itself('times', 'sharedDeadlines'),

  sitting: itself('meetings', 'sittings'),
  'sitting-kind': itself('meetings', 'sittingKinds'),
  'sitting-name-end': itself('meetings', 'sittingNameEnds'),
  'sitting-ground': itself('meetings', 'sittingGrounds'),
  ordinal: meant(
    'meetings',
    COUNTS,
    rows(
      'ordinals',
      ({ word }) => word,
      (word, count) => ({ word, count: Number(count) }),
    ),
  ),

  yardstick: itself('figures', 'yardsticks'),
  demand: itself('figures', 'demands'),
  compared: meant(
    'figures',
    COMPARED,
    rows(
      'compared',
      ({ word }) => word,
      (word, meaning) => {
        const says = oneOf(COMPARED, meaning);
        return says === undefined ? null : { word, says };
      },
    ),
  ),
  share: itself('figures', 'shares'),
  achieved: itself('figures', 'achieved'),
  falling: itself('figures', 'falling'),
  difference: itself('figures', 'differences'),
  nearly: itself('figures', 'nearly'),
  respectively: itself('figures', 'respectively'),
  counted: itself('figures', 'counted'),
  ahead: itself('figures', 'ahead'),
  earlier: itself('figures', 'earlier'),
  underway: itself('figures', 'underway'),
  'number-name': itself('figures', 'numberNames'),
  bound: itself('figures', 'bounds'),
  'bound-behind': itself('figures', 'boundsBehind'),

  salutation: itself('recipients', 'salutations'),
  submission: itself('recipients', 'submissions'),
  'recipient-head': itself('recipients', 'recipientHeads'),
  archive: itself('recipients', 'archives'),
  'not-archive': itself('recipients', 'notArchives'),
  pointer: itself('recipients', 'pointers'),
  'many-addressed': itself('recipients', 'manyAddressed'),
  'one-addressed': itself('recipients', 'oneAddressed'),
  'second-addressed': itself('recipients', 'secondAddressed'),
} satisfies Readonly<Record<string, WordKindRules>>;

export type WordKind = keyof typeof KINDS;
export const wordKinds: Readonly<Record<WordKind, WordKindRules>> = KINDS;
export const WORD_KINDS = Object.keys(KINDS) as readonly WordKind[];
export const isWordKind = (kind: string): kind is WordKind => (WORD_KINDS as readonly string[]).includes(kind);

/** The words of a kind that every office has. */
export const knownWords = (kind: WordKind): readonly string[] => [
  ...new Set(wordKinds[kind].tables.flatMap(({ words }) => words(partyVocabulary))),
];

/** What is wrong with the meaning given to a word of a kind; null: nothing. A word that is not used needs none. */
export function meaningProblem(kind: WordKind, meaning: string | null, withdrawn: boolean): 'needed' | 'unknown' | 'not-wanted' | null {
  const wanted = wordKinds[kind].meaning;
  if (meaning === null) return withdrawn || wanted === 'itself' || wanted === 'name' ? null : 'needed';
  if (wanted === 'itself') return 'not-wanted';
  return typeof wanted === 'string' || wanted.includes(meaning) ? null : 'unknown';
}
