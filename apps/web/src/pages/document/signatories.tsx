import { type ReactNode, useState } from 'react';
import { type DocumentView } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { useToast } from '../../ui/toast';

/** Who signs minutes, in which part, and who has; whoever is named in them signs here. */
export function Signatories({ document }: { readonly document: DocumentView }): ReactNode {
  const {
    minutes: t,
    frame: { reason },
  } = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'sign' | 'return' | null>(null);
  const sign = useCommand(() => {
    setAsking(null);
    toast(t.signed);
  });
  const giveBack = useCommand(() => {
    setAsking(null);
    toast(t.returned);
  });
  return (
    <section className="card stack" aria-labelledby="chu-ky">
      <h2 id="chu-ky">{t.signatures}</h2>
      <p className="muted">{t.order}</p>
      <ul className="plain stack-tight">
        {document.signatories.map(({ part, name, signedAt, position }) => (
          <li key={`${part} ${name}`}>
            <strong>{t.parts[part]}</strong>: {[name, position].filter(Boolean).join(', ')}{' '}
            <span className={signedAt === null ? 'badge badge-warn' : 'badge badge-good'}>
              {signedAt === null ? t.waiting : t.signedAt(momentText(signedAt))}
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        {document.actions.includes('countersign') && (
          <Button kind="main" onClick={() => setAsking('sign')}>
            {t.sign}
          </Button>
        )}
        {document.actions.includes('return-appraisal') && <Button onClick={() => setAsking('return')}>{t.return}</Button>}
      </div>
      {asking === 'return' && (
        <AskReason
          keep={`return.${document.id}`}
          title={t.returnTitle}
          label={reason}
          yes={t.return}
          busy={giveBack.isPending}
          problem={giveBack.error}
          close={() => setAsking(null)}
          act={(text, sent) =>
            giveBack.mutate({ path: `/api/documents/${document.id}/appraisal/return`, body: { reason: text } }, { onSuccess: sent })
          }
        />
      )}
      {asking === 'sign' && (
        <Ask
          title={t.confirm}
          yes={t.sign}
          busy={sign.isPending}
          problem={sign.error}
          close={() => setAsking(null)}
          act={() => sign.mutate({ path: `/api/documents/${document.id}/countersign`, body: {} })}
        >
          <p>{t.confirmText}</p>
        </Ask>
      )}
    </section>
  );
}
