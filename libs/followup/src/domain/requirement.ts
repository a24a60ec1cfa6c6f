import { conflict, invalid } from '@app/kernel';

/** A requirement (yêu cầu) on a body: open until its supervisor judges it. */
export type RequirementState = 'open' | 'met' | 'not-met';

/** May it be judged so? A judgement names its evidence, either way. */
export function decideRequirementClose(requirement: { readonly state: RequirementState }, evidence: string): void {
  if (requirement.state !== 'open') throw conflict('requirement.closed-already');
  if (evidence.trim() === '') throw invalid('requirement.evidence-needed', { field: 'evidence' });
}
