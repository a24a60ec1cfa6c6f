import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
import { type DocumentContent } from '../../api/content';
import { documentQuery, type DocumentView } from '../../api/documents';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Empty } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ContentEditor } from '../editor/content-editor';
import { useDocument } from './use-document';

/** The draft being written. What is typed is kept in this browser at once; saving makes a new version. */
export function EditPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const session = useSession();
  if (!document.actions.includes('revise') && !document.actions.includes('submit')) return <Empty title={t.editor.notNow} />;
  return (
    <Editor
      key={`${document.id}.${session?.person.id ?? ''}`}
      document={document}
      keep={`content.${document.id}.${session?.person.id ?? ''}`}
    />
  );
}

interface KeptContent {
  /** The version the typing started from. */
  readonly base: number;
  readonly content: DocumentContent;
}

function Editor({ document, keep }: { readonly document: DocumentView; readonly keep: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { current } = document;
  const [kept, setKept, forget, dirty] = useKept<KeptContent | null>(keep, null);
  const [note, setNote] = useState('');
  const [asking, setAsking] = useState<'submit' | 'discard' | null>(null);
  const content = kept?.content ?? current.content;
  const base = kept?.base ?? current.ordinal;
  const change = useCallback(
    (edit: (content: DocumentContent) => DocumentContent) =>
      setKept((was) => {
        const from = was ?? { base: current.ordinal, content: current.content };
        return { base: from.base, content: edit(from.content) };
      }),
    [setKept, current.ordinal, current.content],
  );
  const clear = (): void => {
    setKept(null);
    forget();
  };
  const save = useCommand<{ ordinal?: number }>((answer) => toast(t.editor.saved(answer?.ordinal ?? base + 1)));
  const submit = useCommand(() => {
    setAsking(null);
    toast(t.editor.submitted);
    void navigate({ to: '/van-ban/$documentId', params: { documentId: document.id } });
  });
  const saveNow = (): void => {
    if (save.isPending) return;
    const body = { expectedVersion: document.version, content, ...(note.trim() === '' ? {} : { note: note.trim() }) };
    save.mutate(
      { method: 'PUT', path: `/api/documents/${document.id}/content`, body },
      {
        onSuccess: () => {
          setNote('');
          // The typed text gives way only when the saved version is there to be shown.
          void queries.refetchQueries({ queryKey: documentQuery(document.id).queryKey }).then(clear);
        },
      },
    );
  };
  const stale = dirty && kept !== null && kept.base < current.ordinal && !save.isPending;
  const only = document.stage === 'finalising' ? new Set(document.listedChanges.map((one) => one.nodeId)) : null;
  return (
    <div className="stack-wide">
      {stale && (
        <div className="note note-warn stack">
          <p>
            <strong>{t.editor.stale}</strong> {t.editor.staleText}
          </p>
          <div className="row">
            <Button onClick={() => saveNow()}>{t.editor.keepMine}</Button>
            <Button onClick={() => setAsking('discard')}>{t.editor.discard}</Button>
          </div>
        </div>
      )}
      {document.listedChanges.length > 0 && document.stage === 'finalising' && (
        <div className="note note-warn">
          <p>{t.editor.listed}</p>
          <ul>
            {document.listedChanges.map((one) => (
              <li key={one.nodeId}>
                <a href={`#sua-${one.nodeId}`}>{nodeName(content, one.nodeId)}</a>: {one.instruction}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ContentEditor organisationId={document.organisation.id} content={content} change={change} problem={save.error} only={only} />
      <div className="save-bar">
        <span className="grow" role="status">
          {dirty ? t.editor.unsaved : t.editor.clean}
        </span>
        {dirty && (
          <div className="grow">
            <Field label={t.editor.note} hideLabel>
              {(ids) => (
                <input
                  {...ids}
                  placeholder={t.editor.note}
                  value={note}
                  maxLength={500}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
            </Field>
          </div>
        )}
        {dirty && <Button onClick={() => setAsking('discard')}>{t.editor.discard}</Button>}
        {dirty && (
          <Button kind="main" busy={save.isPending} disabled={stale} onClick={() => saveNow()}>
            {t.editor.save}
          </Button>
        )}
        {document.actions.includes('submit') && !dirty && (
          <Button kind="main" onClick={() => setAsking('submit')}>
            {t.editor.submit}
          </Button>
        )}
        {!dirty && (
          <Link to="/van-ban/$documentId/phien-ban" params={{ documentId: document.id }} search={{}}>
            {t.document.version(current.ordinal)}
          </Link>
        )}
        {save.error && (
          <div className="grow">
            <ProblemNote problem={save.error} />
          </div>
        )}
      </div>
      {asking === 'discard' && (
        <Ask
          title={t.editor.discardTitle}
          yes={t.editor.discard}
          danger
          busy={false}
          problem={null}
          close={() => setAsking(null)}
          act={() => {
            clear();
            save.reset();
            setAsking(null);
          }}
        >
          <p>{t.editor.discardText}</p>
        </Ask>
      )}
      {asking === 'submit' && (
        <Ask
          title={t.editor.submitTitle}
          yes={t.editor.submit}
          busy={submit.isPending}
          problem={submit.error}
          close={() => setAsking(null)}
          act={() => submit.mutate({ path: `/api/documents/${document.id}/submit` })}
        >
          <p>{t.editor.submitText}</p>
        </Ask>
      )}
    </div>
  );
}

/** Label and first words of a node, to name it to a person. */
export function nodeName(content: DocumentContent, nodeId: string): string {
  const node = content.body.find((one) => one.id === nodeId);
  if (!node) return '…';
  const words = (node.heading ?? node.text).slice(0, 60);
  return `${node.label === null ? '' : `${node.label}. `}${words}`;
}
