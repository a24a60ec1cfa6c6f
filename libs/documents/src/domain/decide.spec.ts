import { describe, expect, it } from '@jest/globals';
import { type DocumentContent, DomainError, type Role } from '@app/kernel';
import { actionsOf } from './action.js';
import { askerFor, SYSTEM } from './asker.js';
import { type DocumentCommand } from './command.js';
import { type Circumstances, decide } from './decide.js';
import { procedureFor } from './definitions/index.js';
import { type DocumentState } from './document-state.js';
import { type DocumentEvent } from './event.js';
import { evolve, unborn } from './evolve.js';
import { payloadOf } from './fact-of.js';
import { stepOf } from './procedure.js';

const AT = new Date('2026-11-16T02:00:00Z');
const LATER = new Date('2026-11-19T10:00:00Z');
const content: DocumentContent = {
  head: { type: 'TB', title: 'Kết luận', superior: null, issuer: null, place: null, asPrinted: null },
  body: [{ id: 'a', kind: 'clause', label: '1', level: 1, heading: null, text: 'Nội dung', spans: [] }],
  recipients: [{ id: 'r', line: 'Xã', kind: 'unit', tag: null, purpose: 'act', targets: [{ kind: 'organisation', organisationId: 'o2' }] }],
  signature: null,
  tail: { asPrinted: null },
  annexes: [],
};

/** A document of some type under test: given events, when a command, then events. */
function born(type = 'TB'): DocumentState {
  const procedure = procedureFor(type, null);
  const step = stepOf(procedure, procedure.start);
  if (step === null) throw new Error('no start');
  return evolve(unborn('d', AT), {
    kind: 'document.drafted',
    drafted: {
      id: 'd',
      organisationId: 'o',
      type,
      procedureCode: procedure.code,
      procedureVersion: procedure.version,
      title: 'Kết luận',
      current: { versionId: 'v1', digest: 'x1', ordinal: 1 },
      drafter: { personId: 'drafter', positionId: 'p', organisationId: 'office' },
      reportId: type === 'BC' ? 'r' : null,
      importId: null,
    },
    to: { step: step.code, stage: step.stage, holderRoles: step.roles, at: AT, dueAt: null },
  });
}

const as = (role: Role, personId: string = role): Circumstances['asker'] => askerFor({ personId, roles: [role] }, 'issuer');
const facts = { content, approvedContent: null, unansweredComments: 0, unansweredOpinions: 0 };
const at = (state: DocumentState, asker: Circumstances['asker'], more: Partial<Circumstances['facts']> = {}): Circumstances => ({
  procedure: procedureFor(state.type, null),
  asker,
  now: AT,
  dueAt: () => LATER,
  facts: { ...facts, ...more },
});

function when(
  state: DocumentState,
  command: DocumentCommand,
  asker: Circumstances['asker'],
  more: Partial<Circumstances['facts']> = {},
): DocumentState {
  return decide(state, command, at(state, asker, more)).reduce(evolve, state);
}

