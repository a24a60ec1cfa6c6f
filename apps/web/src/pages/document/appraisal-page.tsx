import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Comment, commentsQuery, type DocumentAction } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { CommentForm, CommentView } from './comments';
import { Sheet } from './sheet';
import { useDocument } from './use-document';

/** The reviewing office reads node by node, comments, and lets the draft pass or returns it; the drafter answers. */
export function AppraisalPage(): ReactNode {
  const document = useDocument();
  const comments = useQuery(commentsQuery(document.id));
  return <Loaded asked={comments}>{({ items }) => <Appraisal comments={items} />}</Loaded>;
}

function Appraisal({ comments }: { readonly comments: readonly Comment[] }): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const toast = useToast();
  const [writing, setWriting] = useState<string | null>(null);
  const [asking, setAsking] = useState<'pass' | 'return' | null>(null);
  const done = (text: string) => () => {
    setAsking(null);
    toast(text);
  };
  const pass = useCommand(done(t.appraisal.passed));
  const giveBack = useCommand(done(t.appraisal.returned));
  const may = (action: DocumentAction): boolean => document.actions.includes(action);
  const open = comments.filter((comment) => comment.answer === null).length;
  const body = document.current.content.body;
  const ids = new Set(body.map((node) => node.id));
  const general = comments.filter((comment) => comment.nodeId === null || !ids.has(comment.nodeId));
  return (
    <div className="stack-wide">
      <div className="row row-between">
        <p>
          <strong>{t.appraisal.round(Math.max(1, document.round))}</strong> ·{' '}
          {comments.length === 0 ? t.appraisal.none : open > 0 ? t.appraisal.open(open) : t.appraisal.allAnswered}
        </p>
        <div className="row">
          {may('return-appraisal') && <Button onClick={() => setAsking('return')}>{t.appraisal.return}</Button>}
          {may('pass-appraisal') && (
            <Button kind="main" onClick={() => setAsking('pass')}>
              {t.appraisal.pass}
            </Button>
          )}
        </div>
      </div>
      <section className="card" aria-labelledby="gop-y-chung">
        <h2 id="gop-y-chung">{t.appraisal.whole}</h2>
        <div className="stack">
          {general.map((comment) => (
            <CommentView key={comment.id} comment={comment} documentId={document.id} mayAnswer={may('answer')} />
          ))}
          {may('comment') &&
            (writing === '' ? (
              <CommentForm documentId={document.id} nodeId={null} label={t.appraisal.whole} close={() => setWriting(null)} />
            ) : (
              <div>
                <Button onClick={() => setWriting('')}>+ {t.appraisal.add}</Button>
              </div>
            ))}
        </div>
      </section>
      <Sheet
        reading
        content={document.current.content}
        marked={new Set(comments.flatMap((comment) => (comment.answer === null && comment.nodeId ? [comment.nodeId] : [])))}
        beside={(node) => {
          const here = comments.filter((comment) => comment.nodeId === node.id);
          const name = node.label ?? node.heading ?? node.text.slice(0, 40);
          return (
            <div className="node-tools">
              {here.map((comment) => (
                <CommentView key={comment.id} comment={comment} documentId={document.id} mayAnswer={may('answer')} />
              ))}
              {may('comment') &&
                (writing === node.id ? (
                  <CommentForm documentId={document.id} nodeId={node.id} label={t.appraisal.on(name)} close={() => setWriting(null)} />
                ) : (
                  <Button
                    kind="quiet"
                    className="button-small no-print"
                    aria-label={t.appraisal.on(name)}
                    onClick={() => setWriting(node.id)}
                  >
                    <span aria-hidden="true">✎</span> {t.appraisal.add}
                  </Button>
                ))}
            </div>
          );
        }}
      />
      {asking === 'pass' && (
        <Ask
          title={t.appraisal.passTitle}
          yes={t.appraisal.pass}
          busy={pass.isPending}
          problem={pass.error}
          close={() => setAsking(null)}
          act={() => pass.mutate({ path: `/api/documents/${document.id}/appraisal/pass` })}
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
          act={(reason, sent) =>
            giveBack.mutate({ path: `/api/documents/${document.id}/appraisal/return`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </div>
  );
}
