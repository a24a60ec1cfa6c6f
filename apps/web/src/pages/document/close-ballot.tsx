import { type ReactNode } from 'react';
import { type DocumentView, type ListedChange } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { nodeName } from './edit-page';

interface Closing {
  readonly mode: 'result' | 'changes' | 'putOff';
  readonly reason: string;
  readonly changes: readonly ListedChange[];
}

/** The presiding member closes: by the count, with changes listed node by node, or put off with a reason. In a session at its own address. */
export function CloseBallot(props: { readonly document: DocumentView; readonly path?: string; readonly close: () => void }): ReactNode {
  const { document, close } = props;
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept<Closing>(`close.${document.ballot?.decisionId ?? ''}`, {
    mode: 'result',
    reason: '',
    changes: [],
  });
  const set = (part: Partial<Closing>): void => setForm((was) => ({ ...was, ...part }));
  const act = useCommand<{ outcome: string }>(({ outcome }) => {
    forget();
    close();
    toast(outcome === 'to-meeting' ? t.ballot.wentToMeeting : t.vote.closed);
  });
  const nodes = document.current.content.body.filter((node) => node.kind !== 'footnote');
  const submit = (): void => {
    if (act.isPending) return;
    const body =
      form.mode === 'putOff'
        ? { putOff: { reason: form.reason.trim() } }
        : form.mode === 'changes'
          ? { changes: form.changes.filter((one) => one.nodeId !== '' && one.instruction.trim() !== '') }
          : {};
    act.mutate({ path: props.path ?? `/api/documents/${document.id}/ballot/close`, body });
  };
  const setChange = (at: number, part: Partial<ListedChange>): void =>
    set({ changes: form.changes.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <Modal title={t.vote.closeTitle} close={close} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {document.ballot && <p>{t.vote.progress(document.ballot.voted, document.ballot.rosterSize)}</p>}
        <fieldset className="stack">
          <legend>{t.vote.result}</legend>
          {(['result', 'changes', 'putOff'] as const).map((mode) => (
            <label key={mode} className="choice">
              <input
                type="radio"
                name="mode"
                checked={form.mode === mode}
                onChange={() =>
                  set({ mode, ...(mode === 'changes' && form.changes.length === 0 ? { changes: [{ nodeId: '', instruction: '' }] } : {}) })
                }
              />
              {t.vote.closeModes[mode]}
            </label>
          ))}
        </fieldset>
        {form.mode === 'putOff' && (
          <Field label={t.vote.closeReason} error={act.error?.of('putOff')}>
            {(ids) => <textarea {...ids} required rows={3} value={form.reason} onChange={(event) => set({ reason: event.target.value })} />}
          </Field>
        )}
        {form.mode === 'changes' && (
          <fieldset className="stack">
            <legend>{t.vote.changes}</legend>
            {form.changes.map((one, at) => (
              <div key={at} className="fields">
                <Field label={t.vote.changeNode} error={act.error?.of(`changes[${at}]`)}>
                  {(ids) => (
                    <select {...ids} required value={one.nodeId} onChange={(event) => setChange(at, { nodeId: event.target.value })}>
                      <option value="" />
                      {nodes.map((node) => (
                        <option key={node.id} value={node.id}>
                          {nodeName(document.current.content, node.id)}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
                <Field label={t.vote.changeInstruction}>
                  {(ids) => (
                    <textarea
                      {...ids}
                      required
                      rows={2}
                      value={one.instruction}
                      onChange={(event) => setChange(at, { instruction: event.target.value })}
                    />
                  )}
                </Field>
              </div>
            ))}
            <div className="row">
              <Button onClick={() => set({ changes: [...form.changes, { nodeId: '', instruction: '' }] })}>+ {t.vote.addChange}</Button>
              {form.changes.length > 1 && <Button onClick={() => set({ changes: form.changes.slice(0, -1) })}>{t.frame.remove}</Button>}
            </div>
          </fieldset>
        )}
        <ProblemNote problem={act.error} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.vote.close}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
