import { keyOf } from '../text/key.js';
import { Lexicon } from '../text/words.js';
import { alternation, END, escape } from './alternation.js';
import { type ClausePatterns, clausePatterns } from './clause-patterns.js';
import { type FramePatterns, framePatterns } from './frame-patterns.js';
import { type ColumnWord, type CommitteeWords, type CompareWord, type LevelWords, type Vocabulary } from './vocabulary.js';

/** The words of a vocabulary made ready to be looked up; made once for each vocabulary. */
export interface Tables {
  readonly frame: FramePatterns;
  readonly clause: ClausePatterns;
  readonly types: Lexicon<string>;
  readonly bodies: Lexicon<true>;
  readonly headBodies: Lexicon<true>;
  readonly units: Lexicon<true>;
  readonly posts: Lexicon<true>;
  readonly groups: Lexicon<true>;
  readonly tails: Lexicon<true>;
  readonly quantifiers: ReadonlySet<string>;
  readonly relativeWords: ReadonlySet<string>;
  readonly charges: Lexicon<true>;
  readonly connectives: ReadonlySet<string>;
  readonly agreements: Lexicon<true>;
  readonly taskNouns: Lexicon<true>;
  readonly foremost: Lexicon<true>;
  readonly takesOn: Lexicon<true>;
  readonly orders: Lexicon<true>;
  readonly duties: Lexicon<true>;
  readonly leadIns: Lexicon<true>;
  readonly verbs: Lexicon<true>;
  readonly reporting: Lexicon<true>;
  readonly positions: Lexicon<true>;
  readonly minuteKeepers: Lexicon<true>;
  readonly openers: Lexicon<true>;
  readonly deadlines: Lexicon<true>;
  readonly columns: Lexicon<ColumnWord['holds']>;
  readonly rhythms: Lexicon<string>;
  readonly moments: Lexicon<true>;
  readonly sittings: Lexicon<true>;
  readonly sittingKinds: Lexicon<true>;
  readonly sittingNameEnds: Lexicon<true>;
  readonly sittingGrounds: Lexicon<true>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly taskHeadings: readonly string[];
  readonly topicHeadings: readonly string[];
  readonly pastHeadings: readonly string[];
  readonly upward: readonly string[];
  /** A signing capacity at the beginning of a key. */
  readonly capacity: RegExp;
  readonly capacityCodes: ReadonlyMap<string, string>;
  readonly symbols: ReadonlyMap<string, string>;
  readonly yardsticks: Lexicon<true>;
  readonly demands: Lexicon<true>;
  /** Yardsticks and demands. */
  readonly sets: Lexicon<true>;
  readonly compared: Lexicon<CompareWord['says']>;
  readonly shares: Lexicon<true>;
  readonly achieved: Lexicon<true>;
  readonly falling: Lexicon<true>;
  readonly respectively: Lexicon<true>;
  readonly differences: Lexicon<true>;
  readonly nearly: Lexicon<true>;
  readonly counted: Lexicon<true>;
  readonly ahead: Lexicon<true>;
  readonly earlier: Lexicon<true>;
  readonly underway: Lexicon<true>;
  /** How high a body stands: the first pattern that fits its name. */
  readonly levels: readonly { readonly level: number; readonly of: RegExp }[];
  readonly superior: RegExp;
  readonly favour: RegExp;
  /** A body that is concluded on, and the names under which it is addressed. */
  readonly committees: readonly { readonly of: RegExp; readonly names: RegExp }[];
  /** Persons at the beginning of a name, many or one; and one only. */
  readonly person: RegExp;
  readonly one: RegExp;
  /** A recipient line that names several. */
  readonly many: RegExp;
  readonly solePost: RegExp;
  readonly second: RegExp;
  /** Each place where something is handed to somebody. */
  readonly handsTo: RegExp;
  /** What names the number behind it, which measures nothing then. */
  readonly numberName: RegExp;
  /** The number of a sitting, of the key of a title: `lần thứ năm`, `kỳ họp thứ 12`. */
  readonly sittingNumber: RegExp;
  /** Alternations of words for the pattern of a number: longest first, so that the longer of two wins. */
  readonly bounds: string;
  readonly boundsBehind: string;
}

const made = new WeakMap<Vocabulary, Tables>();

export function tablesOf(vocabulary: Vocabulary): Tables {
  const known = made.get(vocabulary);
  if (known !== undefined) return known;
  const tables = make(vocabulary);
  made.set(vocabulary, tables);
  return tables;
}

