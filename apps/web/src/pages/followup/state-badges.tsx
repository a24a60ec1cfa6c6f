import { type ReactNode } from 'react';
import { useTexts } from '../../texts/language';
import { Badge, type Tone } from '../../ui/badge';

const TONES: Readonly<Record<string, Tone>> = {
  met: 'good',
  done: 'good',
  accepted: 'good',
  'not-met': 'bad',
  returned: 'bad',
  refused: 'bad',
  delivered: 'warn',
  submitted: 'info',
  reporting: 'info',
};

export function RequirementBadge({ state }: { readonly state: string }): ReactNode {
  return <Badge tone={TONES[state] ?? 'plain'}>{useTexts().requirement.states[state] ?? state}</Badge>;
}
export function ObligationBadge({ state }: { readonly state: string }): ReactNode {
  return <Badge tone={TONES[state] ?? 'plain'}>{useTexts().obligation.states[state] ?? state}</Badge>;
}
export function DutyBadge({ state }: { readonly state: string }): ReactNode {
  return <Badge tone={TONES[state] ?? 'plain'}>{useTexts().duty.states[state] ?? state}</Badge>;
}
export function ReportBadge({ state }: { readonly state: string }): ReactNode {
  return <Badge tone={TONES[state] ?? 'plain'}>{useTexts().report.states[state] ?? state}</Badge>;
}
