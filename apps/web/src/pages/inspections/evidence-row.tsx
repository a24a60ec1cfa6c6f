import { type ReactNode, useState } from 'react';
import { type Evidence } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { useToast } from '../../ui/toast';

const KB = 1024;
const size = (bytes: number): string => (bytes < KB * KB ? `${Math.ceil(bytes / KB)} KB` : `${(bytes / KB / KB).toFixed(1)} MB`);

/** One piece of evidence: what it is, who sent it when, whether it was scanned, and the file. */
export function EvidenceRow({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const act = useCommand(() => {
    setAsking(false);
    toast(t.inspection.done);
  });
  const href = `/api/inspections/evidence/${evidence.id}/file`;
  return (
    <li>
      <div className="item">
        <span className="item-title">{evidence.title}</span>
        <span className="item-side">
          <Badge>{t.evidence.kinds[evidence.kind]}</Badge>
          {evidence.scan !== null && <Badge tone={evidence.scan === 'clean' ? 'good' : 'warn'}>{t.evidence.scans[evidence.scan]}</Badge>}
        </span>
        <span className="muted small">
          {t.evidence.takenAt(momentText(evidence.takenAt))} · {t.evidence.keptBy(evidence.keptBy.name, momentText(evidence.keptAt))}
          {evidence.size !== null && ` · ${evidence.fileName ?? ''} (${size(evidence.size)})`}
        </span>
        {evidence.withdrawnReason !== null && <span>{t.evidence.withdrawn(evidence.withdrawnReason)}</span>}
        {evidence.text !== null && <p className="as-typed">{evidence.text}</p>}
        {evidence.kind === 'photo' && evidence.shown && evidence.withdrawnReason === null && (
          <img src={href} alt={evidence.title} className="evidence-picture" loading="lazy" />
        )}
        <span className="row">
          {evidence.sha256 !== null && (
            <a href={href} className="button button-small" target="_blank" rel="noreferrer">
              {evidence.shown ? t.evidence.view : t.evidence.download}
            </a>
          )}
          {evidence.actions.includes('withdraw') && (
            <Button className="button-small" kind="quiet" onClick={() => setAsking(true)}>
              {t.evidence.withdraw}
            </Button>
          )}
        </span>
        {evidence.sha256 !== null && (
          <details>
            <summary className="small muted">{t.evidence.sha256}</summary>
            <span className="digest">{evidence.sha256}</span>
          </details>
        )}
      </div>
      {asking && (
        <AskReason
          keep={`evidence.withdraw.${evidence.id}`}
          title={t.evidence.withdraw}
          label={t.frame.reason}
          hint={t.evidence.withdrawHint}
          yes={t.evidence.withdraw}
          danger
          busy={act.isPending}
          problem={act.error}
          close={() => setAsking(false)}
          act={(reason, sent) =>
            act.mutate({ path: `/api/inspections/evidence/${evidence.id}/withdraw`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </li>
  );
}
