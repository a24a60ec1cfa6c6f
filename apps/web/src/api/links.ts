import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type Page } from './page';
import { type Shapes } from './shapes';

export type DocumentLink = Shapes['LinkDto'];

export const linksQuery = (id: string) =>
  queryOptions({ queryKey: ['links', id], queryFn: () => read<Page<DocumentLink>>(`/api/documents/${id}/links`, { limit: 100 }) });
