import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { read } from '../../api/client';
import { documentQuery } from '../../api/documents';
import { periodText, type ReportView } from '../../api/followup';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';
import { Sheet } from '../document/sheet';
import { ReportBadge } from './state-badges';

/** One report: where it stands, the document that it is, and the supervisor's acceptance or return. */
export function ReportPage(): ReactNode {
  const { reportId } = useParams({ from: '/inside/bao-cao/$reportId' });
  const asked = useQuery({
    queryKey: ['report', reportId],
    queryFn: () => read<ReportView>(`/api/followup/reports/${reportId}`),
    // Between the start and the draft stands a queue; asked for until the document is there.
    refetchInterval: (query) =>
      query.state.data && query.state.data.documentId === null && query.state.data.state === 'started' ? 2000 : false,
  });
  return <Loaded asked={asked}>{(report) => <Report report={report} />}</Loaded>;
}

function Report({ report }: { readonly report: ReportView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null);
  const done = (text: string) => () => {
    setAsking(null);
    toast(text);
  };
  const accept = useCommand(done(t.report.accepted));
  const giveBack = useCommand(done(t.report.returned));
  const may = (action: string): boolean => report.actions.includes(action);
  const title = `${t.report.title} ${periodText(report.period, t)}`;
  useTitle(title);
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <p className="row">
            <ReportBadge state={report.state} />
          </p>
          <h1>
            {title}, {report.organisation.name}
          </h1>
        </div>
        <div className="row">
          {may('return') && <Button onClick={() => setAsking('return')}>{t.report.return}</Button>}
          {may('accept') && (
            <Button kind="main" onClick={() => setAsking('accept')}>
              {t.report.accept}
            </Button>
          )}
        </div>
      </header>
      <section className="card">
        <dl className="facts">
          <dt>{t.report.by}</dt>
          <dd>{report.organisation.name}</dd>
          <dt>{t.report.to}</dt>
          <dd>{report.supervisor.name}</dd>
          {report.aboutDocumentId && (
            <>
              <dt>{t.report.about}</dt>
              <dd>
                <Link to="/van-ban/$documentId/theo-doi" params={{ documentId: report.aboutDocumentId }}>
                  {report.aboutSymbol ?? t.follow.document}
                </Link>
              </dd>
            </>
          )}
          <dt>{t.follow.due}</dt>
          <dd>
            <Due at={report.dueOn} done={report.state === 'accepted'} />
          </dd>
          {report.round > 0 && (
            <>
              <dt>{t.report.round}</dt>
              <dd>{report.round}</dd>
            </>
          )}
          {report.deliveredAt && (
            <>
              <dt>{t.report.states['delivered']}</dt>
              <dd>{momentText(report.deliveredAt)}</dd>
            </>
          )}
          {report.reason && (
            <>
              <dt>{t.report.reason}</dt>
              <dd>“{report.reason}”</dd>
            </>
          )}
        </dl>
      </section>
      {report.documentId === null ? (
        <p role="status" className="muted">
          {report.state === 'started' && <span className="spinner" aria-hidden="true" />} {t.report.waiting}
        </p>
      ) : (
        <ReportDocument documentId={report.documentId} />
      )}
      {asking === 'accept' && (
        <Ask
          title={t.report.acceptTitle}
          yes={t.report.accept}
          busy={accept.isPending}
          problem={accept.error}
          close={() => setAsking(null)}
          act={() => accept.mutate({ path: `/api/followup/reports/${report.id}/accept`, body: {} })}
        >
          <p>{t.report.acceptText}</p>
        </Ask>
      )}
      {asking === 'return' && (
        <AskReason
          keep={`return.report.${report.id}`}
          title={t.report.return}
          label={t.frame.reason}
          hint={t.report.returnHint}
          yes={t.report.return}
          busy={giveBack.isPending}
          problem={giveBack.error}
          close={() => setAsking(null)}
          act={(reason, sent) =>
            giveBack.mutate({ path: `/api/followup/reports/${report.id}/return`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </div>
  );
}

function ReportDocument({ documentId }: { readonly documentId: string }): ReactNode {
  const t = useTexts();
  const asked = useQuery(documentQuery(documentId));
  return (
    <section className="stack" aria-label={t.report.title}>
      <div>
        <Link to="/van-ban/$documentId" params={{ documentId }} className="button">
          {t.report.openDocument}
        </Link>
      </div>
      <Loaded asked={asked}>
        {(document) => <Sheet content={document.current.content} symbol={document.issue?.symbol} issuedOn={document.issue?.issuedOn} />}
      </Loaded>
    </section>
  );
}
