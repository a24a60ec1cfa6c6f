import { type ProcedureMove, type Step } from '../procedure.js';

/** Steps that several procedures have in common. A step changed for one procedure is written out there, in a new version of it. */

const WITHDRAW: ProcedureMove = { move: 'withdraw', to: 'withdrawn', roles: ['drafter'], guards: ['never-issued'] };

/** Once it was decided, a drafter no longer takes it away: who signs may stop it, until it has a number. */
const STOP: ProcedureMove = { ...WITHDRAW, roles: ['signer'] };

export const draft = (to: string): Step => ({
  code: 'draft',
  stage: 'draft',
  label: 'Soạn thảo',
  roles: ['drafter'],
  limit: null,
  moves: [{ move: 'submit', to, roles: ['drafter'], guards: ['has-title', 'has-body', 'not-secret', 'findings-answered'] }, WITHDRAW],
});

export const appraisal = (to: string): Step => ({
  code: 'appraisal',
  stage: 'inspection',
  label: 'Thẩm định',
  roles: ['reviewer'],
  limit: 'step.appraisal',
  moves: [
    { move: 'pass', to, roles: ['reviewer'], guards: ['not-own-draft', 'findings-answered'] },
    { move: 'return', to: 'draft', roles: ['reviewer'], guards: ['not-own-draft'] },
    WITHDRAW,
  ],
});

export const committee: Step = {
  code: 'committee',
  stage: 'committee',
  label: 'Ban Thường vụ cho ý kiến, biểu quyết',
  roles: ['presider', 'reviewer', 'clerk'],
  limit: 'step.ballot',
  moves: [
    { move: 'approve', to: 'signature', roles: ['presider'], guards: [] },
    { move: 'approve-with-changes', to: 'finalising', roles: ['presider'], guards: [] },
    { move: 'refuse', to: 'draft', roles: ['presider'], guards: [] },
    { move: 'put-off', to: 'draft', roles: ['presider'], guards: [] },
  ],
};

export const finalising: Step = {
  code: 'finalising',
  stage: 'finalising',
  label: 'Hoàn thiện theo kết luận',
  roles: ['drafter', 'presider'],
  limit: 'step.changes',
  moves: [{ move: 'confirm-changes', to: 'signature', roles: ['presider'], guards: ['changes-made', 'only-listed-changes'] }],
};

export const signature: Step = {
  code: 'signature',
  stage: 'approved',
  label: 'Ký',
  roles: ['signer'],
  limit: 'step.signature',
  moves: [
    { move: 'sign', to: 'issue', roles: ['signer'], guards: ['approved-as-it-stands', 'only-listed-changes', 'opinions-answered'] },
    STOP,
  ],
};

export const issue: Step = {
  code: 'issue',
  stage: 'signed',
  label: 'Cấp số, phát hành',
  roles: ['clerk'],
  limit: 'step.issue',
  moves: [
    {
      move: 'issue',
      to: 'issued',
      roles: ['clerk'],
      guards: ['not-secret', 'findings-answered', 'signed-as-it-stands', 'approved-as-it-stands', 'only-listed-changes', 'has-recipients'],
    },
    STOP,
  ],
};

/** A report that its supervisor returned is opened again by the system, keeps its number and is issued as a further round. */
export const issued: Step = {
  code: 'issued',
  stage: 'issued',
  label: 'Đã phát hành',
  roles: [],
  limit: null,
  moves: [{ move: 'reopen', to: 'draft', roles: [], guards: ['is-report'] }],
};

export const withdrawn: Step = { code: 'withdrawn', stage: 'withdrawn', label: 'Đã rút', roles: [], limit: null, moves: [] };
