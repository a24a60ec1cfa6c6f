import { fillMessage } from '@app/kernel';
import { type Explanation, sentenceOf } from '../domain/ballot.js';
import { documentsMessages } from '../messages/index.js';

/** The outcome of a vote in one Vietnamese sentence, as minutes print it. */
export const voteSentence = (explanation: Explanation): string =>
  sentenceOf(explanation, (key, params) => fillMessage(documentsMessages.vi[key] ?? key, params));
