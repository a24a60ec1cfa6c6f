import { bodies, groups, headBodies, posts, tails } from './bodies.js';
import { openers, pastHeadings, positions, taskHeadings } from './headings.js';
import { duties, orders, reporting, upward, verbs } from './orders.js';
import { typeWords } from './type-words.js';
import { type Vocabulary } from './vocabulary.js';

/** The words of Party offices, all levels; no place and no person is named. */
export const partyVocabulary: Vocabulary = {
  types: typeWords,
  headBodies,
  bodies,
  posts,
  groups,
  tails,
  orders,
  duties,
  verbs,
  reporting,
  taskHeadings,
  pastHeadings,
  openers,
  positions,
  upward,
};
