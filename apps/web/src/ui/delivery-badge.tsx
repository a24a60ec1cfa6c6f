import { type ReactNode } from 'react';
import { type DeliveryStage } from '../api/dissemination';
import { useTexts } from '../texts/language';
import { Badge, type Tone } from './badge';

const TONES: Readonly<Record<DeliveryStage, Tone>> = {
  delivered: 'warn',
  opened: 'plain',
  registered: 'info',
  acknowledged: 'good',
  returned: 'bad',
};

export function DeliveryBadge({ stage }: { readonly stage: DeliveryStage }): ReactNode {
  const t = useTexts();
  return <Badge tone={TONES[stage]}>{t.delivery.stages[stage]}</Badge>;
}
