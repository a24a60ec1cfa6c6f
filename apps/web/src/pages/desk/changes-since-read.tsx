import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { changesQuery } from '../../api/desk';
import { useTexts } from '../../texts/language';
import { momentText } from '../../ui/dates';
import { Loaded } from '../../ui/loaded';
import { Differences } from '../document/versions-page';

/** What changed between the version one read before and the one on the table. */
export function ChangesSinceRead({ documentId }: { readonly documentId: string }): ReactNode {
  const t = useTexts();
  const changes = useQuery(changesQuery(documentId));
  return (
    <section className="card stack" aria-labelledby="thay-doi">
      <h2 id="thay-doi">{t.dossier.changes}</h2>
      <Loaded asked={changes}>
        {({ since, nodes }) =>
          since === null ? (
            <p className="muted">{t.dossier.firstRead}</p>
          ) : (
            <>
              <p>{t.dossier.changesSince(since.ordinal, momentText(since.openedAt))}</p>
              <Differences items={nodes} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
