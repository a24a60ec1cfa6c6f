import { type ReactNode } from 'react';
import { useSystem } from '../api/session';
import { useTexts } from '../texts/language';
import { momentText, useNow } from '../ui/dates';

/** Says that this database is a demo, and what its clock shows; nothing elsewhere. `children` is what more may be done there. */
export function DemoNotice({ children }: { readonly children?: ReactNode }): ReactNode {
  const t = useTexts();
  const system = useSystem();
  const now = useNow();
  if (!system?.demo) return null;
  return (
    <aside className="demo-bar" aria-label={t.demo.title}>
      <strong>{t.demo.title}</strong>
      <span>
        {t.demo.clock}: <span className="number">{momentText(now.toISOString())}</span>
      </span>
      {children}
    </aside>
  );
}
