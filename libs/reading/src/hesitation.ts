import { type Candidate, type Doubt } from './read-document.js';
import { type Stretch } from './text/stretch.js';

/** What a question offers beside the value that was taken: the words of a stretch, with their place. */
export function seen(stretch: Stretch, from = 0, to = stretch.length, text?: string): Candidate {
  const piece = stretch.slice(from, to).trim();
  return { text: text ?? piece.text, from: piece.from, to: piece.to };
}

/** A reading that is not printed as such: a period with the year it lacks, the other of two verdicts. */
export const thought = (text: string): Candidate => ({ text, from: 0, to: 0 });

export const doubt = (part: string, reason: Doubt['reason'], confidence: number, candidates: readonly Candidate[] = []): Doubt => ({
  part,
  reason,
  confidence,
  candidates: unique(candidates),
});

const unique = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ text }, index) => text !== '' && candidates.findIndex((other) => other.text === text) === index);
