import { type ReactNode, useMemo, useState } from 'react';
import {
  type BodyNode,
  CAPACITIES,
  DOCUMENT_TYPES,
  type DocumentContent,
  type SignatureBlock,
  type SigningCapacity,
} from '../../api/content';
import { type Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { emptyNode, insertBelow, moveNode, orNull, replaceNode } from './edit-content';
import { type NodeActs, NodeEditor } from './node-editor';
import { RecipientsEditor } from './recipients-editor';

export interface ContentEditorProps {
  readonly organisationId: string;
  readonly content: DocumentContent;
  readonly change: (change: (content: DocumentContent) => DocumentContent) => void;
  readonly problem: Problem | null;
  /** Only these nodes may be edited (changes listed by the committee); null: everything. */
  readonly only?: ReadonlySet<string> | null;
}

const NOBODY: SignatureBlock = { capacity: 'T/M', onBehalfOf: null, position: '', name: '' };

/** Edits a whole content: head, nodes of the body, recipients, signature. Used for drafts and for what was read from a file. */
export function ContentEditor({ organisationId, content, change, problem, only = null }: ContentEditorProps): ReactNode {
  const t = useTexts();
  const [removed, setRemoved] = useState<{ node: BodyNode; after: string | null } | null>(null);
  const { head } = content;
  const signature = content.signature ?? NOBODY;
  const setHead = (part: Partial<DocumentContent['head']>): void => change((was) => ({ ...was, head: { ...was.head, ...part } }));
  const setSignature = (part: Partial<SignatureBlock>): void =>
    change((was) => ({ ...was, signature: { ...(was.signature ?? NOBODY), ...part } }));
  const acts = useMemo<NodeActs>(() => {
    const setBody = (make: (body: readonly BodyNode[]) => readonly BodyNode[]): void => change((was) => ({ ...was, body: make(was.body) }));
    return {
      change: (id, edit) => setBody((body) => replaceNode(body, id, edit)),
      move: (id, by) => setBody((body) => moveNode(body, id, by)),
      addBelow: (id, level) => {
        const node = emptyNode(level);
        setBody((body) => insertBelow(body, id, node));
        setTimeout(() => document.querySelector<HTMLElement>(`#sua-${CSS.escape(node.id)} textarea`)?.focus(), 30);
      },
      remove: (id) =>
        change((was) => {
          const at = was.body.findIndex((node) => node.id === id);
          const node = was.body[at];
          if (node !== undefined) setTimeout(() => setRemoved({ node, after: was.body[at - 1]?.id ?? null }), 0);
          return { ...was, body: was.body.filter((one) => one.id !== id) };
        }),
    };
  }, [change]);
  const undo = (): void => {
    if (!removed) return;
    const { node, after } = removed;
    change((was) => ({ ...was, body: after === null ? [node, ...was.body] : insertBelow(was.body, after, node) }));
    setRemoved(null);
  };
  const whole = only === null;
  return (
    <div className="stack-wide">
      <fieldset className="fields" disabled={!whole}>
        <legend>{t.editor.head}</legend>
        <Field label={t.editor.type} error={problem?.of('content.head.type') ?? problem?.of('type')}>
          {(ids) => (
            <select {...ids} value={head.type} onChange={(event) => setHead({ type: event.target.value })}>
              {!(head.type in DOCUMENT_TYPES) && <option value={head.type}>{head.type}</option>}
              {Object.entries(DOCUMENT_TYPES).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.editor.place}>
          {(ids) => <input {...ids} value={head.place ?? ''} onChange={(event) => setHead({ place: orNull(event.target.value) })} />}
        </Field>
        <div className="field-wide">
          <Field label={t.editor.title} error={problem?.of('content.head.title')}>
            {(ids) => (
              <textarea {...ids} lang="vi" rows={2} value={head.title} onChange={(event) => setHead({ title: event.target.value })} />
            )}
          </Field>
        </div>
        <Field label={t.editor.superior}>
          {(ids) => <input {...ids} value={head.superior ?? ''} onChange={(event) => setHead({ superior: orNull(event.target.value) })} />}
        </Field>
        <Field label={t.editor.issuer}>
          {(ids) => <input {...ids} value={head.issuer ?? ''} onChange={(event) => setHead({ issuer: orNull(event.target.value) })} />}
        </Field>
      </fieldset>

      <section className="stack" aria-label={t.editor.body}>
        <div>
          <h2>{t.editor.body}</h2>
          <p className="hint">{t.editor.keys}</p>
        </div>
        {problem?.of('content.body') && <p className="field-error">{problem.of('content.body')}</p>}
        {removed && (
          <p className="note note-warn row" role="status">
            {t.editor.removed} <Button onClick={undo}>{t.editor.undo}</Button>
          </p>
        )}
        {content.body.length === 0 && <p className="muted">{t.editor.empty}</p>}
        <ol className="edit-nodes">
          {content.body.map((node, at) => (
            <NodeEditor
              key={node.id}
              node={node}
              at={at}
              acts={acts}
              locked={only !== null && !only.has(node.id)}
              error={problem?.of(`content.body[${at}]`) ?? null}
            />
          ))}
        </ol>
        {whole && (
          <div>
            <Button onClick={() => change((was) => ({ ...was, body: insertBelow(was.body, null, emptyNode(1)) }))}>
              + {content.body.length === 0 ? t.editor.addFirst : t.frame.add}
            </Button>
          </div>
        )}
      </section>

      {whole && <RecipientsEditor organisationId={organisationId} lines={content.recipients} change={change} problem={problem} />}

      <fieldset className="fields" disabled={!whole}>
        <legend>{t.editor.signature}</legend>
        <Field label={t.editor.capacity}>
          {(ids) => (
            <select
              {...ids}
              value={signature.capacity ?? ''}
              onChange={(event) => setSignature({ capacity: event.target.value === '' ? null : (event.target.value as SigningCapacity) })}
            >
              <option value="">{t.editor.direct}</option>
              {CAPACITIES.map((capacity) => (
                <option key={capacity}>{capacity}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.editor.onBehalfOf}>
          {(ids) => (
            <input
              {...ids}
              value={signature.onBehalfOf ?? ''}
              onChange={(event) => setSignature({ onBehalfOf: orNull(event.target.value) })}
            />
          )}
        </Field>
        <Field label={t.editor.signerPosition} error={problem?.of('content.signature.position')}>
          {(ids) => <input {...ids} value={signature.position} onChange={(event) => setSignature({ position: event.target.value })} />}
        </Field>
        <Field label={t.editor.signerName} error={problem?.of('content.signature.name')}>
          {(ids) => <input {...ids} value={signature.name} onChange={(event) => setSignature({ name: event.target.value })} />}
        </Field>
      </fieldset>
      {content.annexes.map((annex) => (
        <p key={annex.id} className="muted">
          {t.editor.annex(annex.title)}
        </p>
      ))}
    </div>
  );
}
