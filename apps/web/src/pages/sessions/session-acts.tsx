import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { localDay } from '../../ui/dates';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { useToast } from '../../ui/toast';
import { planBody, type PlanDraft, PlanForm } from './plan-form';

type Asked = 'amend' | 'invite' | 'compose' | 'open' | 'close' | 'minutes' | 'put-off' | 'cancel';

/** What the asker may do with the session as a whole, the next step first; each asks once more. */
export function SessionActs({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const may = (move: Sitting['moves'][number]): boolean => sitting.moves.includes(move);
  const close = (): void => setAsked(null);
  const drafts = may('draft-minutes') && sitting.minutesDocumentId === null;
  if (
    !drafts &&
    sitting.minutesDocumentId === null &&
    !['amend', 'invite', 'open', 'close', 'put-off', 'cancel'].some((m) => may(m as 'open'))
  )
    return null;
  return (
    <div className="actions">
      {may('open') && (
        <Button kind="main" onClick={() => setAsked('open')}>
          {t.room.open}
        </Button>
      )}
      {may('invite') && (
        <Button kind={sitting.status === 'planned' ? 'main' : 'plain'} onClick={() => setAsked('invite')}>
          {sitting.status === 'planned' ? t.invitations.send : t.invitations.sendAgain}
        </Button>
      )}
      {may('invite') && sitting.invitationDocumentId === null && sitting.items.length > 0 && (
        <Button onClick={() => setAsked('compose')}>{t.invitations.compose}</Button>
      )}
      {may('invite') && sitting.invitationDocumentId && (
        <Link to="/van-ban/$documentId" params={{ documentId: sitting.invitationDocumentId }} className="button">
          {t.invitations.openDocument}
        </Link>
      )}
      {sitting.status === 'open' && (
        <Link to="/hoi-nghi/$sessionId/man-chieu" params={{ sessionId: sitting.id }} className="button">
          {t.room.screen}
        </Link>
      )}
      {may('close') && <Button onClick={() => setAsked('close')}>{t.room.close}</Button>}
      {drafts && (
        <Button kind="main" onClick={() => setAsked('minutes')}>
          {t.room.minutes}
        </Button>
      )}
      {sitting.minutesDocumentId && sitting.insider && (
        <Link to="/van-ban/$documentId" params={{ documentId: sitting.minutesDocumentId }} className="button">
          {t.room.openMinutes}
        </Link>
      )}
      {may('amend') && (
        <Button onClick={() => setAsked('amend')}>{sitting.status === 'put-off' ? t.sessions.replan : t.sessions.amend}</Button>
      )}
      {may('put-off') && <Button onClick={() => setAsked('put-off')}>{t.sessions.putOff}</Button>}
      {may('cancel') && (
        <Button kind="danger" onClick={() => setAsked('cancel')}>
          {t.sessions.cancel}
        </Button>
      )}
      {asked === 'amend' && <Amend sitting={sitting} close={close} />}
      {(asked === 'put-off' || asked === 'cancel') && <Stop sitting={sitting} how={asked} close={close} />}
      {(asked === 'invite' || asked === 'compose' || asked === 'open' || asked === 'close' || asked === 'minutes') && (
        <Step sitting={sitting} step={asked} close={close} />
      )}
    </div>
  );
}

function Step(props: {
  readonly sitting: Sitting;
  readonly step: 'invite' | 'compose' | 'open' | 'close' | 'minutes';
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const steps = {
    invite: { path: 'invitations/send', title: t.invitations.sendTitle, text: t.invitations.sendText, yes: t.invitations.send, done: '' },
    compose: {
      path: 'invitation',
      title: t.invitations.composeTitle,
      text: t.invitations.composeText,
      yes: t.invitations.compose,
      done: t.agenda.done,
    },
    open: { path: 'open', title: t.room.openTitle, text: t.room.openText, yes: t.room.open, done: t.room.opened },
    close: { path: 'close', title: t.room.closeTitle, text: t.room.closeText, yes: t.room.close, done: t.room.closed },
    minutes: { path: 'minutes', title: t.room.minutesTitle, text: t.room.minutesText, yes: t.room.minutes, done: t.agenda.done },
  };
  const step = steps[props.step];
  const act = useCommand<{ invited?: number }>((answer) => {
    props.close();
    toast(answer.invited === undefined ? step.done : t.invitations.sent(answer.invited));
  });
  return (
    <Ask
      title={step.title}
      yes={step.yes}
      busy={act.isPending}
      problem={act.error}
      close={props.close}
      act={() => act.mutate({ path: `/api/sessions/${props.sitting.id}/${step.path}`, body: {} })}
    >
      <p>{step.text}</p>
    </Ask>
  );
}

function Stop(props: { readonly sitting: Sitting; readonly how: 'put-off' | 'cancel'; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const act = useCommand(() => {
    props.close();
    toast(t.agenda.done);
  });
  return (
    <AskReason
      keep={`sitting.${props.how}.${props.sitting.id}`}
      title={props.how === 'cancel' ? t.sessions.cancelTitle : t.sessions.putOffTitle}
      label={t.sessions.reason}
      hint={t.sessions.stoppedHint}
      yes={props.how === 'cancel' ? t.sessions.cancel : t.sessions.putOff}
      danger={props.how === 'cancel'}
      busy={act.isPending}
      problem={act.error}
      close={props.close}
      act={(reason, sent) => act.mutate({ path: `/api/sessions/${props.sitting.id}/${props.how}`, body: { reason } }, { onSuccess: sent })}
    />
  );
}

function Amend({ sitting, close }: { readonly sitting: Sitting; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const hour = (at: string | null | undefined): string => (at ? new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16) : '');
  const [draft, setDraft, forget] = useKept<PlanDraft>(`sitting.amend.${sitting.id}.${sitting.version}`, {
    day: localDay(new Date(sitting.startsAt)),
    from: hour(sitting.startsAt),
    to: hour(sitting.endsAt),
    place: sitting.place,
    subject: sitting.subject ?? '',
    ordinal: String(sitting.ordinal),
    secretaryPersonId: sitting.secretary.personId,
  });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.sessions.saved);
  });
  return (
    <Modal title={sitting.status === 'put-off' ? t.sessions.replan : t.sessions.amend} close={close} wide>
      <p className="hint">{t.sessions.amendHint}</p>
      <PlanForm
        organisationId={sitting.organisationId}
        draft={draft}
        set={(part) => setDraft((was) => ({ ...was, ...part }))}
        problem={act.error}
        busy={act.isPending}
        yes={t.sessions.save}
        cancel={close}
        submit={() =>
          act.mutate({ method: 'PUT', path: `/api/sessions/${sitting.id}`, body: { ...planBody(draft), expectedVersion: sitting.version } })
        }
      />
    </Modal>
  );
}
