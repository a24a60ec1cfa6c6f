import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { send } from '../../api/client';
import { type DocumentView } from '../../api/documents';
import { newId } from '../../api/new-id';

/** Notes that the version that lies before the committee was opened; without a word where it fails: reading is what counts here. */
export function useReading(document: DocumentView): void {
  const queries = useQueryClient();
  const { id, stage, current } = document;
  const { versionId } = current;
  useEffect(() => {
    if (stage !== 'committee') return;
    send('POST', `/api/documents/${id}/readings`, undefined, newId())
      .then(() => queries.invalidateQueries({ queryKey: ['desk'] }))
      .catch(() => undefined);
  }, [id, stage, versionId, queries]);
}
