import { queryOptions } from '@tanstack/react-query';
import { read } from './client';

export interface Alert {
  readonly id: string;
  readonly kind: string;
  readonly title?: string;
  readonly text: string;
  readonly at: string;
  readonly readAt: string | null;
  readonly documentId: string | null;
  readonly link?: string | null;
  readonly urgency?: number;
}

export const alertCountQuery = queryOptions({
  queryKey: ['alerts', 'count'],
  queryFn: () => read<{ unread: number }>('/api/notifications/alerts/count'),
});
