import { type ListFilter } from '@app/followup';
import { type ListQuery } from './inputs.js';

export function filterOf(query: ListQuery): ListFilter {
  return {
    mine: query.mine,
    owing: query.owing,
    supervised: query.supervised,
    state: query.state ?? null,
    documentId: query.documentId ?? null,
    limit: query.limit,
    after: query.after ?? null,
  };
}
