import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { send } from '../../api/client';
import { type Answered, type Answers, type Imported, importQuery, type Said } from '../../api/imports';
import { newId } from '../../api/new-id';
import { Problem } from '../../api/problem';
import { useKept } from '../../ui/kept';

interface Unsent {
  readonly key: string;
  readonly said: readonly Said[];
}

/**
 * What the person says of what was read. It shows at once and is sent in order, one after another; what a lost line left unsent is kept in this
 * browser and sent when the page opens again.
 */
export function useAnswers(
  imported: Imported,
  personId: string,
  heard: (answered: Answered) => void,
): {
  readonly answers: Answers;
  /** Shown at once. */
  readonly say: (said: readonly Said[]) => Promise<Problem | null>;
  /** Shown when it is taken: what was typed and is refused stays in its form. */
  readonly submit: (said: readonly Said[]) => Promise<Problem | null>;
  /** Why what was said could not be sent; it is kept. */
  readonly problem: Problem | null;
  readonly sendAgain: () => void;
  /** Ends when nothing is on its way; false where something could not be sent. */
  readonly settled: () => Promise<boolean>;
} {
  const queries = useQueryClient();
  const [unsent, setUnsent] = useKept<readonly Unsent[]>(`import-said.${imported.id}.${personId}`, []);
  const [problem, setProblem] = useState<Problem | null>(null);
  const line = useRef<Promise<boolean>>(Promise.resolve(true));
  const hear = useRef(heard);
  hear.current = heard;
  const { id } = imported;

  const deliver = useCallback(
    async ({ key, said }: Unsent): Promise<Problem | null> => {
      const done = (): void => setUnsent((was) => was.filter((one) => one.key !== key));
      try {
        const answered = await send<Answered>('POST', `/api/documents/imports/${id}/answers`, { answers: said }, key);
        hear.current(answered);
        const { answers, corrected, draft } = answered;
        queries.setQueryData(importQuery(id).queryKey, (was) => {
          if (was === undefined) return was;
          const content = { ...(was as unknown as Imported).content, ...draft };
          return { ...was, answers, corrected, content } as unknown as typeof was;
        });
        setProblem(null);
        done();
        return null;
      } catch (error) {
        const wrong = error instanceof Problem ? error : new Problem(0, 'network', '');
        // What will never be taken is not kept.
        if (refuses(wrong)) done();
        else setProblem(wrong);
        return wrong;
      }
    },
    [id, queries, setUnsent],
  );

  const queue = useCallback(
    (one: Unsent): Promise<Problem | null> => {
      const sent = line.current.then(() => deliver(one));
      line.current = sent.then((wrong) => wrong === null || refuses(wrong));
      return sent;
    },
    [deliver],
  );

  const say = useCallback(
    (said: readonly Said[]): Promise<Problem | null> => {
      const one = { key: newId(), said };
      setUnsent((was) => [...was, one]);
      return queue(one);
    },
    [queue, setUnsent],
  );

  const submit = useCallback(
    async (said: readonly Said[]): Promise<Problem | null> => {
      const one = { key: newId(), said };
      const wrong = await queue(one);
      if (wrong === null || refuses(wrong)) return wrong;
      setUnsent((was) => [...was, one]);
      return null;
    },
    [queue, setUnsent],
  );

  const left = useRef(unsent);
  left.current = unsent;
  const sendAgain = useCallback(() => left.current.forEach((one) => void queue(one)), [queue]);
  useEffect(sendAgain, [sendAgain]);
  useEffect(() => {
    window.addEventListener('online', sendAgain);
    return () => window.removeEventListener('online', sendAgain);
  }, [sendAgain]);

  const answers = useMemo(() => unsent.reduce((so, { said }) => withSaid(so, said), imported.answers), [unsent, imported.answers]);
  return { answers, say, submit, problem, sendAgain, settled: () => line.current };
}

const refuses = ({ status }: Problem): boolean => status >= 400 && status < 500 && status !== 401 && status !== 429;

function withSaid(answers: Answers, said: readonly Said[]): Answers {
  const now = new Map(Object.entries(answers));
  for (const { path, answer, text } of said)
    if (answer === 'open') now.delete(path);
    else now.set(path, answer === 'right' ? null : (text ?? ''));
  return Object.fromEntries(now);
}
