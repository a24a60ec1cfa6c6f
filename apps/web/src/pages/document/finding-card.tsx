import { type ReactNode, useState } from 'react';
import { type Comment } from '../../api/appraisal';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { AnswerForm } from './answer-form';
import { WordDifference } from './word-difference';

/** One finding with its answer, or the form to answer it. */
export function FindingCard(props: {
  readonly comment: Comment;
  readonly sign: string;
  readonly place: string;
  readonly documentId: string;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
  readonly here: boolean;
  readonly show: (() => void) | null;
}): ReactNode {
  const t = useTexts();
  const { comment } = props;
  const [doing, setDoing] = useState<'answer' | 'withdraw' | null>(null);
  const withdraw = useCommand(() => setDoing(null));
  const path = `/api/documents/${props.documentId}/comments/${comment.id}`;
  const settled = comment.answer !== null || comment.mendedIn !== null || comment.withdrawnAt !== null;
  return (
    <article
      id={`gop-y-${comment.id}`}
      tabIndex={-1}
      aria-label={`${props.sign}. ${props.place}`}
      className={`comment ${settled ? 'comment-answered' : ''} ${props.here ? 'comment-here' : ''}`}
    >
      <p className="row">
        <strong>
          {props.sign}. {props.place}
        </strong>
        <Badge tone={comment.class === 'content' ? 'warn' : 'info'}>{t.appraisal.classes[comment.class]}</Badge>
        {comment.withdrawnAt !== null && <Badge>{t.appraisal.withdrawnBadge}</Badge>}
      </p>
      {comment.quote !== null && (
        <p className="finding-quote" lang="vi">
          “{comment.quote}”
        </p>
      )}
      {comment.place !== null && comment.place.state !== 'stands' && comment.mendedIn === null && (
        <p className="small">
          <em>
            {comment.place.state === 'gone' ? t.appraisal.gone : t.appraisal.changed} ({t.appraisal.onVersion(comment.versionOrdinal)})
          </em>
        </p>
      )}
      <p>{comment.text}</p>
      {comment.proposal !== null && (
        <p lang="vi">
          {t.appraisal.proposed}{' '}
          {comment.quote === null ? comment.proposal : <WordDifference before={comment.quote} after={comment.proposal} />}
        </p>
      )}
      <p className="small muted">
        {comment.author} · {momentText(comment.madeAt)} · {t.appraisal.round(comment.round)}
      </p>
      {comment.answer !== null && (
        <blockquote>
          <Badge tone="good">{t.appraisal.answers[comment.answer]}</Badge> {comment.answerText}
        </blockquote>
      )}
      {comment.mendedIn !== null && <blockquote>{t.appraisal.mendedIn(comment.mendedIn)}</blockquote>}
      {comment.withdrawnReason !== null && <blockquote>{t.appraisal.withdrawn(comment.withdrawnReason)}</blockquote>}
      {doing === 'answer' ? (
        <AnswerForm id={comment.id} path={`${path}/answer`} close={() => setDoing(null)} />
      ) : (
        <div className="row no-print">
          {!settled && props.mayAnswer && (
            <Button className="button-small" onClick={() => setDoing('answer')}>
              {t.appraisal.answer}
            </Button>
          )}
          {props.show !== null && (
            <Button kind="quiet" className="button-small" onClick={props.show}>
              {t.appraisal.show}
            </Button>
          )}
          {comment.withdrawnAt === null && comment.mendedIn === null && props.mayWithdraw && comment.own && (
            <Button kind="quiet" className="button-small" onClick={() => setDoing('withdraw')}>
              {t.appraisal.withdraw}
            </Button>
          )}
        </div>
      )}
      {doing === 'withdraw' && (
        <AskReason
          keep={`withdraw.${comment.id}`}
          title={t.appraisal.withdrawTitle}
          label={t.frame.reason}
          hint={t.appraisal.withdrawHint}
          yes={t.appraisal.withdraw}
          busy={withdraw.isPending}
          problem={withdraw.error}
          close={() => setDoing(null)}
          act={(reason, sent) => withdraw.mutate({ path: `${path}/withdraw`, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </article>
  );
}
