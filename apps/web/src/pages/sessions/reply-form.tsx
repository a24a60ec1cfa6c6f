import { type ReactNode, useState } from 'react';
import { type Invitation, type Reply, type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** One's own invitation, above the agenda: reply with one tap, or say why not. */
export function ReplyCard({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const own = sitting.invitations.find((one) => one.id === sitting.mine.invitationId);
  if (!own || sitting.status !== 'invited') return null;
  return (
    <section
      className={own.reply === null ? 'note note-warn row row-between no-print' : 'note row row-between no-print'}
      aria-label={t.invitations.reply}
    >
      <p>{own.reply === null ? t.invitations.yours : t.invitations.yourReply(t.invitations.replies[own.reply])}</p>
      <Button kind={own.reply === null ? 'main' : 'plain'} onClick={() => setAsking(true)}>
        {own.reply === null ? t.invitations.reply : t.invitations.change}
      </Button>
      {asking && <ReplyForm sitting={sitting} invitation={own} own close={() => setAsking(false)} />}
    </section>
  );
}

/** Attending, absent with a reason, or (guests only) somebody else in one's place. */
export function ReplyForm(props: {
  readonly sitting: Sitting;
  readonly invitation: Invitation;
  readonly own: boolean;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { sitting, invitation } = props;
  const [draft, setDraft, forget] = useKept(`sitting.reply.${invitation.id}`, {
    reply: invitation.reply ?? ('attending' as Reply),
    reason: '',
    delegateName: '',
    delegateTitle: '',
  });
  const set = (part: Partial<typeof draft>): void => setDraft((was) => ({ ...was, ...part }));
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.invitations.replied);
  });
  const choices: readonly Reply[] = invitation.kind === 'guest' ? ['attending', 'absent', 'delegate'] : ['attending', 'absent'];
  return (
    <Modal title={props.own ? t.invitations.reply : t.invitations.replyFor(invitation.name)} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ path: `/api/sessions/${sitting.id}/invitations/${invitation.id}/reply`, body: draft });
        }}
      >
        <fieldset className="stack">
          <legend>{t.invitations.reply}</legend>
          {choices.map((reply) => (
            <label key={reply} className="choice">
              <input type="radio" name="reply" checked={draft.reply === reply} onChange={() => set({ reply })} />
              {t.invitations.replies[reply]}
            </label>
          ))}
        </fieldset>
        {draft.reply === 'absent' && (
          <Field label={t.invitations.reason} error={act.error?.of('reason')}>
            {(ids) => (
              <textarea {...ids} required rows={2} value={draft.reason} onChange={(event) => set({ reason: event.target.value })} />
            )}
          </Field>
        )}
        {draft.reply === 'delegate' && (
          <div className="fields">
            <Field label={t.invitations.delegateName} error={act.error?.of('delegateName')}>
              {(ids) => (
                <input {...ids} required value={draft.delegateName} onChange={(event) => set({ delegateName: event.target.value })} />
              )}
            </Field>
            <Field label={t.invitations.delegateTitle} error={act.error?.of('delegateTitle')}>
              {(ids) => <input {...ids} value={draft.delegateTitle} onChange={(event) => set({ delegateTitle: event.target.value })} />}
            </Field>
          </div>
        )}
        <ProblemNote problem={act.error} except={['reason', 'delegateName', 'delegateTitle']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.invitations.reply}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
