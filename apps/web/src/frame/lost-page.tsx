import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTexts } from '../texts/language';
import { ProblemNote } from '../ui/problem-note';

/** No page at this address. */
export function LostPage(): ReactNode {
  const t = useTexts();
  return (
    <div className="alone stack">
      <h1>{t.frame.lostTitle}</h1>
      <p>{t.frame.lostText}</p>
      <Link to="/viec-cua-toi">{t.nav.work}</Link>
    </div>
  );
}

/** Something on the page broke; what was typed is kept in the browser. */
export function BrokenPage({ error }: { readonly error: unknown }): ReactNode {
  const t = useTexts();
  return (
    <div className="alone stack">
      <h1>{t.frame.brokenTitle}</h1>
      <p>{t.frame.brokenText}</p>
      <ProblemNote problem={error instanceof Error ? error : null} />
      <p>
        <a href={window.location.href}>{t.frame.reload}</a>
      </p>
    </div>
  );
}
