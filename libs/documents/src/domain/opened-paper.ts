import { CHOICES, type Choice, type Paper } from './ballot.js';

/** A slip as it came out of its seal. */
export interface OpenedPaper {
  readonly choice: Paper['choice'];
  readonly opinion: string | null;
  readonly nodeId: string | null;
  readonly wording: string | null;
  readonly reserved: string | null;
  /** What the member wrote on it to find it again after the close. */
  readonly code: string | null;
}

const INVALID: OpenedPaper = { choice: 'invalid', opinion: null, nodeId: null, wording: null, reserved: null, code: null };

const MOST = 10_000;
const isChoice = (value: unknown): value is Choice => CHOICES.some((choice) => choice === value);

/**
 * Reads what lay under a seal. Nobody could look at it when it was cast, so nothing is refused any more: without one of the four choices
 * it is an invalid slip, and what does not belong on a slip is left out.
 */
export function openedPaper(found: unknown, places: ReadonlySet<string>): OpenedPaper {
  if (typeof found !== 'object' || found === null) return INVALID;
  const field = (name: string, most: number): string | null => {
    const value = (found as Readonly<Record<string, unknown>>)[name];
    // PostgreSQL keeps no NUL in a text.
    const text = typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
    return text === '' || text.length > most ? null : text;
  };
  const choice = field('choice', 20);
  if (!isChoice(choice)) return INVALID;
  const nodeId = choice === 'other' ? field('nodeId', 80) : null;
  return {
    choice,
    opinion: field('opinion', MOST),
    nodeId: nodeId !== null && places.has(nodeId) ? nodeId : null,
    wording: choice === 'other' ? field('wording', MOST) : null,
    reserved: field('reserved', MOST),
    code: field('code', 40),
  };
}
