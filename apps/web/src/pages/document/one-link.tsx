import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type DocumentLink } from '../../api/links';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { ProblemNote } from '../../ui/problem-note';

type Given = 'confirmed' | 'rejected' | 'open';

/** What is printed above what it is taken for; why, how sure, and what may be said of it. */
export function OneLink(props: {
  readonly link: DocumentLink;
  readonly documentId: string;
  readonly placeOf: (nodeId: string) => string | undefined;
}): ReactNode {
  const t = useTexts();
  const { link } = props;
  const answering = useCommand();
  const says: Readonly<Record<Given, string>> = { confirmed: t.links.right, rejected: t.links.wrong, open: t.links.undo };
  const button = (given: Given, kind: 'main' | 'plain' | 'quiet'): ReactNode => (
    <Button
      kind={kind}
      className="button-small"
      busy={answering.isPending}
      aria-label={`${says[given]}: ${link.printed}`}
      onClick={() =>
        answering.mutate({ path: `/api/documents/${props.documentId}/links/answers`, body: { ids: [link.id], answer: given } })
      }
    >
      {says[given]}
    </Button>
  );
  return (
    <li className={link.asked ? 'link link-asked' : 'link'}>
      <dl>
        <div>
          <dt>{t.links.printed}</dt>
          <dd>“{link.printed}”</dd>
        </div>
        <div>
          <dt>{t.links.means[link.kind]}</dt>
          <dd>
            <Target link={link} placeOf={props.placeOf} />
          </dd>
        </div>
      </dl>
      <p className="small muted">
        {link.answer === null && <Badge tone={link.asked ? 'warn' : 'good'}>{link.asked ? t.links.unsure : t.links.sure}</Badge>}{' '}
        {link.answer === null && t.links.reasons[link.reason]}
        {link.answeredBy != null && (link.answer === 'rejected' ? t.links.rejected : t.links.confirmed)(link.answeredBy)}
      </p>
      {answering.error && <ProblemNote problem={answering.error} />}
      {link.mayAnswer && (
        <div className="actions">
          {link.answer === null ? (
            <>
              {link.asked && button('confirmed', 'main')}
              {button('rejected', link.asked ? 'plain' : 'quiet')}
            </>
          ) : (
            button('open', 'quiet')
          )}
        </div>
      )}
    </li>
  );
}

function Target({ link, placeOf }: { readonly link: DocumentLink; readonly placeOf: (nodeId: string) => string | undefined }): ReactNode {
  const t = useTexts();
  if (link.nodeId != null) {
    const place = placeOf(link.nodeId);
    return place === undefined ? t.links.gone : <a href={`#nut-${link.nodeId}`}>{t.links.at(place)}</a>;
  }
  if (link.documentId == null)
    return (
      <>
        <strong>{link.name}</strong>
        {link.post != null && `, ${link.post}`}
      </>
    );
  const symbol = link.symbol == null ? '' : `${t.links.symbolOf(link.symbol, dayText(link.issuedOn))}: `;
  return (
    <>
      {link.earlier != null && (
        <>
          <strong>{link.earlier}</strong> —{' '}
        </>
      )}
      <Link to="/van-ban/$documentId" params={{ documentId: link.documentId }}>
        {symbol}
        {link.name}
      </Link>
      {link.symbol == null && ` (${t.links.unissued})`}
    </>
  );
}
