import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { fullTitle, typeName } from '../../api/content';
import { documentQuery, type DocumentView } from '../../api/documents';
import { useTexts } from '../../texts/language';
import { dayText, momentText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Loaded } from '../../ui/loaded';
import { StageBadge } from '../../ui/stage-badge';
import { useTitle } from '../../ui/use-title';
import { actionPage } from './action-page';

/** What stands above every page of one document: what it is, who has it since when, what is next, and the one thing to do now. */
export function DocumentFrame(): ReactNode {
  const { documentId } = useParams({ from: '/inside/van-ban/$documentId' });
  const asked = useQuery({
    ...documentQuery(documentId),
    // The official files come a moment after the issue; asked for until they are there, should the live channel be down.
    refetchInterval: (query) => (query.state.data?.issue?.rendered === false ? 2000 : false),
  });
  return <Loaded asked={asked}>{(document) => <Framed document={document} />}</Loaded>;
}

function Framed({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const params = { documentId: document.id };
  const path = useLocation({ select: (location) => location.pathname });
  useTitle(document.issue?.symbol ?? fullTitle(document));
  const main = MAIN_ACTIONS.find((action) => document.actions.includes(action));
  const target = main === undefined ? null : actionPage(main);
  const elsewhere = target !== null && target.replace('$documentId', document.id) !== path;
  const current = { 'aria-current': 'page' as const };
  const tab = { params, activeProps: current, activeOptions: { exact: true, includeSearch: false } };
  return (
    <article>
      <header className="doc-head">
        <p className="row">
          <StageBadge stage={document.stage} />
          <span className="muted">
            {typeName(document.type)} · {document.organisation.name}
          </span>
          {document.issue && (
            <strong>
              {t.document.symbol(document.issue.symbol)}, {t.document.on(dayText(document.issue.issuedOn))}
            </strong>
          )}
        </p>
        <h1>{fullTitle(document)}</h1>
        <Steps document={document} />
        <OnAgenda document={document} />
        {document.holder && document.stage !== 'withdrawn' && (
          <div className="holder">
            <span>
              {t.document.heldBy} <strong>{document.holder.who}</strong>
              <HolderPeople people={document.holder.people} />
            </span>
            <span>{t.document.since(momentText(document.holder.since))}</span>
            {document.holder.dueAt && (
              <span>
                {t.document.due}: <Due at={document.holder.dueAt} />
              </span>
            )}
            {document.holder.next && (
              <span>
                {t.document.next}: <strong>{document.holder.next}</strong>
              </span>
            )}
            {main !== undefined && target !== null && elsewhere && (
              <Link to={target} params={params} className="button button-main no-print">
                {t.actions[main]}
              </Link>
            )}
          </div>
        )}
      </header>
      <nav className="tabs" aria-label={t.document.parts}>
        <Link to="/van-ban/$documentId" {...tab}>
          {t.document.tabs.content}
        </Link>
        {(document.actions.includes('revise') || document.actions.includes('submit')) && (
          <Link to="/van-ban/$documentId/soan-thao" {...tab}>
            {t.document.tabs.edit}
          </Link>
        )}
        <Link to="/van-ban/$documentId/phien-ban" search={{}} {...tab}>
          {t.document.tabs.versions}
        </Link>
        {(document.actions.includes('ask-units') || document.commentRounds > 0) && (
          <Link to="/van-ban/$documentId/lay-y-kien" {...tab}>
            {t.rounds.tab}
          </Link>
        )}
        {document.procedure.steps.some((step) => step.stage === 'inspection') && (
          <Link to="/van-ban/$documentId/tham-dinh" {...tab}>
            {t.document.tabs.appraisal}
          </Link>
        )}
        {(document.holder !== null || document.ballot !== null) && (
          <Link to="/van-ban/$documentId/ho-so" {...tab}>
            {t.dossier.tab}
          </Link>
        )}
        {document.procedure.steps.some((step) => step.stage === 'committee') && (
          <Link to="/van-ban/$documentId/bieu-quyet" {...tab}>
            {t.document.tabs.vote}
          </Link>
        )}
        <Link to="/van-ban/$documentId/ban-hanh" {...tab}>
          {t.document.tabs.issue}
        </Link>
        {document.stage === 'issued' && (
          <>
            <Link to="/van-ban/$documentId/noi-nhan" search={{}} {...tab}>
              {t.document.tabs.recipients}
            </Link>
            <Link to="/van-ban/$documentId/theo-doi" {...tab}>
              {t.document.tabs.follow}
            </Link>
          </>
        )}
        <Link to="/van-ban/$documentId/duong-di" {...tab}>
          {t.document.tabs.path}
        </Link>
      </nav>
      <Outlet />
    </article>
  );
}

/** In the order in which the main button offers them. */
const MAIN_ACTIONS = [
  'vote',
  'close-ballot',
  'open-ballot',
  'confirm-changes',
  'countersign',
  'sign',
  'issue',
  'pass-appraisal',
  'comment',
  'revise',
  'submit',
] as const;

function HolderPeople({ people }: { readonly people: readonly string[] }): ReactNode {
  if (people.length === 0) return null;
  return (
    <>
      {' '}
      ({people.slice(0, 3).join(', ')}
      {people.length > 3 ? ` +${people.length - 3}` : ''})
    </>
  );
}

/** On which agenda it stands, with the way there for who may go. */
function OnAgenda({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  if (document.agenda.length === 0) return null;
  return (
    <ul className="plain-list">
      {document.agenda.map((place) => {
        const name = t.sessions.named(place.bodyName, place.ordinal);
        return (
          <li key={place.itemId}>
            {t.waiting.agenda}{' '}
            {place.mayOpen ? (
              <Link to="/hoi-nghi/$sessionId" params={{ sessionId: place.sessionId }}>
                {name}
              </Link>
            ) : (
              <strong>{name}</strong>
            )}
            {place.place !== null && `, ${t.waiting.place(place.place)}`} · {momentText(place.startsAt)} ·{' '}
            {t.sessions.statuses[place.status]}
          </li>
        );
      })}
    </ul>
  );
}

function Steps({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  // The step of listed changes is taken only where the committee listed some; withdrawal is no step of the road.
  const steps = document.procedure.steps.filter(
    (one) => one.stage !== 'withdrawn' && (one.stage !== 'finalising' || document.listedChanges.length > 0),
  );
  const at = document.stage === 'issued' ? steps.length : steps.findIndex((one) => one.code === document.step);
  return (
    <ol className="steps" aria-label={t.document.steps}>
      {steps.map((one, index) => (
        <li
          key={one.code}
          className={index < at ? 'step-done' : index === at ? 'step-here' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {one.label}
        </li>
      ))}
    </ol>
  );
}
