import { type ReactNode } from 'react';
import { type SittingStatus } from '../../api/sessions';
import { useTexts } from '../../texts/language';
import { Badge, type Tone } from '../../ui/badge';

const TONES: Readonly<Record<SittingStatus, Tone>> = {
  planned: 'plain',
  invited: 'info',
  open: 'warn',
  closed: 'plain',
  approved: 'good',
  'put-off': 'warn',
  cancelled: 'plain',
};

export function StatusBadge({ status }: { readonly status: SittingStatus }): ReactNode {
  const t = useTexts();
  return <Badge tone={TONES[status]}>{t.sessions.statuses[status]}</Badge>;
}
