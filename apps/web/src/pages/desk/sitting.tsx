import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { fullTitle } from '../../api/content';
import { type Slip, slipsQuery } from '../../api/desk';
import { type DocumentView, documentQuery } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Due } from '../../ui/due';
import { Empty, Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useTitle } from '../../ui/use-title';
import { Sheet } from '../document/sheet';
import { VotePanel } from '../document/vote-panel';
import { ChangesSinceRead } from './changes-since-read';
import { SlipMarks } from './member-desk';

/** Several slips in one sitting: one after another, each document opened first, and how many are left. */
export function Sitting(): ReactNode {
  const t = useTexts();
  const slips = useQuery(slipsQuery(true));
  useTitle(t.sitting.title);
  return <Loaded asked={slips}>{({ items }) => (items.length === 0 ? <Done /> : <InTurn slips={items} />)}</Loaded>;
}

function Done(): ReactNode {
  const t = useTexts();
  return (
    <Empty title={t.sitting.done}>
      <p>{t.sitting.doneText}</p>
      <Link to="/ban-lam-viec" className="button button-main">
        {t.sitting.back}
      </Link>
    </Empty>
  );
}

function InTurn({ slips }: { readonly slips: readonly Slip[] }): ReactNode {
  const t = useTexts();
  const search = useSearch({ from: '/inside/ban-lam-viec/phieu' });
  const navigate = useNavigate({ from: '/ban-lam-viec/phieu' });
  // Where the slip in hand was cast it is no longer among them: the one that now stands in its place is next.
  const [last, setLast] = useState(0);
  const found = slips.findIndex(({ decisionId }) => decisionId === search.phieu);
  const at = found >= 0 ? found : Math.min(last, slips.length - 1);
  const slip = slips[at];
  useEffect(() => setLast(at), [at]);
  const go = (step: number): void => {
    const to = slips[at + step];
    if (to !== undefined) void navigate({ search: { phieu: to.decisionId } }).then(() => window.scrollTo(0, 0));
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog, [role="dialog"]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j' || event.key === 'J') go(1);
      if (event.key === 'k' || event.key === 'K') go(-1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  if (slip === undefined) return <Done />;
  return (
    <div className="stack-wide">
      <header className="stack">
        <div className="row row-between">
          <p>
            <strong>{t.sitting.place(at + 1, slips.length)}</strong> · <span role="status">{t.sitting.left(slips.length)}</span>
          </p>
          <div className="row">
            <Button onClick={() => go(-1)} disabled={at === 0}>
              {t.sitting.previous}
            </Button>
            <Button onClick={() => go(1)} disabled={at === slips.length - 1}>
              {t.sitting.next}
            </Button>
          </div>
        </div>
        <progress className="progress" max={slips.length} value={at + 1} aria-label={t.sitting.place(at + 1, slips.length)} />
        <h1>{fullTitle(slip)}</h1>
        <p className="muted">
          {t.desk[slip.mode]} · {slip.organisationName}
          {slip.closesAt !== null && (
            <>
              {' '}
              · {t.desk.closes}: <Due at={slip.closesAt} />
            </>
          )}
        </p>
        <SlipMarks slip={slip} />
        <p className="small muted no-phone">{t.sitting.keys}</p>
      </header>
      <OneSlip key={slip.decisionId} slip={slip} />
    </div>
  );
}

function OneSlip({ slip }: { readonly slip: Slip }): ReactNode {
  const t = useTexts();
  const asked = useQuery(documentQuery(slip.documentId));
  const [opened, setOpened] = useState(slip.readAt !== null);
  const open = useCommand(() => setOpened(true));
  const acts = (
    <div className="row">
      {!opened && (
        <Button kind="main" busy={open.isPending} onClick={() => open.mutate({ path: `/api/documents/${slip.documentId}/readings` })}>
          {t.sitting.open}
        </Button>
      )}
      <Link to="/van-ban/$documentId/ho-so" params={{ documentId: slip.documentId }} className="button">
        {t.sitting.dossier}
      </Link>
    </div>
  );
  if (!opened)
    return (
      <div className="card stack">
        <p>{t.sitting.openFirst}</p>
        <ProblemNote problem={open.error} />
        {acts}
      </div>
    );
  return (
    <>
      {acts}
      {slip.changed && <ChangesSinceRead documentId={slip.documentId} />}
      <Loaded asked={asked}>{(document) => <TextAndSlip document={document} />}</Loaded>
    </>
  );
}

function TextAndSlip({ document }: { readonly document: DocumentView }): ReactNode {
  const { ballot } = document;
  return (
    <>
      <Sheet content={document.current.content} />
      {ballot !== null && ballot.status === 'open' && ballot.mine.onRoster && !ballot.mine.recused && (
        <VotePanel document={document} ballot={ballot} read haveRead={() => undefined} />
      )}
    </>
  );
}
