import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type DocumentContent } from '../../api/content';
import { type DocumentView } from '../../api/documents';
import { type DocumentLink, linksQuery } from '../../api/links';
import { useMay } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
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
      {again.error && <ProblemNote problem={again.error} />}
      <Loaded asked={asked}>{({ items }) => <Kinds links={items} document={document} />}</Loaded>
    </section>
  );
}

function Kinds({ links, document }: { readonly links: readonly DocumentLink[]; readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  // What was rejected is kept, and shown no more.
  const standing = links.filter(({ answer }) => answer !== 'rejected');
  const open = standing.filter((link) => link.asked).length;
  if (standing.length === 0) return <p className="muted">{t.links.none}</p>;
  return (
    <>
      {open > 0 && <p className="note note-warn">{t.links.asked(open)}</p>}
      {KINDS.map((kind) => {
        const of = standing.filter((link) => link.kind === kind).sort((a, b) => Number(b.asked) - Number(a.asked));
        if (of.length === 0) return null;
        return (
          <div key={kind}>
            <h3>{t.links.kinds[kind]}</h3>
            <ul className="stack">
              {of.map((link) => (
                <OneLink key={link.id} link={link} documentId={document.id} content={document.current.content} />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function OneLink(props: { readonly link: DocumentLink; readonly documentId: string; readonly content: DocumentContent }): ReactNode {
  const t = useTexts();
  const { link } = props;
  const answering = useCommand();
  const answer = (given: 'confirmed' | 'rejected'): void =>
    answering.mutate({ path: `/api/documents/${props.documentId}/links/${link.id}/answer`, body: { answer: given } });
  return (
    <li>
      <p>
        “{link.printed}” <span aria-hidden="true">→</span> <Target link={link} content={props.content} />
      </p>
      {link.asked && <p className="small muted">{t.links.reasons[link.reason]}</p>}
      {link.answeredBy !== null && link.answer === 'confirmed' && <p className="small muted">{t.links.confirmed(link.answeredBy)}</p>}
      {answering.error && <ProblemNote problem={answering.error} />}
      {link.asked && link.mayAnswer && (
        <div className="row">
          <Button busy={answering.isPending} aria-label={`${t.links.right}: ${link.printed}`} onClick={() => answer('confirmed')}>
            {t.links.right}
          </Button>
          <Button busy={answering.isPending} aria-label={`${t.links.wrong}: ${link.printed}`} onClick={() => answer('rejected')}>
            {t.links.wrong}
          </Button>
        </div>
      )}
    </li>
  );
}

function Target({ link, content }: { readonly link: DocumentLink; readonly content: DocumentContent }): ReactNode {
  const t = useTexts();
  if (link.nodeId !== null) {
    const place = placeNames(content).get(link.nodeId);
    return place === undefined ? '…' : <a href={`#nut-${link.nodeId}`}>{t.links.at(place)}</a>;
  }
  if (link.documentId === null)
    return (
      <>
        <strong>{link.name}</strong>
        {link.post !== null && `, ${link.post}`}
      </>
    );
  const symbol = link.symbol === null ? '' : `${t.links.symbolOf(link.symbol, dayText(link.issuedOn))}: `;
  return (
    <>
      {link.earlier !== null && (
        <>
          <strong>{t.links.earlier(link.earlier)}</strong> —{' '}
        </>
      )}
      <Link to="/van-ban/$documentId" params={{ documentId: link.documentId }}>
        {symbol}
        {link.name}
      </Link>
    </>
  );
}
