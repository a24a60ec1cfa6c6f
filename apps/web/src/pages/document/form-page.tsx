import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Comment, commentsQuery, type FormFix } from '../../api/appraisal';
import { type BodyNode, type DocumentContent } from '../../api/content';
import { type DocumentView } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { useKept } from '../../ui/kept';
import { Empty, Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { FormPart } from './form-part';
import { placeNames } from './place-names';
import { useDocument } from './use-document';
import { WordDifference } from './word-difference';

/** The office mends spelling, layout and citations; each change is listed before it is saved as a version. */
export function FormPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const comments = useQuery(commentsQuery(document.id));
  if (!document.actions.includes('mend-form')) return <Empty title={t.formFix.notNow} />;
  return (
    <Loaded asked={comments}>
      {(items) => <FormEditor key={document.current.versionId} document={document} comments={items.filter(binding)} />}
    </Loaded>
  );
}

/** Findings on form that nobody has settled. */
const binding = (comment: Comment): boolean =>
  comment.class === 'form' && comment.answer === null && comment.mendedIn === null && comment.withdrawnAt === null;

type Part = FormFix['part'];
type Changes = Readonly<Record<string, string>>;

function FormEditor({ document, comments }: { readonly document: DocumentView; readonly comments: readonly Comment[] }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const navigate = useNavigate();
  const { content } = document.current;
  const [changes, setChanges, forget] = useKept<Changes>(`form.${document.current.versionId}`, {});
  const [editing, setEditing] = useState<string | null>(null);
  const names = placeNames(content);
  const parts = partsOf(content);
  const fixes = parts.flatMap(({ nodeId, part, before }): FormFix[] => {
    const after = changes[`${nodeId} ${part}`];
    if (after === undefined || after === before) return [];
    const commentIds = comments.filter((comment) => (comment.nodeId ?? 'head') === nodeId).map(({ id }) => id);
    return [{ nodeId, part, before, after, commentIds: part === 'label' ? [] : commentIds }];
  });
  const save = useCommand(() => {
    forget();
    toast(t.formFix.saved);
    void navigate({ to: '/van-ban/$documentId/tham-dinh', params: { documentId: document.id } });
  });
  const set = (key: string, after: string | undefined): void =>
    setChanges(({ [key]: _, ...rest }) => (after === undefined ? rest : { ...rest, [key]: after }));
  const named = (nodeId: string, part: Part): string =>
    nodeId === 'head' ? t.formFix.parts.title : `${names.get(nodeId) ?? ''} (${t.formFix.parts[part].toLowerCase()})`;
  return (
    <div className="stack-wide">
      <p>
        <Link to="/van-ban/$documentId/tham-dinh" params={{ documentId: document.id }}>
          ← {t.formFix.back}
        </Link>
      </p>
      <h2>{t.formFix.title}</h2>
      <p>{t.formFix.about}</p>
      <ProblemNote problem={save.error} />
      <div className="appraisal">
        <section className="appraisal-list stack" aria-labelledby="cho-da-sua">
          <h3 id="cho-da-sua">{t.formFix.changes}</h3>
          {fixes.length === 0 && <p className="muted">{t.formFix.none}</p>}
          {fixes.map((fix, index) => (
            <div key={`${fix.nodeId} ${fix.part}`} className="diff stack-tight" lang="vi">
              <strong>{named(fix.nodeId, fix.part)}</strong>
              <p>
                <WordDifference before={fix.before} after={fix.after} />
              </p>
              {(fix.commentIds ?? []).length > 0 && <p className="small muted">{t.formFix.settles((fix.commentIds ?? []).length)}</p>}
              {save.error?.of(`fixes[${index}]`) && <p className="field-error">{save.error.of(`fixes[${index}]`)}</p>}
              <div>
                <Button kind="quiet" className="button-small" onClick={() => set(`${fix.nodeId} ${fix.part}`, undefined)}>
                  {t.formFix.undo}
                </Button>
              </div>
            </div>
          ))}
          {fixes.length > 0 && (
            <div>
              <Button
                kind="main"
                busy={save.isPending}
                onClick={() =>
                  save.mutate({ path: `/api/documents/${document.id}/appraisal/form`, body: { expectedVersion: document.version, fixes } })
                }
              >
                {t.formFix.save}
              </Button>
            </div>
          )}
        </section>
        <section className="appraisal-sheet sheet" aria-label={t.appraisal.draft} lang="vi">
          {parts.map(({ nodeId, part, before }) => {
            const key = `${nodeId} ${part}`;
            return (
              <FormPart
                key={key}
                name={named(nodeId, part)}
                part={part}
                before={before}
                value={changes[key] ?? before}
                findings={part === 'text' || part === 'title' ? comments.filter((comment) => (comment.nodeId ?? 'head') === nodeId) : []}
                editing={editing === key}
                edit={() => setEditing(editing === key ? null : key)}
                change={(after) => set(key, after)}
              />
            );
          })}
        </section>
      </div>
    </div>
  );
}

/** Everything of a draft whose form can be mended, in reading order. */
function partsOf(content: DocumentContent): readonly { readonly nodeId: string; readonly part: Part; readonly before: string }[] {
  const ofNode = (node: BodyNode) =>
    (['label', 'heading', 'text'] as const).flatMap((part) => {
      const before = node[part];
      return before === null || before === '' ? [] : [{ nodeId: node.id, part, before }];
    });
  return [
    { nodeId: 'head', part: 'title', before: content.head.title },
    ...content.body.flatMap(ofNode),
    ...content.annexes.flatMap(({ body }) => body.flatMap(ofNode)),
  ];
}