function refused(
  state: DocumentState,
  command: DocumentCommand,
  asker: Circumstances['asker'],
  more: Partial<Circumstances['facts']> = {},
): string {
  try {
    decide(state, command, at(state, asker, more));
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'not refused';
}

const sign: DocumentCommand = {
  name: 'sign',
  signature: {
    personId: 'signer',
    positionId: 'p',
    name: 'A',
    position: 'Bí thư',
    capacity: 'T/M',
    onBehalfOf: 'Ban Thường vụ',
    at: AT.toISOString(),
  },
};
const issue: DocumentCommand = {
  name: 'issue',
  number: 5,
  symbol: '05-TB/TU',
  termId: 't',
  issuedOn: '2026-11-16',
  urgency: 0,
  recipients: { listId: 'l', count: 1, digest: 'y' },
};
const conclude = (outcome: 'approved' | 'approved-with-changes' | 'not-approved' | 'put-off', versionDigest = 'x1'): DocumentCommand => ({
  name: 'conclude-ballot',
  outcome,
  versionDigest,
  changes: outcome === 'approved-with-changes' ? [{ nodeId: 'a', instruction: 'Sửa' }] : [],
});

describe('minutes', () => {
  const named: DocumentState['signatories'] = [
    { part: 'subject', name: 'Đảng ủy xã', personId: null, organisationId: 'xa', signature: null },
    { part: 'secretary', name: 'Thư ký', personId: 'secretary', organisationId: null, signature: null },
    { part: 'chair', name: 'Chủ trì', personId: 'chair', organisationId: null, signature: null },
  ];
  const written = when({ ...born('BB'), signatories: named }, { name: 'submit' }, as('drafter'));
  const by = (personId: string): DocumentCommand => ({ name: 'countersign', signature: { ...sign.signature, personId, capacity: null } });
  const nobody = (personId: string): Circumstances['asker'] => askerFor({ personId, roles: ['drafter'], organisationId: 'o' }, null);
  const subject = askerFor({ personId: 'speaker', roles: ['lead'], organisationId: 'xa' }, null);
  const bySecretary = when(written, by('secretary'), nobody('secretary'));
  const byBoth = when(bySecretary, by('speaker'), subject);

  it('are signed by all who are named in them, each once, and last by who presided', () => {
    expect(written).toMatchObject({ step: 'countersignature', stage: 'approved' });
    expect(bySecretary.step).toBe('countersignature');
    expect(byBoth).toMatchObject({
      step: 'signature',
      signatories: [{ signature: { digest: 'x1' } }, { signature: { personId: 'secretary' } }, {}],
    });
    expect(when(byBoth, sign, nobody('chair')).stage).toBe('signed');
    expect(refused(bySecretary, by('secretary'), nobody('secretary'))).toBe('document.not-yours');
    expect(refused(written, by('x'), askerFor({ personId: 'x', roles: ['signer'], organisationId: 'elsewhere' }, null))).toBe(
      'document.not-yours',
    );
    expect(refused(written, by('x'), askerFor({ personId: 'x', roles: ['drafter'], organisationId: 'xa' }, null))).toBe(
      'document.not-yours',
    );
    expect(refused(byBoth, sign, as('signer'))).toBe('document.not-yours');
    expect(refused(bySecretary, sign, nobody('chair'))).toBe('document.wrong-stage');
  });

  it('have no number while a signature on what stands is missing, and none signs twice', () => {
    const signed = when(byBoth, sign, nobody('chair'));
    const unsigned = { ...signed, signatories: named };
    expect(refused(unsigned, issue, as('clerk'))).toBe('signing.countersignature-missing');
    const other = {
      ...signed,
      signatories: signed.signatories.map((one) => ({ ...one, signature: one.signature && { ...one.signature, digest: 'old' } })),
    };
    expect(refused(other, issue, as('clerk'))).toBe('signing.countersignature-missing');
    expect(when(signed, issue, as('clerk')).stage).toBe('issued');
    const alsoChair = {
      ...byBoth,
      signatories: byBoth.signatories.map((one) => (one.part === 'chair' ? { ...one, personId: 'secretary' } : one)),
    };
    expect(refused(alsoChair, sign, nobody('secretary'))).toBe('signing.twice');
  });

  it('lose every signature when they are sent back', () => {
    const back = when(byBoth, { name: 'return-appraisal', reason: 'sai giờ' }, nobody('chair'));
    expect(back).toMatchObject({ stage: 'draft', signature: null });
    expect(back.signatories).toEqual(named);
    const work = actionsOf(procedureFor('BB', null), written, nobody('secretary'), null);
    expect([work, actionsOf(procedureFor('BB', null), byBoth, nobody('secretary'), null)]).toEqual([['countersign'], []]);
  });
});

describe('a notice of conclusion', () => {
  const submitted = when(born(), { name: 'submit' }, as('drafter'));
  const inCommittee = when(submitted, { name: 'pass-appraisal' }, as('reviewer'));
  const approved = when(inCommittee, conclude('approved'), as('presider'));

  it('goes draft, inspection, committee, approved, signed, issued', () => {
    expect([submitted.stage, inCommittee.stage, approved.stage]).toEqual(['inspection', 'committee', 'approved']);
    const signed = when(approved, sign, as('signer'));
    expect(signed).toMatchObject({ stage: 'signed', signature: { digest: 'x1', capacity: 'T/M' }, holderRoles: ['clerk'] });
    const issued = when(signed, issue, as('clerk'));
    expect(issued).toMatchObject({ stage: 'issued', number: 5, symbol: '05-TB/TU', issueRound: 1, holderRoles: [] });
    expect(issued.version).toBe(6);
  });

  it('keeps since when and until when it is held, and forgets how late the step before was', () => {
    expect(submitted).toMatchObject({ since: AT, dueAt: LATER, round: 1 });
    const late = when(submitted, { name: 'remind' }, SYSTEM);
    expect(late).toMatchObject({ reminded: 1, stage: 'inspection' });
    expect(when(late, { name: 'pass-appraisal' }, as('reviewer')).reminded).toBe(0);
  });

  it('is moved only by who holds the role, for the issuer', () => {
    expect(refused(born(), { name: 'submit' }, as('clerk'))).toBe('document.not-yours');
    expect(refused(born(), { name: 'submit' }, askerFor({ personId: 'x', roles: ['drafter'] }, null))).toBe('document.not-yours');
    expect(refused(inCommittee, conclude('approved'), askerFor({ personId: 'x', roles: ['presider'] }, 'office'))).toBe(
      'document.not-yours',
    );
    expect(refused(submitted, { name: 'pass-appraisal' }, as('reviewer', 'drafter'))).toBe('appraisal.own-draft');
    expect(refused(submitted, { name: 'submit' }, as('drafter'))).toBe('document.wrong-stage');
  });

  it('is not submitted empty, secret, or with findings unanswered', () => {
    expect(refused(born(), { name: 'submit' }, as('drafter'), { content: { ...content, head: { ...content.head, title: ' ' } } })).toBe(
      'document.no-title',
    );
    expect(refused(born(), { name: 'submit' }, as('drafter'), { content: { ...content, body: [] } })).toBe('document.no-body');
    expect(
      refused(born(), { name: 'submit' }, as('drafter'), { content: { ...content, head: { ...content.head, asPrinted: 'X\nMẬT\n' } } }),
    ).toBe('document.secret');
    expect(refused(submitted, { name: 'pass-appraisal' }, as('reviewer'), { unansweredComments: 2 })).toBe('appraisal.findings-unanswered');
  });

  it('comes back for a next round when returned, not approved, or put off', () => {
    const returned = when(submitted, { name: 'return-appraisal', reason: 'Thiếu căn cứ' }, as('reviewer'));
    expect(returned.stage).toBe('draft');
    expect(refused(submitted, { name: 'return-appraisal', reason: ' ' }, as('reviewer'))).toBe('document.no-reason');
    expect(when(returned, { name: 'submit' }, as('drafter')).round).toBe(2);
    for (const outcome of ['not-approved', 'put-off'] as const)
      expect(when(inCommittee, conclude(outcome), as('presider'))).toMatchObject({ stage: 'draft', approved: null });
  });

  it('is decided on the version that was voted on, and no other', () => {
    expect(refused(inCommittee, conclude('approved', 'other'), as('presider'))).toBe('ballot.other-version');
    expect(
      refused(
        inCommittee,
        {
          name: 'revise',
          expectedVersion: inCommittee.version,
          current: { versionId: 'v2', digest: 'x2', ordinal: 2 },
          title: 'T',
          type: 'TB',
        },
        as('drafter'),
      ),
    ).toBe('document.wrong-stage');
  });

  it('with listed changes waits until exactly those are made and confirmed', () => {
    const listed = when(inCommittee, conclude('approved-with-changes'), as('presider'));
    expect(listed).toMatchObject({ stage: 'finalising', listedChanges: [{ nodeId: 'a' }], approved: { digest: 'x1' } });
    expect(refused(listed, { name: 'confirm-changes', versionDigest: 'x1' }, as('presider'))).toBe('changes.not-made');
    const made = { ...content, body: content.body.map((node) => ({ ...node, text: 'Nội dung mới' })) };
    const other = { ...made, head: { ...made.head, title: 'Khác' } };
    const revise: DocumentCommand = {
      name: 'revise',
      expectedVersion: listed.version,
      current: { versionId: 'v2', digest: 'x2', ordinal: 2 },
      title: 'Kết luận',
      type: 'TB',
    };
    expect(refused(listed, revise, as('drafter'), { content: other, approvedContent: content })).toBe('changes.outside-list');
    const revised = when(listed, revise, as('drafter'), { content: made, approvedContent: content });
    expect(refused(revised, { name: 'confirm-changes', versionDigest: 'x1' }, as('presider'))).toBe('changes.other-version');
    expect(
      refused(revised, { name: 'confirm-changes', versionDigest: 'x2' }, as('presider'), { content: other, approvedContent: content }),
    ).toBe('changes.outside-list');
    const confirmed = when(revised, { name: 'confirm-changes', versionDigest: 'x2' }, as('presider'), {
      content: made,
      approvedContent: content,
    });
    expect(confirmed).toMatchObject({ stage: 'approved', confirmedDigest: 'x2' });
    const signed = when(confirmed, sign, as('signer'), { content: made, approvedContent: content });
    // Issue looks again: a version that slipped in later differs from what was signed, and from the list.
    expect(
      refused({ ...signed, current: { versionId: 'v3', digest: 'x3', ordinal: 3 } }, issue, as('clerk'), {
        content: other,
        approvedContent: content,
      }),
    ).toBe('document.not-signed');
    expect(refused(signed, issue, as('clerk'), { content: other, approvedContent: content })).toBe('changes.outside-list');
    expect(when(signed, issue, as('clerk'), { content: made, approvedContent: content }).stage).toBe('issued');
  });

  it('is withdrawn with a reason until it has a number', () => {
    expect(when(submitted, { name: 'withdraw', reason: 'Gộp' }, as('drafter'))).toMatchObject({
      stage: 'withdrawn',
      withdrawnReason: 'Gộp',
    });
    expect(refused(approved, { name: 'withdraw', reason: 'Gộp' }, as('drafter'))).toBe('document.not-yours');
    expect(when(approved, { name: 'withdraw', reason: 'Gộp' }, as('signer')).stage).toBe('withdrawn');
    expect(refused(submitted, { name: 'withdraw', reason: '' }, as('drafter'))).toBe('document.no-reason');
    expect(refused({ ...born('BC'), issueRound: 1 }, { name: 'withdraw', reason: 'x' }, as('drafter'))).toBe('document.already-issued');
  });

  it('changes nothing when the revision is the same, and is refused when somebody was faster', () => {
    const same: DocumentCommand = {
      name: 'revise',
      expectedVersion: 1,
      current: { versionId: 'v2', digest: 'x1', ordinal: 2 },
      title: 'T',
      type: 'TB',
    };
    expect(decide(born(), same, at(born(), as('drafter')))).toEqual([]);
    expect(refused(born(), { ...same, expectedVersion: 9 }, as('drafter'))).toBe('stale');
  });

  it('tells others exactly what the contract says', () => {
    const [event] = decide(submitted, { name: 'return-appraisal', reason: 'x' }, at(submitted, as('reviewer'))) as [DocumentEvent];
    expect(payloadOf(evolve(submitted, event), event)).toEqual({
      documentId: 'd',
      organisationId: 'o',
      round: 1,
      drafterPersonId: 'drafter',
    });
  });

  it('offers each person the actions that are theirs', () => {
    const procedure = procedureFor('TB', null);
    expect(actionsOf(procedure, submitted, as('reviewer'), null)).toEqual(['pass-appraisal', 'return-appraisal', 'comment', 'mend-form']);
    expect(actionsOf(procedure, submitted, as('reviewer', 'drafter'), null)).toEqual(['comment']);
    expect(actionsOf(procedure, inCommittee, as('clerk'), null)).toEqual(['open-ballot']);
    const seat = { open: true, onRoster: true, voted: false, presides: true, recused: false, changeable: false, secret: false };
    expect(actionsOf(procedure, inCommittee, as('member'), seat)).toEqual(['vote', 'stand-aside', 'conduct-ballot', 'close-ballot']);
    expect(actionsOf(procedure, approved, as('signer'), null)).toEqual(['sign', 'withdraw']);
    expect(actionsOf(procedure, approved, askerFor({ personId: 'x', roles: ['signer'] }, null), null)).toEqual([]);
  });
});

describe('a report', () => {
  it('goes from its drafter to one signer, is issued, and issued again under its number when returned', () => {
    const approved = when(born('BC'), { name: 'submit' }, as('drafter'));
    expect(approved).toMatchObject({ stage: 'approved', round: 1, approved: { digest: 'x1' } });
    const issued = when(when(approved, sign, as('signer')), issue, as('clerk'));
    expect(refused(issued, { name: 'reopen', reason: 'x' }, as('clerk'))).toBe('document.not-yours');
    const reopened = when(issued, { name: 'reopen', reason: 'Thiếu số liệu' }, SYSTEM);
    expect(reopened).toMatchObject({ stage: 'draft', number: 5, signature: null, approved: null, issueRound: 1 });
    const again = when(when(when(reopened, { name: 'submit' }, as('drafter')), sign, as('signer')), issue, as('clerk'));
    expect(again).toMatchObject({ stage: 'issued', number: 5, issueRound: 2, round: 2 });
  });

  it('is handed back by its signer with a reason', () => {
    const approved = when(born('BC'), { name: 'submit' }, as('drafter'));
    expect(when(approved, { name: 'return-appraisal', reason: 'Sửa số liệu' }, as('signer')).stage).toBe('draft');
  });
});

describe('a plan without a vote', () => {
  it('is approved by the appraisal itself', () => {
    const submitted = when(born('KH'), { name: 'submit' }, as('drafter'));
    const events = decide(submitted, { name: 'pass-appraisal' }, at(submitted, as('reviewer')));
    expect(events.map(({ kind }) => kind)).toEqual(['document.appraisal-passed', 'document.approved']);
    expect(events.reduce(evolve, submitted)).toMatchObject({
      stage: 'approved',
      approved: { digest: 'x1' },
      version: submitted.version + 2,
    });
  });
});
