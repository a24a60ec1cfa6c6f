import { useState } from 'react';
import { read } from '../../api/client';
import { type OfficeWord, type WordKind } from '../../api/imports';
import { type Page } from '../../api/page';
import { type Problem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { dayAfter } from '../../ui/dates';

export interface Learned {
  readonly id: string;
  readonly version: number;
  readonly word: string;
  readonly meaning: string;
  /** The value whose correction taught it. */
  readonly path: string;
}

interface Lesson {
  readonly path: string;
  readonly organisationId: string;
  readonly kind: WordKind;
  readonly word: string;
  readonly meaning: string;
  /** First day it holds: the beginning of the document's year. */
  readonly validFrom: string;
  readonly learnedFrom: string;
}

/** What corrections of one file taught the reader; each can be taken back at once. */
export function useLearned(): {
  readonly words: readonly Learned[];
  readonly teach: (lesson: Lesson) => void;
  readonly forget: (learned: Learned) => void;
  /** What the correction of that value taught. */
  readonly forgetOf: (path: string) => void;
  readonly problem: Problem | null;
  readonly busy: boolean;
} {
  const [words, setWords] = useState<readonly (Learned & { readonly validFrom: string })[]>([]);
  const adding = useCommand<{ id: string; version: number }>();
  const ending = useCommand<{ id: string; version: number }>();
  const keep = (lesson: Lesson, kept: { id: string; version: number }): void =>
    setWords((was) => [...was.filter(({ id }) => id !== kept.id), { ...kept, ...lesson, id: kept.id }]);
  const teach = (lesson: Lesson): void =>
    adding.mutate(
      { path: '/api/directory/words', body: taught(lesson) },
      {
        onSuccess: (kept) => keep(lesson, kept),
        onError: (problem) => (problem.code === 'directory.exists' ? void renew(lesson) : undefined),
      },
    );
  /** It was known once, and perhaps taken back: holds again, with this meaning. */
  const renew = async (lesson: Lesson): Promise<void> => {
    const { organisationId, kind, word, meaning, validFrom } = lesson;
    const { items } = await read<Page<OfficeWord>>('/api/directory/words', { organisationId, kind, q: word, limit: 100 });
    const known = items.find((item) => item.word === word && item.validFrom === validFrom);
    if (known === undefined) return;
    ending.mutate(
      { method: 'PATCH', path: `/api/directory/words/${known.id}`, body: { expectedVersion: known.version, meaning, validTo: null } },
      { onSuccess: (kept) => keep(lesson, kept) },
    );
  };
  const forget = ({ id }: Learned): void => {
    const found = words.find((one) => one.id === id);
    if (found === undefined) return;
    ending.mutate(
      {
        method: 'PATCH',
        path: `/api/directory/words/${id}`,
        // A period of that one day: read in no document any more.
        body: { expectedVersion: found.version, validTo: dayAfter(found.validFrom) },
      },
      { onSuccess: () => setWords((was) => was.filter((one) => one.id !== id)) },
    );
  };
  const forgetOf = (path: string): void => {
    const found = words.find((one) => one.path === path);
    if (found !== undefined) forget(found);
  };
  const adds = adding.error?.code === 'directory.exists' ? null : adding.error;
  return { words, teach, forget, forgetOf, problem: adds ?? ending.error, busy: adding.isPending || ending.isPending };
}

const taught = ({ path: _, ...lesson }: Lesson): object => lesson;
