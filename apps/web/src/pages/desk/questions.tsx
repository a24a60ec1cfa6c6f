import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type DocumentContent } from '../../api/content';
import { type Question, questionsQuery } from '../../api/desk';
import { type DocumentView } from '../../api/documents';
import { useMay } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { nodeName } from '../document/edit-page';

/** Questions to the drafter before the vote, with their answers. */
export function Questions({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const questions = useQuery(questionsQuery(document.id));
  const drafts = useMay('drafter');
  const answers = drafts && document.stage !== 'issued' && document.stage !== 'withdrawn';
  return (
    <section className="card stack" aria-labelledby="hoi-dap">
      <h2 id="hoi-dap">{t.questions.title}</h2>
      <Loaded asked={questions}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t.questions.none}</p>
          ) : (
            <>
              {items.map((one) => (
                <OneQuestion key={one.id} question={one} document={document} mayAnswer={answers} />
              ))}
            </>
          )
        }
      </Loaded>
      {document.stage === 'committee' && (document.ballot?.mine.onRoster ?? true) && !answers && <AskForm document={document} />}
    </section>
  );
}

function OneQuestion(props: { readonly question: Question; readonly document: DocumentView; readonly mayAnswer: boolean }): ReactNode {
  const t = useTexts();
  const { question, document } = props;
  const [answering, setAnswering] = useState(false);
  return (
    <div className={question.answer === null ? 'comment' : 'comment comment-answered'}>
      <p className="small">
        {question.askedBy} · {momentText(question.askedAt)}
        {question.nodeId !== null && ` · ${nodeName(document.current.content, question.nodeId)}`}{' '}
        {question.versionId !== document.current.versionId && <Badge tone="plain">{t.questions.earlier}</Badge>}{' '}
        {question.answer === null && <Badge tone="warn">{t.questions.waiting}</Badge>}
      </p>
      <p>{question.text}</p>
      {question.answer !== null && (
        <blockquote>
          {question.answer}
          <p className="small muted">
            {question.answeredBy}
            {question.answeredAt !== null && ` · ${momentText(question.answeredAt)}`}
          </p>
        </blockquote>
      )}
      {props.mayAnswer &&
        (answering ? (
          <AnswerForm question={question} documentId={document.id} close={() => setAnswering(false)} />
        ) : (
          <Button className="button-small" onClick={() => setAnswering(true)}>
            {question.answer === null ? t.questions.answer : t.questions.answerAgain}
          </Button>
        ))}
    </div>
  );
}

function AnswerForm(props: { readonly question: Question; readonly documentId: string; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [text, setText, forget] = useKept(`question-answer.${props.question.id}`, props.question.answer ?? '');
  const send = useCommand(() => {
    forget();
    toast(t.questions.answered);
    props.close();
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        send.mutate({ path: `/api/documents/${props.documentId}/questions/${props.question.id}/answer`, body: { text: text.trim() } });
      }}
    >
      <Field label={t.questions.answer} error={send.error?.of('text')}>
        {(ids) => <textarea {...ids} autoFocus required rows={3} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <ProblemNote problem={send.error} except={['text']} />
      <div className="row">
        <Button type="submit" kind="main" busy={send.isPending}>
          {t.questions.answer}
        </Button>
        <Button onClick={props.close}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}

function AskForm({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [typed, setTyped, forget] = useKept(`question.${document.id}`, { text: '', nodeId: '' });
  const send = useCommand(() => {
    forget();
    setTyped({ text: '', nodeId: '' });
    forget();
    toast(t.questions.asked);
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        const body = { text: typed.text.trim(), ...(typed.nodeId === '' ? {} : { nodeId: typed.nodeId }) };
        send.mutate({ path: `/api/documents/${document.id}/questions`, body });
      }}
    >
      <Field label={t.questions.about} error={send.error?.of('nodeId')}>
        {(ids) => (
          <select {...ids} value={typed.nodeId} onChange={(event) => setTyped({ ...typed, nodeId: event.target.value })}>
            <option value="">{t.questions.whole}</option>
            <NodeOptions content={document.current.content} />
          </select>
        )}
      </Field>
      <Field label={t.questions.text} error={send.error?.of('text')}>
        {(ids) => (
          <textarea
            {...ids}
            required
            rows={3}
            maxLength={5000}
            value={typed.text}
            onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          />
        )}
      </Field>
      <ProblemNote problem={send.error} except={['text', 'nodeId']} />
      <div>
        <Button type="submit" kind="main" busy={send.isPending}>
          {t.questions.ask}
        </Button>
      </div>
    </form>
  );
}

/** The nodes of a document as choices. */
export function NodeOptions({ content }: { readonly content: DocumentContent }): ReactNode {
  return (
    <>
      {content.body.map((node) => (
        <option key={node.id} value={node.id}>
          {nodeName(content, node.id)}
        </option>
      ))}
    </>
  );
}
