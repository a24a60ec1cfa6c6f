import { type ReactNode } from 'react';
import { type Stage } from '../api/documents';
import { useTexts } from '../texts/language';
import { Badge, type Tone } from './badge';

const TONES: Readonly<Record<Stage, Tone>> = {
  draft: 'plain',
  inspection: 'warn',
  committee: 'info',
  finalising: 'warn',
  approved: 'info',
  signed: 'info',
  issued: 'good',
  withdrawn: 'plain',
};

export function StageBadge({ stage }: { readonly stage: Stage }): ReactNode {
  const t = useTexts();
  return <Badge tone={TONES[stage]}>{t.stages[stage]}</Badge>;
}
