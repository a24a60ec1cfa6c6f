import { type ReactNode } from 'react';
import { useTexts } from '../../texts/language';
import { Badge, type Tone } from '../../ui/badge';

const INSPECTION: Readonly<Record<string, Tone>> = { prepare: 'warn', run: 'info', closed: 'good', cancelled: 'bad' };
const TASK: Readonly<Record<string, Tone>> = { assigned: 'warn', accepted: 'info', reported: 'info', done: 'good', cancelled: 'plain' };
const VISIT: Readonly<Record<string, Tone>> = { planned: 'warn', agreed: 'good', objected: 'bad', held: 'plain', cancelled: 'plain' };
const MINUTES: Readonly<Record<string, Tone>> = { draft: 'warn', signed: 'info', countersigned: 'good' };
const PAPER: Readonly<Record<string, Tone>> = { asked: 'warn', 'handed-over': 'info', received: 'info', returned: 'warn', back: 'good' };

export function InspectionBadge({ step }: { readonly step: string }): ReactNode {
  const t = useTexts();
  return <Badge tone={INSPECTION[step] ?? 'plain'}>{t.inspection.steps[step] ?? step}</Badge>;
}

export function TaskBadge({ state, late }: { readonly state: string; readonly late: boolean }): ReactNode {
  const t = useTexts();
  return (
    <>
      <Badge tone={TASK[state] ?? 'plain'}>{t.task.states[state] ?? state}</Badge>
      {late && (
        <>
          {' '}
          <Badge tone="bad">{t.inspection.late}</Badge>
        </>
      )}
    </>
  );
}

export function VisitBadge({ state }: { readonly state: string }): ReactNode {
  const t = useTexts();
  return <Badge tone={VISIT[state] ?? 'plain'}>{t.daily.visitStates[state] ?? state}</Badge>;
}

export function MinutesBadge({ state }: { readonly state: string }): ReactNode {
  const t = useTexts();
  return <Badge tone={MINUTES[state] ?? 'plain'}>{t.daily.minutesStates[state] ?? state}</Badge>;
}

export function PaperBadge({ state }: { readonly state: string }): ReactNode {
  const t = useTexts();
  return <Badge tone={PAPER[state] ?? 'plain'}>{t.daily.paperStates[state] ?? state}</Badge>;
}
