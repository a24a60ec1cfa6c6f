import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { read } from '../../api/client';
import { type Paper, papersQuery } from '../../api/findings';
import { type Shapes } from '../../api/shapes';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { dayText } from '../../ui/dates';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';
import { PaperPreview } from './paper-preview';

type Board = Shapes['InspectionDto'];

/** A place where a paper may stand: the whole, a delegation, one subject. */
export interface Place {
  readonly subjectId: string | null;
  readonly delegationId: string | null;
}

const WHOLE = ['decision', 'plan', 'summary'] as const;
const OF_DELEGATION = ['report', 'submission'] as const;
const OF_SUBJECT = ['invitation', 'minutes', 'report', 'submission', 'conclusion'] as const;
const TONES = { wanted: 'info', drafted: 'warn', issued: 'good' } as const;

/** Every paper of an inspection: what is made already, what can be composed now. */
export function PapersPage(): ReactNode {
  const t = useTexts();
  const { inspectionId } = useParams({ from: '/inside/kiem-tra/cuoc/$inspectionId/van-ban' });
  useTitle(t.papers.title);
  const board = useQuery({ queryKey: ['inspection', inspectionId], queryFn: () => read<Board>(`/api/inspections/${inspectionId}`) });
  const papers = useQuery(papersQuery(inspectionId));
  return <Loaded asked={board}>{(known) => <Loaded asked={papers}>{(made) => <Papers board={known} papers={made} />}</Loaded>}</Loaded>;
}

function Papers({ board, papers }: { readonly board: Board; readonly papers: readonly Paper[] }): ReactNode {
  const t = useTexts();
  const subjects = board.subjects.filter(({ step }) => step !== 'dropped');
  const whole = { subjectId: null, delegationId: null };
  const list = (place: Place, kinds: readonly string[]): ReactNode => (
    <ul className="list">
      {kinds.map((kind) => (
        <Line
          key={kind}
          inspectionId={board.id}
          kind={kind}
          place={place}
          paper={
            papers.find(
              (one) =>
                one.kind === kind &&
                one.subjectId === place.subjectId &&
                (place.subjectId !== null || one.delegationId === place.delegationId),
            ) ?? null
          }
        />
      ))}
    </ul>
  );
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <p className="muted">
            <Link to="/kiem-tra/$inspectionId" params={{ inspectionId: board.id }}>
              {board.title}
            </Link>
          </p>
          <h1>{t.papers.title}</h1>
          <p>{t.papers.about}</p>
        </div>
      </header>
      <section className="stack">
        <h2>{t.papers.whole}</h2>
        {list(whole, WHOLE)}
      </section>
      {board.delegations.map((delegation) => {
        const own = subjects.filter(({ delegationId }) => delegationId === delegation.id);
        return (
          <section key={delegation.id} className="stack">
            <h2>{delegation.name}</h2>
            {own.length > 1 && list({ subjectId: null, delegationId: delegation.id }, OF_DELEGATION)}
            {own.map((subject) => (
              <div key={subject.id} className="stack">
                <h3>
                  <Link to="/kiem-tra/doi-tuong/$subjectId" params={{ subjectId: subject.id }}>
                    {subject.person?.name ?? subject.organisation.name}
                  </Link>
                </h3>
                {list({ subjectId: subject.id, delegationId: delegation.id }, OF_SUBJECT)}
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Line(props: {
  readonly inspectionId: string;
  readonly kind: string;
  readonly place: Place;
  readonly paper: Paper | null;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'again' | 'preview' | 'date' | null>(null);
  const [reportBy, setReportBy] = useState<string | null>(null);
  const want = useCommand(() => {
    setAsking(null);
    toast(t.papers.composed);
  });
  const { paper } = props;
  const body = {
    kind: props.kind,
    subjectId: props.place.subjectId,
    delegationId: props.place.subjectId === null ? props.place.delegationId : null,
    reportBy,
  };
  const compose = (): void => want.mutate({ path: `/api/inspections/${props.inspectionId}/documents`, body });
  const dated = props.kind === 'conclusion';
  return (
    <li className="item">
      <p className="row">
        <span className="item-title">{t.papers.kinds[props.kind]}</span>
        <Badge tone={paper === null ? 'plain' : TONES[paper.state]}>{t.papers.states[paper?.state ?? 'none']}</Badge>
        {paper?.symbol && (
          <span>
            {paper.symbol}, {dayText(paper.issuedOn)}
          </span>
        )}
      </p>
      <ProblemNote problem={asking === null ? want.error : null} />
      <div className="item-side">
        <div className="row">
          {paper?.documentId && (
            <Link className="button button-small" to="/van-ban/$documentId" params={{ documentId: paper.documentId }}>
              {t.papers.open}
            </Link>
          )}
          {paper?.state !== 'issued' && (
            <>
              <Button className="button-small" kind="quiet" onClick={() => setAsking('preview')}>
                {t.papers.preview}
              </Button>
              <Button
                className="button-small"
                kind={paper === null ? 'main' : 'plain'}
                busy={want.isPending}
                onClick={() => (paper === null && !dated ? compose() : setAsking(paper === null ? 'date' : 'again'))}
              >
                {paper === null ? t.papers.compose : t.papers.again}
              </Button>
            </>
          )}
        </div>
      </div>
      {(asking === 'again' || asking === 'date') && (
        <Ask
          title={asking === 'again' ? t.papers.againTitle : `${t.papers.compose}: ${t.papers.kinds[props.kind] ?? ''}`}
          yes={asking === 'again' ? t.papers.again : t.papers.compose}
          busy={want.isPending}
          problem={want.error}
          close={() => setAsking(null)}
          act={compose}
        >
          {asking === 'again' && <p>{t.papers.againText}</p>}
          {dated && <DateField label={t.papers.reportBy} value={reportBy} change={setReportBy} />}
        </Ask>
      )}
      {asking === 'preview' && <PaperPreview inspectionId={props.inspectionId} wanted={body} close={() => setAsking(null)} />}
    </li>
  );
}
