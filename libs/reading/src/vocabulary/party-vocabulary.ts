import { handsTo, manyAddressed, oneAddressed, secondAddressed, solePosts } from './addressees.js';
import { bodies, headBodies } from './bodies.js';
import { columns } from './columns.js';
import { capacities, symbols } from './capacities.js';
import { forewords, minuteKeepers, openers, pastHeadings, positions, taskHeadings, topicHeadings } from './headings.js';
import {
  achieved,
  ahead,
  bounds,
  boundsBehind,
  compared,
  counted,
  demands,
  differences,
  respectively,
  earlier,
  falling,
  nearly,
  shares,
  underway,
  yardsticks,
} from './measures.js';
import { agreements, charges, connectives, quantifiers, relativeWords, takesOn, taskNouns } from './doer-words.js';
import { names } from './names.js';
import { duties, leadIns, orders, reporting, upward, verbs } from './orders.js';
import { groups, posts, tails, units } from './posts.js';
import { ordinals, sittingGrounds, sittingKinds, sittingNameEnds, sittings } from './sittings.js';
import { chargedBodies, committeeParts, committees, favours, levels, personTitles, placedBodies, superiors } from './standing.js';
import { deadlines, moments, rhythms } from './times.js';
import { typeWords } from './type-words.js';
import { type Vocabulary } from './vocabulary.js';

/** The words of Party offices, all levels; no place and no person is named. */
export const partyVocabulary: Vocabulary = {
  types: typeWords,
  headBodies,
  bodies,
  units,
  posts,
  groups,
  tails,
  levels,
  placedBodies,
  chargedBodies,
  superiors,
  favours,
  committees,
  committeeParts,
  personTitles,
  manyAddressed,
  oneAddressed,
  solePosts,
  secondAddressed,
  handsTo,
  quantifiers,
  relativeWords,
  charges,
  connectives,
  agreements,
  taskNouns,
  takesOn,
  orders,
  duties,
  leadIns,
  verbs,
  reporting,
  taskHeadings,
  topicHeadings,
  pastHeadings,
  forewords,
  openers,
  positions,
  minuteKeepers,
  upward,
  symbols,
  capacities,
  names,
  deadlines,
  rhythms,
  columns,
  moments,
  sittings,
  sittingKinds,
  sittingNameEnds,
  sittingGrounds,
  ordinals,
  yardsticks,
  demands,
  compared,
  shares,
  achieved,
  falling,
  differences,
  respectively,
  nearly,
  counted,
  ahead,
  earlier,
  underway,
  bounds,
  boundsBehind,
};
