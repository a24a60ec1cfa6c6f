import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type DocumentView } from '../../api/documents';
import { type DocumentLink, linksQuery } from '../../api/links';
import { useMay } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { OneLink } from './one-link';
import { placeNames } from './place-names';

const KINDS = ['document', 'figure', 'body', 'person', 'clause'] as const;

/** Liên kết: what the file of a document names, tied to what the system knows; what is not sure is asked, first in its group. */
export function LinksCard({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const asked = useQuery(linksQuery(document.id));
  const again = useCommand<{ found: number }>(({ found }) => toast(t.links.found(found)));
  const mayLook = useMay('drafter') && document.importId !== null;
  // A document that was written here has nothing to be tied.
  if (document.importId === null && (asked.data?.items.length ?? 0) === 0) return null;
  return (
    <section className="card stack no-print" aria-labelledby="lien-ket">
      <div className="row row-between">
        <h2 id="lien-ket">{t.links.title}</h2>
        {mayLook && (
          <Button busy={again.isPending} onClick={() => again.mutate({ path: `/api/documents/${document.id}/links` })}>
            {t.links.again}
          </Button>
        )}
      </div>
      <p className="muted">{t.links.about}</p>
      {again.error && <ProblemNote problem={again.error} />}
      <Loaded asked={asked}>{({ items }) => <Kinds links={items} document={document} />}</Loaded>
    </section>
  );
}

function Kinds({ links, document }: { readonly links: readonly DocumentLink[]; readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const standing = links.filter(({ answer }) => answer !== 'rejected');
  const rejected = links.filter(({ answer }) => answer === 'rejected');
  const open = standing.filter((link) => link.asked).length;
  const places = placeNames(document.current.content);
  const placeOf = (nodeId: string): string | undefined => places.get(nodeId);
  const list = (of: readonly DocumentLink[]): ReactNode => (
    <ul className="links">
      {of.map((link) => (
        <OneLink key={link.id} link={link} documentId={document.id} placeOf={placeOf} />
      ))}
    </ul>
  );
  if (links.length === 0) return <p className="muted">{t.links.none}</p>;
  return (
    <>
      {open > 0 && <p className="note note-warn">{t.links.asked(open)}</p>}
      <SureOnes links={standing} documentId={document.id} />
      {KINDS.map((kind) => {
        const of = standing.filter((link) => link.kind === kind).sort((a, b) => Number(b.asked) - Number(a.asked));
        if (of.length === 0) return null;
        return (
          <div key={kind} className="stack">
            <div>
              <h3>{t.links.kinds[kind]}</h3>
              <p className="hint">{t.links.hints[kind]}</p>
            </div>
            {list(of)}
          </div>
        );
      })}
      {rejected.length > 0 && (
        <details>
          <summary>{t.links.rejectedOnes(rejected.length)}</summary>
          {list(rejected)}
        </details>
      )}
    </>
  );
}

/** One press confirms everything that is sure, one more takes it back. */
function SureOnes({ links, documentId }: { readonly links: readonly DocumentLink[]; readonly documentId: string }): ReactNode {
  const t = useTexts();
  const answering = useCommand();
  const [done, setDone] = useState<readonly string[]>([]);
  const sure = links.filter(({ asked, answer, mayAnswer }) => mayAnswer && !asked && answer === null).map(({ id }) => id);
  const answer = (ids: readonly string[], given: 'confirmed' | 'open'): void =>
    answering.mutate(
      { path: `/api/documents/${documentId}/links/answers`, body: { ids, answer: given } },
      { onSuccess: () => setDone(given === 'confirmed' ? ids : []) },
    );
  if (sure.length === 0 && done.length === 0) return null;
  return (
    <div className="row" role="status">
      {done.length > 0 ? (
        <>
          <span>{t.links.confirmedAll(done.length)}</span>
          <Button busy={answering.isPending} onClick={() => answer(done, 'open')}>
            {t.links.undo}
          </Button>
        </>
      ) : (
        <Button kind="main" busy={answering.isPending} onClick={() => answer(sure, 'confirmed')}>
          {t.links.confirmAll(sure.length)}
        </Button>
      )}
      <ProblemNote problem={answering.error} />
    </div>
  );
}
