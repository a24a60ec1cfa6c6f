import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type BallotOpinion, opinionsQuery } from '../../api/desk';
import { type DocumentView } from '../../api/documents';
import { useMay } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { NodeOptions } from '../desk/questions';
import { nodeName } from './edit-page';

/** Bảng tổng hợp tiếp thu, giải trình: what members said with their votes, the drafter's answer, and where the text was changed. */
export function BallotOpinions({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const asked = useQuery(opinionsQuery(document.id));
  const mayAnswer = useMay('drafter') && document.stage !== 'issued' && document.stage !== 'withdrawn';
  // Who may not read it (an earlier recipient) sees no table rather than a refusal.
  if (asked.error && 'status' in asked.error && asked.error.status === 404) return null;
  return (
    <section className="card stack" aria-labelledby="tiep-thu">
      <h2 id="tiep-thu">{t.opinions.title}</h2>
      <Loaded asked={asked}>
        {({ opinions, unanswered }) =>
          opinions.length === 0 ? (
            <p className="muted">{t.opinions.none}</p>
          ) : (
            <>
              <p className={unanswered > 0 ? 'note note-warn' : 'note note-good'}>
                {unanswered > 0 ? t.opinions.unanswered(unanswered) : t.opinions.allAnswered}
              </p>
              {opinions.map((one) => (
                <OneOpinion key={one.id} opinion={one} document={document} mayAnswer={mayAnswer} />
              ))}
              <div className="row">
                {(['pdf', 'docx'] as const).map((format) => (
                  <a key={format} className="button" href={`/api/documents/${document.id}/ballot/opinions/table/${format}`} download>
                    {t.opinions.table} ({format === 'pdf' ? 'PDF' : 'Word'})
                  </a>
                ))}
              </div>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function OneOpinion(props: { readonly opinion: BallotOpinion; readonly document: DocumentView; readonly mayAnswer: boolean }): ReactNode {
  const t = useTexts();
  const { opinion, document } = props;
  const [answering, setAnswering] = useState(false);
  const place = (nodeId: string): string => nodeName(document.current.content, nodeId);
  return (
    <div className={opinion.answer === null ? 'comment' : 'comment comment-answered'}>
      <p className="small">
        <strong>{opinion.name ?? t.opinions.sealed}</strong>
        {opinion.title ? `, ${opinion.title}` : ''}
        {opinion.nodeId !== null && ` · ${place(opinion.nodeId)}`}
      </p>
      {opinion.opinion !== null && <p>{opinion.opinion}</p>}
      {opinion.wording !== null && (
        <p>
          {t.opinions.proposes}: “{opinion.wording}”
        </p>
      )}
      {opinion.answer !== null && (
        <blockquote>
          <Badge tone="good">{t.appraisal.answers[opinion.answer]}</Badge> {opinion.answerText}
          {opinion.changedNodeId !== null && (
            <p className="small">
              {t.opinions.changedAt}: {place(opinion.changedNodeId)}
            </p>
          )}
        </blockquote>
      )}
      {props.mayAnswer &&
        (answering ? (
          <OpinionForm opinion={opinion} document={document} close={() => setAnswering(false)} />
        ) : (
          <Button className="button-small" onClick={() => setAnswering(true)}>
            {opinion.answer === null ? t.questions.answer : t.questions.answerAgain}
          </Button>
        ))}
    </div>
  );
}

function OpinionForm(props: { readonly opinion: BallotOpinion; readonly document: DocumentView; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const { opinion, document } = props;
  const [typed, setTyped, forget] = useKept(`opinion.${opinion.id}`, {
    answer: opinion.answer ?? 'accepted',
    text: opinion.answerText ?? '',
    nodeId: opinion.changedNodeId ?? '',
  });
  const send = useCommand(() => {
    forget();
    props.close();
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        const body = { answer: typed.answer, text: typed.text.trim(), ...(typed.nodeId === '' ? {} : { nodeId: typed.nodeId }) };
        send.mutate({ path: `/api/documents/${document.id}/ballot/opinions/${opinion.id}/answer`, body });
      }}
    >
      <div className="row" role="radiogroup" aria-label={t.appraisal.answer}>
        {(['accepted', 'explained'] as const).map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`opinion-${opinion.id}`}
              checked={typed.answer === one}
              onChange={() => setTyped({ ...typed, answer: one })}
            />
            {t.appraisal.answers[one]}
          </label>
        ))}
      </div>
      <Field label={t.appraisal.answerText} error={send.error?.of('text')}>
        {(ids) => (
          <textarea {...ids} required rows={2} value={typed.text} onChange={(event) => setTyped({ ...typed, text: event.target.value })} />
        )}
      </Field>
      <Field label={t.opinions.changedAt} error={send.error?.of('nodeId')}>
        {(ids) => (
          <select {...ids} value={typed.nodeId} onChange={(event) => setTyped({ ...typed, nodeId: event.target.value })}>
            <option value="">{t.opinions.nowhere}</option>
            <NodeOptions content={document.current.content} />
          </select>
        )}
      </Field>
      <ProblemNote problem={send.error} except={['text', 'nodeId']} />
      <div className="row">
        <Button type="submit" kind="main" busy={send.isPending}>
          {t.appraisal.sendAnswer}
        </Button>
        <Button onClick={props.close}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}
