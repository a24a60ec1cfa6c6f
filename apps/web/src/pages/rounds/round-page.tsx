import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Opinion, type Round, roundQuery, type RoundReply } from '../../api/appraisal';
import { type DocumentContent } from '../../api/content';
import { useMay } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText, momentText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { AnswerForm } from '../document/answer-form';
import { OpinionRows, TableFiles } from '../document/opinion-rows';
import { placeNames } from '../document/place-names';
import { useDocument } from '../document/use-document';

/** One comment round: every opinion with the drafter's answer in the order of the draft, and who has answered. */
export function RoundPage(): ReactNode {
  const { documentId, roundId } = useParams({ from: '/inside/van-ban/$documentId/lay-y-kien/$roundId' });
  const asked = useQuery(roundQuery(documentId, roundId));
  return <Loaded asked={asked}>{(found) => <RoundTable {...found} />}</Loaded>;
}

function RoundTable(props: {
  readonly round: Round;
  readonly content: DocumentContent;
  readonly replies: readonly RoundReply[];
  readonly opinions: readonly Opinion[];
}): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const { round, content, replies, opinions } = props;
  const names = placeNames(content);
  const texts = new Map(content.body.map((node) => [node.id, node.text]));
  const drafts = useMay('drafter') && document.stage !== 'issued' && document.stage !== 'withdrawn';
  return (
    <div className="stack-wide">
      <p className="no-print">
        <Link to="/van-ban/$documentId/lay-y-kien" params={{ documentId: document.id }}>
          ← {t.rounds.back}
        </Link>
      </p>
      <div className="row row-between">
        <div>
          <h2>
            {t.rounds.ordinal(round.ordinal)}: {t.rounds.purposes[round.purpose]}
          </h2>
          <p>
            <Badge tone={round.status === 'open' ? 'info' : 'good'}>{t.rounds.status[round.status]}</Badge>{' '}
            {t.rounds.due(dayText(round.dueOn))} · {t.rounds.counts(round.answered, round.addressees, round.opinions)}
            {round.unanswered > 0 && ` · ${t.rounds.unanswered(round.unanswered)}`}
          </p>
        </div>
        {round.status === 'open' && drafts && <CloseRound round={round} documentId={document.id} />}
      </div>
      <section className="stack" aria-labelledby="bang-y-kien">
        <div className="row row-between">
          <h3 id="bang-y-kien">{t.rounds.table}</h3>
          <TableFiles path={`/api/documents/${document.id}/comment-rounds/${round.id}/table`} />
        </div>
        {opinions.length === 0 ? (
          <Empty title={t.rounds.noOpinions} />
        ) : (
          <OpinionRows
            rows={opinions.map((opinion) => ({
              id: opinion.id,
              place: (opinion.nodeId === null ? null : names.get(opinion.nodeId)) ?? t.takenIn.whole,
              draft: opinion.nodeId === null ? null : (texts.get(opinion.nodeId) ?? null),
              from: `${opinion.organisationName}${opinion.late ? ` (${t.rounds.late})` : ''}`,
              opinion: opinion.text,
              proposal: opinion.proposal,
              answer: <OpinionAnswer opinion={opinion} path={`/api/documents/${document.id}/comment-rounds/${round.id}`} may={drafts} />,
            }))}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="cac-don-vi">
        <h3 id="cac-don-vi">{t.rounds.repliesTitle}</h3>
        <ul className="list">
          {replies.map((reply) => (
            <li key={reply.organisationId}>
              <div className="item">
                <span className="item-title">{reply.name}</span>
                <span className="item-side">
                  <Badge tone={reply.reply === null ? 'warn' : 'good'}>{t.rounds.replies[reply.reply ?? 'silent']}</Badge>
                  {reply.late && <Badge>{t.rounds.late}</Badge>}
                </span>
                {reply.answeredAt !== null && (
                  <span className="muted">
                    {reply.answeredBy} · {momentText(reply.answeredAt)}
                    {reply.text ? ` · ${reply.text}` : ''}
                  </span>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function OpinionAnswer({ opinion, path, may }: { readonly opinion: Opinion; readonly path: string; readonly may: boolean }): ReactNode {
  const t = useTexts();
  const [answering, setAnswering] = useState(false);
  if (answering) return <AnswerForm id={opinion.id} path={`${path}/opinions/${opinion.id}/answer`} close={() => setAnswering(false)} />;
  return (
    <div className="stack-tight">
      {opinion.answer === null ? (
        <p>
          <Badge tone="warn">{t.takenIn.unanswered}</Badge>
        </p>
      ) : (
        <p>
          <Badge tone="good">{t.appraisal.answers[opinion.answer]}</Badge> {opinion.answerText}
        </p>
      )}
      {may && (
        <div className="no-print">
          <Button
            className="button-small"
            aria-label={`${opinion.answer === null ? t.appraisal.answer : t.frame.edit}: ${opinion.organisationName}`}
            onClick={() => setAnswering(true)}
          >
            {opinion.answer === null ? t.appraisal.answer : t.frame.edit}
          </Button>
        </div>
      )}
    </div>
  );
}

function CloseRound({ round, documentId }: { readonly round: Round; readonly documentId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const close = useCommand(() => {
    setAsking(false);
    toast(t.rounds.closed);
  });
  return (
    <div className="no-print">
      <Button onClick={() => setAsking(true)}>{t.rounds.close}</Button>
      {asking && (
        <Ask
          title={t.rounds.closeTitle}
          yes={t.rounds.close}
          busy={close.isPending}
          problem={close.error}
          close={() => setAsking(false)}
          act={() => close.mutate({ path: `/api/documents/${documentId}/comment-rounds/${round.id}/close` })}
        >
          <p>{t.rounds.closeText(round.addressees - round.answered)}</p>
        </Ask>
      )}
    </div>
  );
}