function make(words: Vocabulary): Tables {
  return {
    frame: framePatterns(words),
    clause: clausePatterns(words),
    types: new Lexicon(words.types.flatMap((type) => type.words.map((word) => [word, type.code] as const))),
    bodies: Lexicon.of(words.bodies),
    headBodies: Lexicon.of(words.headBodies),
    units: Lexicon.of(words.units),
    posts: Lexicon.of(words.posts),
    groups: Lexicon.of(words.groups),
    tails: Lexicon.of(words.tails),
    quantifiers: new Set(words.quantifiers.map(keyOf)),
    relativeWords: new Set(words.relativeWords.map(keyOf)),
    charges: Lexicon.of(words.charges),
    connectives: new Set(words.connectives.map(keyOf)),
    agreements: Lexicon.of(words.agreements),
    taskNouns: Lexicon.of(words.taskNouns),
    foremost: Lexicon.of(words.foremost),
    takesOn: Lexicon.of(words.takesOn),
    orders: Lexicon.of(words.orders),
    duties: Lexicon.of(words.duties),
    leadIns: Lexicon.of(words.leadIns),
    verbs: Lexicon.of(words.verbs),
    reporting: Lexicon.of(words.reporting),
    positions: Lexicon.of(words.positions),
    minuteKeepers: Lexicon.of(words.minuteKeepers),
    openers: Lexicon.of(words.openers),
    deadlines: Lexicon.of(words.deadlines),
    columns: new Lexicon(words.columns.map(({ word, holds }) => [word, holds] as const)),
    rhythms: new Lexicon(words.rhythms.map(({ word, every }) => [word, every] as const)),
    moments: Lexicon.of(words.moments),
    sittings: Lexicon.of(words.sittings),
    sittingKinds: Lexicon.of(words.sittingKinds),
    sittingNameEnds: Lexicon.of(words.sittingNameEnds),
    sittingGrounds: Lexicon.of(words.sittingGrounds),
    ordinals: new Map(words.ordinals.map(({ word, count }) => [keyOf(word), count])),
    taskHeadings: words.taskHeadings.map(keyOf),
    topicHeadings: words.topicHeadings.map(keyOf),
    pastHeadings: words.pastHeadings.map(keyOf),
    upward: words.upward.map(keyOf),
    capacity: capacityPattern(words.capacities.map(({ word }) => keyOf(word))),
    capacityCodes: new Map(words.capacities.map(({ word, code }) => [lettersOf(keyOf(word)), code])),
    symbols: new Map([
      ...words.types.map(({ code }) => [keyOf(code), code] as const),
      ...words.symbols.map(({ symbol, code }) => [keyOf(symbol), code] as const),
    ]),
    yardsticks: Lexicon.of(words.yardsticks),
    demands: Lexicon.of(words.demands),
    sets: Lexicon.of([...words.yardsticks, ...words.demands]),
    compared: new Lexicon(words.compared.map(({ word, says }) => [word, says] as const)),
    shares: Lexicon.of(words.shares),
    achieved: Lexicon.of(words.achieved),
    falling: Lexicon.of(words.falling),
    respectively: Lexicon.of(words.respectively),
    differences: Lexicon.of(words.differences),
    nearly: Lexicon.of(words.nearly),
    counted: Lexicon.of(words.counted),
    ahead: Lexicon.of(words.ahead),
    earlier: Lexicon.of(words.earlier),
    underway: Lexicon.of(words.underway),
    levels: words.levels.map(({ level, at, words: names }) => ({ level, of: levelPattern(at, alternation(names), words) })),
    superior: new RegExp(`^(?:${alternation(words.superiors)})`),
    favour: new RegExp(`\\s(?:${alternation(words.favours)})${END}`, 'u'),
    committees: words.committees.map((entry) => committeePatterns(entry, words.committeeParts)),
    person: new RegExp(`^(?:các\\s)?(?:${alternation(words.personTitles)})\\s`),
    many: new RegExp(`^(?:${alternation(words.manyAddressed)})(?=\\s|$)`),
    one: new RegExp(`^(?:${alternation(words.oneAddressed)})(?=[\\s.:])`),
    solePost: new RegExp(`^(?:${alternation(words.solePosts)})(?=\\s|$)`),
    second: new RegExp(`\\svà\\s(?:${alternation(words.secondAddressed)})`),
    handsTo: new RegExp(`(?<!tờ\\s)(?<!\\p{L})(?:${alternation(words.handsTo)})${END}`, 'gu'),
    numberName: new RegExp(`(?:${alternation(words.numberNames)})\\s$`),
    sittingNumber: new RegExp(
      `(?:lần\\s+thứ|(?:${alternation(words.sittings)})\\s+thứ)\\s+((?:${alternation(words.ordinals.map(({ word }) => word))})${END}|\\p{L}+|\\d{1,3})`,
      'u',
    ),
    bounds: alternation(words.bounds),
    boundsBehind: alternation(words.boundsBehind),
  };
}

function levelPattern(at: LevelWords['at'], names: string, words: Vocabulary): RegExp {
  switch (at) {
    case 'start':
      return new RegExp(`^(?:${names})${END}`, 'u');
    case 'later':
      return new RegExp(`(?<!p)\\s(?:${names})${END}`, 'u');
    case 'behind-body': {
      const charged = `(?:${alternation(words.chargedBodies)}) [\\p{L}\\s]+`;
      return new RegExp(`^(?:${alternation(words.placedBodies)}|${charged})?\\s?(?:${names})${END}`, 'u');
    }
    case 'anywhere':
      return new RegExp(names);
  }
}

function committeePatterns(entry: CommitteeWords, parts: readonly string[]): { of: RegExp; names: RegExp } {
  const { of = [], places = [], anywhere = [], names, openNames = [] } = entry;
  const place = places.length === 0 ? '' : `\\s(?:${alternation(places)})`;
  const own = [...openNames.map((name) => `${escape(keyOf(name))}(?:\\s.*)?`), alternation(names)].join('|');
  return {
    of: new RegExp([...(of.length > 0 ? [`^(?:${alternation(of)})${place}`] : []), ...anywhere.map(keyOf).map(escape)].join('|')),
    names: new RegExp(`^(?:(?:${alternation(parts)}) )?(?:${own})$`),
  };
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** `T/M`, `T / M`, `TM.`, `T.M`: an abbreviation with its mark inside or behind it; words are followed by a space. */
function capacityPattern(words: readonly string[]): RegExp {
  const shapes = words.map((word) => {
    if (/\p{L}\s\p{L}|^\p{L}{4,}$/u.test(word)) return `${escape(word)}\\s`;
    const letters = [...lettersOf(word)];
    if (letters.length === 1) return `${letters.join('')}\\s?[./]\\s?`;
    const marked = letters.join('\\s?[/.]\\s?');
    return `${marked}[\\s./:]*|${letters.join('')}(?:[./:]\\s?|\\s)`;
  });
  return new RegExp(`^(?:${shapes.join('|')})\\s*(?=\\p{L})`, 'u');
}
