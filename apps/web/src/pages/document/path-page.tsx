import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { read } from '../../api/client';
import { type Page } from '../../api/page';
import { useTexts } from '../../texts/language';
import { momentText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Loaded } from '../../ui/loaded';
import { useDocument } from './use-document';

interface PathEntry {
  readonly at: string;
  readonly who: string;
  readonly position: string | null;
  readonly what: string;
  readonly kind: string;
  readonly reason?: string | null;
}

/** The whole way of the document, from its first line to the last report: what happened, who did it, who has it now, what is next. */
export function PathPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const asked = useQuery({
    queryKey: ['path', document.id],
    queryFn: () => read<Page<PathEntry>>(`/api/documents/${document.id}/path`),
  });
  return (
    <section className="card stack" aria-labelledby="duong-di">
      <h2 id="duong-di">{t.path.title}</h2>
      <Loaded asked={asked}>
        {({ items }) => (
          <ol className="path">
            {items.map((entry, index) => (
              <li key={`${entry.at}${index}`}>
                <time dateTime={entry.at}>{momentText(entry.at)}</time>
                <p>
                  <strong>{entry.what}</strong>
                </p>
                <p className="muted">
                  {entry.who}
                  {entry.position ? `, ${entry.position}` : ''}
                </p>
                {entry.reason && <p>“{entry.reason}”</p>}
              </li>
            ))}
            {document.holder && document.stage !== 'withdrawn' && (
              <li className="path-here" aria-current="step">
                <p>
                  {t.document.heldBy} <strong>{document.holder.who}</strong>, {t.document.since(momentText(document.holder.since))}
                </p>
                {document.holder.dueAt && (
                  <p>
                    {t.document.due}: <Due at={document.holder.dueAt} />
                  </p>
                )}
              </li>
            )}
            {document.holder?.next && document.stage !== 'withdrawn' && (
              <li className="path-next">
                <p className="muted">
                  {t.document.next}: {document.holder.next}
                </p>
              </li>
            )}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
