import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { type AgendaItem, type Sitting, type SittingPaper } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { AskPaper } from './ask-paper';

export const PAPER_TONES: Readonly<Record<SittingPaper['status'], Tone>> = {
  awaited: 'plain',
  in: 'good',
  late: 'bad',
  'let-in': 'warn',
  removed: 'plain',
};

/** The papers of one item: what is awaited and until when, what is in, what came late. */
export function ItemPapers({ sitting, item }: { readonly sitting: Sitting; readonly item: AgendaItem }): ReactNode {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const keeps = sitting.moves.includes('arrange') && item.status !== 'put-off';
  if (item.papers.length === 0 && !keeps) return null;
  return (
    <section className="papers" aria-label={`${t.agenda.papers}: ${item.title}`}>
      {item.papers.length > 0 && (
        <ul className="plain-list">
          {item.papers.map((paper) => (
            <Paper key={paper.id} sitting={sitting} paper={paper} keeps={keeps} />
          ))}
        </ul>
      )}
      {keeps && (
        <Button className="button-small" onClick={() => setAsking(true)}>
          + {t.agenda.askPaper}
        </Button>
      )}
      {asking && <AskPaper sitting={sitting} item={item} close={() => setAsking(false)} />}
    </section>
  );
}

function Paper(props: { readonly sitting: Sitting; readonly paper: SittingPaper; readonly keeps: boolean }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { sitting, paper } = props;
  const [letting, setLetting] = useState(false);
  const base = `/api/sessions/${sitting.id}/papers/${paper.id}`;
  const [removing, setRemoving] = useState(false);
  const away = useCommand(() => toast(t.agenda.done));
  const letIn = useCommand(() => {
    setLetting(false);
    toast(t.agenda.done);
  });
  return (
    <li>
      <div className="row">
        <Badge tone={PAPER_TONES[paper.status]}>{t.agenda.paperStatuses[paper.status]}</Badge>
        <span>
          {paper.title}
          {paper.owedBy && <span className="muted"> · {paper.owedBy}</span>}
          {paper.handedInAt && <span className="muted"> · {t.owed.handedIn(momentText(paper.handedInAt))}</span>}
          {paper.status === 'awaited' && paper.dueAt && (
            <span className="muted">
              {' '}
              · {t.agenda.due} <Due at={paper.dueAt} />
            </span>
          )}
        </span>
        {paper.readable && paper.documentId && (
          <Link to="/van-ban/$documentId" params={{ documentId: paper.documentId }}>
            {t.agenda.openDocument}
          </Link>
        )}
        {paper.readable && paper.fileName && (
          <a href={`${base}/file`} download>
            {t.agenda.download(paper.fileName)}
          </a>
        )}
        {props.keeps && paper.documentId === null && (
          <HandIn path={`${base}/file`} label={paper.fileName ? t.agenda.replace : t.agenda.handIn} />
        )}
        {paper.status === 'late' && sitting.moves.includes('let-in') && (
          <Button className="button-small" onClick={() => setLetting(true)}>
            {t.agenda.letIn}
          </Button>
        )}
        {props.keeps && paper.documentId === null && (
          <Button className="button-small" aria-label={`${t.agenda.takeAway}: ${paper.title}`} onClick={() => setRemoving(true)}>
            {t.agenda.takeAway}
          </Button>
        )}
      </div>
      {paper.status === 'late' && !paper.readable && <p className="muted small">{t.agenda.lateText}</p>}
      {paper.letInReason && <p className="muted small">{t.agenda.letInBy(paper.letInReason)}</p>}
      {removing && (
        <Ask
          title={t.agenda.takeAway}
          yes={t.agenda.takeAway}
          danger
          busy={away.isPending}
          problem={away.error}
          close={() => setRemoving(false)}
          act={() => away.mutate({ path: `${base}/remove`, body: {} })}
        >
          <p>{t.agenda.takeAwayText(paper.title)}</p>
        </Ask>
      )}
      {letting && (
        <AskReason
          keep={`sitting.letin.${paper.id}`}
          title={t.agenda.letInTitle}
          label={t.sessions.reason}
          hint={t.agenda.letInHint}
          yes={t.agenda.letIn}
          busy={letIn.isPending}
          problem={letIn.error}
          close={() => setLetting(false)}
          act={(reason, sent) => letIn.mutate({ path: `${base}/let-in`, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </li>
  );
}

/** A small button that takes one file, for a line in a list. */
function HandIn({ path, label }: { readonly path: string; readonly label: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const id = useId();
  const send = useCommand(() => toast(t.agenda.done));
  return (
    <>
      <input
        id={id}
        type="file"
        className="unseen"
        accept=".docx,.pdf,.txt"
        disabled={send.isPending}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file === undefined) return;
          const form = new FormData();
          form.set('file', file);
          send.mutate({ path, body: form });
        }}
      />
      <label htmlFor={id} className="button button-small">
        {send.isPending ? t.frame.working : label}
      </label>
      <ProblemNote problem={send.error} />
    </>
  );
}
