import { invalid } from '@app/kernel';
import { type Choice } from './ballot.js';

/** What a member says on a slip. */
export interface Vote {
  readonly choice: Choice;
  /** A remark that goes with the vote, read like the vote itself. */
  readonly opinion: string | null;
  /** With `other`: which node should read how. */
  readonly nodeId: string | null;
  readonly wording: string | null;
  /** A reserved opinion (ý kiến bảo lưu): kept with the file, read by those whom the rule names. */
  readonly reserved: string | null;
}

const text = (value: string | null): string | null => (value === null || value.trim() === '' ? null : value.trim());

/** The slip as it is kept. `places`: what can be named in the version voted on; null where the slip names nothing. */
export function settleVote(vote: Vote, places: ReadonlySet<string> | null): Vote {
  const wording = text(vote.wording);
  const settled = { ...vote, opinion: text(vote.opinion), wording, reserved: text(vote.reserved) };
  if (vote.choice !== 'other') {
    if (wording !== null) throw invalid('ballot.wording-without-other', { field: 'wording' });
    return { ...settled, nodeId: null };
  }
  if (wording === null && settled.opinion === null) throw invalid('ballot.other-says-what', { field: 'wording' });
  if (vote.nodeId !== null && places?.has(vote.nodeId) !== true) throw invalid('document.unknown-node', { field: 'nodeId' });
  return settled;
}
