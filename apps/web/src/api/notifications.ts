import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type Shapes } from './shapes';

export type Alert = Shapes['AlertDto'];

export const alertCountQuery = queryOptions({
  queryKey: ['alerts', 'count'],
  queryFn: () => read<{ unread: number }>('/api/notifications/alerts/count'),
});
