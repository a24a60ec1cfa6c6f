import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Method, send } from './client';
import { newId } from './new-id';
import { type Problem } from './problem';

export interface Act {
  readonly method?: Method;
  readonly path: string;
  readonly body?: unknown;
}

/**
 * A command as a person gives it. The idempotency key is made with the act and used again while the same act is tried again, so that a
 * second press after a lost answer changes nothing twice. When it is done, every view on the page asks again.
 */
export function useCommand<T = unknown>(done?: (answer: T) => void): UseMutationResult<T, Problem, Act> {
  const queries = useQueryClient();
  const last = useRef<{ act: string; key: string } | null>(null);
  return useMutation<T, Problem, Act>({
    mutationFn: ({ method = 'POST', path, body }) => {
      const act = body instanceof FormData ? '' : `${method} ${path} ${JSON.stringify(body ?? null)}`;
      if (act === '' || last.current?.act !== act) last.current = { act, key: newId() };
      return send<T>(method, path, body, last.current.key);
    },
    onSuccess: (answer) => {
      last.current = null;
      done?.(answer);
      void queries.invalidateQueries();
    },
    onError: (problem) => {
      // Somebody else was faster: show what is now.
      if (problem.status === 409) void queries.invalidateQueries();
    },
  });
}
