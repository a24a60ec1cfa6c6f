import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks again for what is on the page when the system says that something changed; several changes in a moment cost one question. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/live');
    let timer: ReturnType<typeof setTimeout> | null = null;
    const changed = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      }, 400);
    };
    source.addEventListener('changed', changed);
    return () => {
      if (timer !== null) clearTimeout(timer);
      source.close();
    };
  }, [queries]);
}
