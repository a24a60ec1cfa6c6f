import { type ButtonHTMLAttributes, type ReactNode } from 'react';
import { useTexts } from '../texts/language';

/** A button; `busy` while its work is under way, during which a second press does nothing. */
export function Button({
  kind = 'plain',
  busy = false,
  children,
  onClick,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly busy?: boolean;
}): ReactNode {
  const t = useTexts();
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${kind} ${rest.className ?? ''}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
      {busy && <span className="unseen">{t.frame.working}</span>}
    </button>
  );
}
