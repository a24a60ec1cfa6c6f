import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type DocumentAction, type DocumentView } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast';

/** What the office does with the draft as a whole: mends its form, returns it, lets it pass. */
export function AppraisalMoves({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'pass' | 'return' | null>(null);
  const done = (text: string) => () => {
    setAsking(null);
    toast(text);
  };
  const pass = useCommand(done(t.appraisal.passed));
  const giveBack = useCommand(done(t.appraisal.returned));
  const may = (action: DocumentAction): boolean => document.actions.includes(action);
  const path = `/api/documents/${document.id}/appraisal`;
  return (
    <div className="row no-print">
      {may('mend-form') && (
        <Link to="/van-ban/$documentId/tham-dinh/sua-the-thuc" params={{ documentId: document.id }} className="button">
          {t.appraisal.mendForm}
        </Link>
      )}
      {may('return-appraisal') && <Button onClick={() => setAsking('return')}>{t.appraisal.return}</Button>}
      {may('pass-appraisal') && (
        <Button kind="main" onClick={() => setAsking('pass')}>
          {t.appraisal.pass}
        </Button>
      )}
      {asking === 'pass' && (
        <Ask
          title={t.appraisal.passTitle}
          yes={t.appraisal.pass}
          busy={pass.isPending}
          problem={pass.error}
          close={() => setAsking(null)}
          act={() => pass.mutate({ path: `${path}/pass` })}
        >
          <p>{t.appraisal.passText}</p>
        </Ask>
      )}
      {asking === 'return' && (
        <AskReason
          keep={`return.${document.id}`}
          title={t.appraisal.returnTitle}
          label={t.frame.reason}
          hint={t.appraisal.returnHint}
          yes={t.appraisal.return}
          busy={giveBack.isPending}
          problem={giveBack.error}
          close={() => setAsking(null)}
          act={(reason, sent) => giveBack.mutate({ path: `${path}/return`, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </div>
  );
}
