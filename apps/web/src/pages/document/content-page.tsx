import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast';
import { useReading } from '../desk/use-reading';
import { LinksCard } from './links-card';
import { Sheet } from './sheet';
import { useDocument } from './use-document';

/** The document as it reads now. */
export function ContentPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  useReading(document);
  const toast = useToast();
  const [withdrawing, setWithdrawing] = useState(false);
  const withdraw = useCommand(() => {
    setWithdrawing(false);
    toast(t.document.withdrawn);
  });
  return (
    <div className="stack">
      <div className="row row-between no-print">
        <p className="muted">{t.document.version(document.current.ordinal)}</p>
        <div className="row">
          {document.reportId && (
            <Link to="/bao-cao/$reportId" params={{ reportId: document.reportId }} className="button">
              {t.document.asReport}
            </Link>
          )}
          <Button onClick={() => window.print()}>{t.frame.print}</Button>
          {document.actions.includes('withdraw') && (
            <Button kind="danger" onClick={() => setWithdrawing(true)}>
              {t.actions.withdraw}
            </Button>
          )}
        </div>
      </div>
      <Sheet content={document.current.content} symbol={document.issue?.symbol} issuedOn={document.issue?.issuedOn} />
      <LinksCard document={document} />
      {withdrawing && (
        <AskReason
          keep={`withdraw.${document.id}`}
          title={t.document.withdrawTitle}
          label={t.frame.reason}
          hint={t.document.withdrawHint}
          yes={t.actions.withdraw ?? ''}
          danger
          busy={withdraw.isPending}
          problem={withdraw.error}
          close={() => setWithdrawing(false)}
          act={(reason, sent) => withdraw.mutate({ path: `/api/documents/${document.id}/withdraw`, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </div>
  );
}
