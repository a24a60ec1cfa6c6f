import { type InspectionComposition } from '@app/contracts';
import { type DocumentContent } from '@app/kernel';
import { composeConclusion } from './conclusion.js';
import { composeDecision, composeInvitation, composePlan, composeSubmission } from './founding.js';
import { composeReport } from './inspection-report.js';
import { composeMinutes } from './minutes.js';
import { type Issuing, settingOf } from './setting.js';

/** The type of each paper, and the procedure it takes: the one its type belongs to where null. */
export const PAPERS = {
  decision: { type: 'QĐ', procedure: 'inspection-decision' },
  plan: { type: 'KH', procedure: 'inspection-plan' },
  invitation: { type: 'GM', procedure: null },
  minutes: { type: 'BB', procedure: null },
  report: { type: 'BC', procedure: 'inspection-report' },
  summary: { type: 'BC', procedure: 'inspection-report' },
  submission: { type: 'TTr', procedure: 'inspection-submission' },
  conclusion: { type: 'TB', procedure: null },
} as const satisfies Readonly<Record<Issuing['kind'], { readonly type: string; readonly procedure: string | null }>>;

/** The draft of a paper of an inspection. The same rows give the same tree, node by node. */
export function compose(from: InspectionComposition, issuing: Issuing): DocumentContent {
  const setting = settingOf(from, issuing);
  switch (issuing.kind) {
    case 'decision':
      return composeDecision(setting);
    case 'plan':
      return composePlan(setting);
    case 'invitation':
      return composeInvitation(setting);
    case 'minutes':
      return composeMinutes(setting);
    case 'report':
    case 'summary':
      return composeReport(setting);
    case 'submission':
      return composeSubmission(setting);
    case 'conclusion':
      return composeConclusion(setting);
  }
}
