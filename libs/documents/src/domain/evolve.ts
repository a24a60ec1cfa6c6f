import { type DocumentState } from './document-state.js';
import { markOf, type DocumentEvent, type Entered } from './event.js';

/** The state after an event. Each event is one journal entry, so the version counts one up. */
export function evolve(before: DocumentState, event: DocumentEvent): DocumentState {
  const state = { ...before, version: before.version + 1 };
  switch (event.kind) {
    case 'document.drafted':
      return entered({ ...state, ...event.drafted, draftedAt: event.to.at }, event.to);
    case 'draft.revised':
      return { ...state, current: event.current, title: event.title, type: event.type, confirmedDigest: null };
    case 'draft.form-mended':
      return { ...state, current: event.current, title: event.title };
    case 'document.submitted':
      return entered({ ...state, round: state.round + 1, ...undecided(state) }, event.to);
    case 'document.appraisal-passed':
      return entered(state, event.to);
    case 'document.appraisal-returned':
    case 'document.sent-back':
      return entered({ ...state, ...undecided(state) }, event.to);
    case 'document.changes-listed':
      return entered({ ...state, approved: markOf(state), listedChanges: event.changes, confirmedDigest: null }, event.to);
    case 'document.approved':
      if (event.by === 'changes') return entered({ ...state, confirmedDigest: state.current.digest }, event.to);
      return entered(
        {
          ...state,
          round: event.by === 'submission' ? state.round + 1 : state.round,
          ...undecided(state),
          approved: markOf(state),
        },
        event.to,
      );
    case 'document.countersigned': {
      const signatories = state.signatories.map((one, index) => (index === event.index ? { ...one, signature: event.signature } : one));
      return event.to === undefined ? { ...state, signatories } : entered({ ...state, signatories }, event.to);
    }
    case 'document.signed':
      return entered({ ...state, signature: event.signature }, event.to);
    case 'document.issued':
      return entered(
        {
          ...state,
          number: event.number,
          symbol: event.symbol,
          termId: event.termId,
          issuedOn: event.issuedOn,
          urgency: event.urgency,
          issueRound: state.issueRound + 1,
        },
        event.to,
      );
    case 'document.reopened':
      return entered({ ...state, ...undecided(state) }, event.to);
    case 'document.withdrawn':
      return entered({ ...state, withdrawnReason: event.reason }, event.to);
    case 'step.reminded':
      return { ...state, reminded: state.reminded + 1 };
  }
}

const UNDECIDED = { approved: null, listedChanges: [], confirmedDigest: null, signature: null } as const;

/** What was decided on and signed is so no more; who signs stays. */
const undecided = ({ signatories }: DocumentState): Pick<DocumentState, keyof typeof UNDECIDED | 'signatories'> => ({
  ...UNDECIDED,
  signatories: signatories.map((one) => ({ ...one, signature: null })),
});

function entered(state: DocumentState, to: Entered): DocumentState {
  return { ...state, step: to.step, stage: to.stage, holderRoles: to.holderRoles, since: to.at, dueAt: to.dueAt, reminded: 0 };
}

/** What stands before the first event: nothing. */
export function unborn(id: string, at: Date): DocumentState {
  return {
    id,
    version: 0,
    organisationId: '',
    type: '',
    procedureCode: '',
    procedureVersion: 0,
    step: '',
    stage: 'draft',
    holderRoles: [],
    title: '',
    round: 0,
    current: { versionId: '', digest: '', ordinal: 0 },
    drafter: { personId: '', positionId: null, organisationId: null },
    reportId: null,
    importId: null,
    inspection: null,
    since: at,
    dueAt: null,
    reminded: 0,
    ...UNDECIDED,
    signatories: [],
    number: null,
    symbol: null,
    termId: null,
    issuedOn: null,
    issueRound: 0,
    urgency: 0,
    withdrawnReason: null,
    draftedAt: at,
  };
}
