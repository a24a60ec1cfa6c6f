import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery, useSession } from '../api/session';
import { useCommand } from '../api/use-command';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { useToast } from '../ui/toast';
import { useTitle } from '../ui/use-title';

/** Changing one's own password; the first thing to do where somebody else set it. */
export function Password(): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const session = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  useTitle(t.password.title);
  const change = useCommand();
  const submit = (): void => {
    if (change.isPending) return;
    change.mutate(
      { path: '/api/session/password', body: { current, next } },
      {
        onSuccess: () => {
          toast(t.password.changed);
          void queries.refetchQueries({ queryKey: sessionQuery.queryKey }).then(() => navigate({ to: '/viec-cua-toi' }));
        },
      },
    );
  };
  return (
    <form
      className="card stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>{t.password.title}</h1>
      {session?.mustChange && <p className="note note-warn">{t.password.must}</p>}
      <input
        type="text"
        className="unseen"
        autoComplete="username"
        readOnly
        tabIndex={-1}
        aria-hidden="true"
        value={session?.login ?? ''}
      />
      <Field label={t.password.current} error={change.error?.of('current')}>
        {(ids) => (
          <input
            {...ids}
            type="password"
            required
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.password.next} hint={t.password.hint} error={change.error?.of('next')}>
        {(ids) => (
          <input
            {...ids}
            type="password"
            required
            minLength={10}
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        )}
      </Field>
      <ProblemNote problem={change.error} except={['current', 'next']} />
      <div>
        <Button type="submit" kind="main" busy={change.isPending}>
          {t.password.change}
        </Button>
      </div>
    </form>
  );
}
