import { conflict, forbidden, invalid, type DocumentContent, type DomainError } from '@app/kernel';
import { type DocumentState } from './document-state.js';
import { awaited } from './signatory.js';
import { nodesOutside } from './listed-changes.js';
import { secrecyMarkIn } from './definitions/secrecy-marks.js';

/** What a guard may look at. Loaded only where a guard of the move asks for it (`GUARD_NEEDS`). */
export interface GuardFacts {
  readonly state: DocumentState;
  readonly askerPersonId: string | null;
  /** Content of the current version. */
  readonly content: DocumentContent | null;
  /** Content of the version that was voted on, where changes were listed. */
  readonly approvedContent: DocumentContent | null;
  /** Findings of class `content` without an answer. */
  readonly unansweredComments: number;
  /** What members said with their votes and nobody answered; 0 where the rule does not ask for answers before the signature. */
  readonly unansweredOpinions: number;
}

/** A named condition of a move: null lets it pass, otherwise why not. */
type Guard = (facts: GuardFacts) => DomainError | null;

const guards = {
  'has-title': ({ content }) =>
    (content?.head.title ?? '').trim() === '' ? invalid('document.no-title', { field: 'content.head.title' }) : null,
  'has-body': ({ content }) =>
    (content?.body ?? []).some((node) => `${node.heading ?? ''}${node.text}`.trim() !== '')
      ? null
      : invalid('document.no-body', { field: 'content.body' }),
  /** The system carries no secret documents (product rule); a marked one is refused before it goes to anybody. */
  'not-secret': ({ content }) => (secrecyMarkIn(content?.head.asPrinted ?? '') === null ? null : invalid('document.secret')),
  /** A finding on content binds until the drafter took it in or explained; findings on form the office mends itself. */
  'findings-answered': ({ unansweredComments }) =>
    unansweredComments === 0 ? null : conflict('appraisal.findings-unanswered', { params: { count: unansweredComments } }),
  'opinions-answered': ({ unansweredOpinions }) =>
    unansweredOpinions === 0 ? null : conflict('ballot-opinion.unanswered', { params: { count: unansweredOpinions } }),
  'not-own-draft': ({ state, askerPersonId }) => (askerPersonId === state.drafter.personId ? forbidden('appraisal.own-draft') : null),
  'has-recipients': ({ content }) =>
    (content?.recipients ?? []).some((line) => line.targets.length > 0)
      ? null
      : invalid('document.no-recipients', { field: 'content.recipients' }),
  'changes-made': ({ state }) =>
    state.approved !== null && state.current.digest !== state.approved.digest ? null : conflict('changes.not-made'),
  /** Nothing may differ from what was voted on but the nodes that were listed. */
  'only-listed-changes': ({ state, content, approvedContent }) => {
    if (state.approved === null) return conflict('document.not-approved');
    if (state.current.digest === state.approved.digest) return null;
    const listed = content !== null && approvedContent !== null && nodesOutside(approvedContent, content, state.listedChanges).length === 0;
    return listed ? null : conflict('changes.outside-list');
  },
  /** What is signed is what was approved, or what the presiding member confirmed after the listed changes. */
  'approved-as-it-stands': ({ state }) => {
    const wanted = state.listedChanges.length > 0 ? state.confirmedDigest : (state.approved?.digest ?? null);
    return wanted !== null && wanted === state.current.digest ? null : conflict('document.not-approved');
  },
  /** What has a number stays in the register: a returned report is corrected, not withdrawn. */
  'never-issued': ({ state }) => (state.issueRound === 0 ? null : conflict('document.already-issued')),
  /** Only a report comes back from above after it was issued; anything else is replaced by a further document. */
  'is-report': ({ state }) => (state.reportId !== null ? null : conflict('document.not-a-report')),
  'signed-as-it-stands': ({ state }) =>
    state.signature !== null && state.signature.digest === state.current.digest ? null : conflict('document.not-signed'),
  /** Minutes are nobody's account alone: all who sign besides whoever presides have signed what stands. */
  countersigned: ({ state }) => {
    const open = awaited(state);
    return open.length === 0
      ? null
      : conflict('signing.countersignature-missing', { params: { name: open.map(({ name }) => name).join('; ') } });
  },
  'signs-once': ({ state, askerPersonId }) =>
    state.signatories.some(({ signature }) => signature !== null && signature.personId === askerPersonId)
      ? forbidden('signing.twice')
      : null,
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;

export const GUARDS: Readonly<Record<GuardName, Guard>> = guards;

/** What has to be loaded before a guard can speak. */
export const GUARD_NEEDS: Readonly<Record<GuardName, readonly ('content' | 'approved-content' | 'comments' | 'opinions')[]>> = {
  'has-title': ['content'],
  'has-body': ['content'],
  'not-secret': ['content'],
  'findings-answered': ['comments'],
  'opinions-answered': ['opinions'],
  'not-own-draft': [],
  'has-recipients': ['content'],
  'changes-made': [],
  'only-listed-changes': ['content', 'approved-content'],
  'approved-as-it-stands': [],
  'never-issued': [],
  'is-report': [],
  'signed-as-it-stands': [],
  countersigned: [],
  'signs-once': [],
};
