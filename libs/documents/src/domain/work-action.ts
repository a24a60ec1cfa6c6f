import { type Action } from './action.js';

/** What may wait for a person besides the actions of a document's page. */
export const WAITING_BESIDES = [
  'answer-question',
  'answer-findings',
  'answer-opinions',
  'answer-ballot-opinions',
  'reply',
  'answer-round',
  'hand-in-paper',
] as const;

export type WorkAction = Action | (typeof WAITING_BESIDES)[number];
