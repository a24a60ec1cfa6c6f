import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Comment, commentsQuery } from '../../api/appraisal';
import { type BodyNode } from '../../api/content';
import { type DocumentAction } from '../../api/documents';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Empty, Loaded } from '../../ui/loaded';
import { AppraisalMoves } from './appraisal-moves';
import { Checklist } from './checklist';
import { FindingCard } from './finding-card';
import { FindingForm, type FindingPlace } from './finding-form';
import { inReadingOrder, marksOf } from './finding-marks';
import { placeNames } from './place-names';
import { Sheet } from './sheet';
import { useDocument } from './use-document';
import { useFindingKeys } from './use-finding-keys';
import { useSelectedStretch } from './use-selected-stretch';

/** The reviewing office reads, raises findings on stretches of the text, and lets the draft pass or returns it; the drafter answers. */
export function AppraisalPage(): ReactNode {
  const document = useDocument();
  const comments = useQuery(commentsQuery(document.id));
  return <Loaded asked={comments}>{(items) => <Appraisal comments={items} />}</Loaded>;
}

function Appraisal({ comments }: { readonly comments: readonly Comment[] }): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const { content } = document.current;
  const [writing, setWriting] = useState<FindingPlace | null>(null);
  const [here, setHere] = useState<string | null>(null);
  const may = (action: DocumentAction): boolean => document.actions.includes(action);
  const selected = useSelectedStretch(may('comment'));
  const ordered = inReadingOrder(comments, content);
  const open = ordered.filter(({ answer, mendedIn, withdrawnAt }) => answer === null && mendedIn === null && withdrawnAt === null).length;
  const names = placeNames(content);
  const go = (id: string): void => {
    setHere(id);
    for (const element of [window.document.getElementById(`dau-${id}`), window.document.getElementById(`gop-y-${id}`)])
      element?.scrollIntoView({ block: 'center' });
    window.document.getElementById(`gop-y-${id}`)?.focus({ preventScroll: true });
  };
  const write = (): void => {
    if (selected !== null) setWriting({ nodeId: selected.nodeId, stretch: selected });
  };
  const step = (by: 1 | -1): void => {
    const at = ordered.findIndex(({ id }) => id === here);
    const next = ordered[at < 0 ? (by > 0 ? 0 : ordered.length - 1) : (at + by + ordered.length) % ordered.length];
    if (next) go(next.id);
  };
  useFindingKeys({ next: () => step(1), previous: () => step(-1), add: write });
  const form = (label: string): ReactNode =>
    writing && <FindingForm documentId={document.id} place={writing} label={label} close={() => setWriting(null)} />;
  return (
    <div className="stack-wide">
      <div className="row row-between">
        <p role="status">
          <strong>{t.appraisal.round(Math.max(1, document.round))}</strong> ·{' '}
          {comments.length === 0 ? t.appraisal.none : open > 0 ? t.appraisal.open(open) : t.appraisal.allAnswered}
        </p>
        <AppraisalMoves document={document} />
      </div>
      {document.stage === 'inspection' && <Checklist documentId={document.id} mayComment={may('comment')} />}
      <div className="appraisal">
        <section className="appraisal-list stack" aria-labelledby="cac-gop-y">
          <div className="row row-between">
            <h2 id="cac-gop-y">{t.appraisal.list}</h2>
            {ordered.length > 1 && (
              <div className="row no-print">
                <Button className="button-small" onClick={() => step(-1)} aria-label={t.appraisal.previous} aria-keyshortcuts="Shift+F8">
                  ↑
                </Button>
                <Button className="button-small" onClick={() => step(1)} aria-label={t.appraisal.next} aria-keyshortcuts="F8">
                  ↓
                </Button>
              </div>
            )}
          </div>
          {ordered.length === 0 && <Empty title={t.appraisal.none}>{may('comment') && <p>{t.appraisal.noneText}</p>}</Empty>}
          {ordered.map((comment, index) => (
            <FindingCard
              key={comment.id}
              comment={comment}
              sign={String(index + 1)}
              place={(comment.nodeId === null ? null : (names.get(comment.nodeId) ?? t.versions.parts[comment.nodeId])) ?? t.takenIn.whole}
              documentId={document.id}
              mayAnswer={may('answer')}
              mayWithdraw={document.stage === 'inspection' || document.stage === 'draft'}
              here={comment.id === here}
              show={comment.nodeId !== null && names.has(comment.nodeId) ? () => showNode(comment) : null}
            />
          ))}
          {may('comment') &&
            (writing?.nodeId === null ? (
              form(t.appraisal.whole)
            ) : (
              <div className="no-print">
                <Button onClick={() => setWriting({ nodeId: null, stretch: null })}>+ {t.appraisal.addWhole}</Button>
              </div>
            ))}
          {comments.length > 0 && (
            <p className="no-print">
              <Link to="/van-ban/$documentId/tham-dinh/bang" params={{ documentId: document.id }}>
                {t.appraisal.table}
              </Link>
            </p>
          )}
          {may('comment') && <p className="small muted no-print">{t.appraisal.keys}</p>}
        </section>
        <section className="appraisal-sheet" aria-label={t.appraisal.draft}>
          <Sheet
            reading
            content={content}
            marks={marksOf(ordered, here)}
            marked={new Set(ordered.flatMap((one) => (one.quote === null && one.answer === null && one.nodeId ? [one.nodeId] : [])))}
            beside={
              may('comment')
                ? (node) => (
                    <NodeTools node={node} name={names.get(node.id) ?? ''} write={() => setWriting({ nodeId: node.id, stretch: null })}>
                      {writing?.nodeId === node.id ? form(t.appraisal.on(names.get(node.id) ?? '')) : null}
                    </NodeTools>
                  )
                : undefined
            }
          />
        </section>
      </div>
      {selected !== null && writing === null && (
        <div className="selection-bar no-print">
          <Button
            kind="main"
            aria-keyshortcuts="F9"
            // Before the press takes the selection away.
            onPointerDown={(event) => {
              event.preventDefault();
              write();
            }}
            onClick={write}
          >
            {t.appraisal.stretchKey}
          </Button>
        </div>
      )}
    </div>
  );
}

function showNode(comment: Comment): void {
  const element = window.document.getElementById(`dau-${comment.id}`) ?? window.document.getElementById(`nut-${comment.nodeId}`);
  element?.scrollIntoView({ block: 'center' });
}

function NodeTools(props: {
  readonly node: BodyNode;
  readonly name: string;
  readonly write: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const t = useTexts();
  return (
    <div className="node-tools">
      {props.children ?? (
        <Button kind="quiet" className="button-small no-print" aria-label={t.appraisal.on(props.name)} onClick={props.write}>
          <span aria-hidden="true">✎</span> {t.appraisal.add}
        </Button>
      )}
    </div>
  );
}
