import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type AskedRoundItem } from '../../api/appraisal';
import { fullTitle } from '../../api/content';
import { useTexts } from '../../texts/language';
import { Due } from '../../ui/due';

/** Drafts on which the own unit is asked for comment and has not answered. */
export function AskedRounds({ items }: { readonly items: readonly AskedRoundItem[] }): ReactNode {
  const t = useTexts();
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="duoc-lay-y-kien">
      <h2 id="duoc-lay-y-kien">{t.asked.work}</h2>
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/gop-y/$roundId" params={{ roundId: item.id }} className="item">
              <span className="item-title">{fullTitle(item)}</span>
              <span className="item-side">
                <strong>{t.asked.title}</strong> <Due at={item.dueAt} />
              </span>
              <span className="muted">{item.organisationName !== null && t.asked.from(item.organisationName)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
