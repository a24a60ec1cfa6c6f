import { type ReactNode } from 'react';
import { useTexts } from '../texts/language';
import { Button } from './button';
import { ProblemNote } from './problem-note';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

/** Waits for what was asked for; says so, or what went wrong, with a way to try again. */
export function Loaded<T>({ asked, children }: { readonly asked: Asked<T>; readonly children: (data: T) => ReactNode }): ReactNode {
  const t = useTexts();
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) {
    return (
      <div className="stack">
        <ProblemNote problem={asked.error} />
        <div>
          <Button onClick={() => void asked.refetch()}>{t.frame.tryAgain}</Button>
        </div>
      </div>
    );
  }
  return (
    <p className="loading" role="status">
      <span className="spinner" aria-hidden="true" /> {t.frame.loading}
    </p>
  );
}

/** Nothing here yet, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
