import { type ReactNode, useState } from 'react';
import { type Invitation, type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { GuestForm } from './guest-form';
import { ReplyCard, ReplyForm } from './reply-form';
import { useSitting } from './use-sitting';

/** Who is asked to the session and what they answered. */
export function PeoplePage(): ReactNode {
  const t = useTexts();
  const sitting = useSitting();
  const [adding, setAdding] = useState(false);
  const keeps = sitting.moves.includes('arrange');
  const members = sitting.invitations.filter((one) => one.kind === 'member');
  const guests = sitting.invitations.filter((one) => one.kind === 'guest');
  return (
    <div className="stack-wide">
      <ReplyCard sitting={sitting} />
      {sitting.insider && (
        <section className="stack" aria-labelledby="thanh-vien">
          <div className="row row-between">
            <h2 id="thanh-vien">{t.invitations.members}</h2>
            {members.length > 0 && <span className="muted">{summary(members, t)}</span>}
          </div>
          {members.length === 0 ? <Empty title={t.invitations.notSent} /> : <People sitting={sitting} people={members} />}
        </section>
      )}
      <section className="stack" aria-labelledby="dai-bieu">
        <div className="row row-between">
          <h2 id="dai-bieu">{t.invitations.guests}</h2>
          {keeps && <Button onClick={() => setAdding(true)}>+ {t.invitations.addGuest}</Button>}
        </div>
        <p className="hint">{t.invitations.guestsText}</p>
        {guests.length === 0 ? <Empty title={t.invitations.noGuests} /> : <People sitting={sitting} people={guests} />}
      </section>
      {adding && <GuestForm sitting={sitting} close={() => setAdding(false)} />}
    </div>
  );
}

function summary(people: readonly Invitation[], t: ReturnType<typeof useTexts>): string {
  const of = (reply: Invitation['reply']): number => people.filter((one) => one.reply === reply).length;
  return t.invitations.summary(of('attending') + of('delegate'), of('absent'), of(null));
}

function People({ sitting, people }: { readonly sitting: Sitting; readonly people: readonly Invitation[] }): ReactNode {
  return (
    <ul className="list">
      {people.map((one) => (
        <Invited key={one.id} sitting={sitting} invitation={one} />
      ))}
    </ul>
  );
}

function Invited({ sitting, invitation }: { readonly sitting: Sitting; readonly invitation: Invitation }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asked, setAsked] = useState<'reply' | 'withdraw' | null>(null);
  const close = (): void => setAsked(null);
  const withdraw = useCommand(() => {
    close();
    toast(t.agenda.done);
  });
  const keeps = sitting.moves.includes('arrange');
  const tone =
    invitation.reply === 'attending' || invitation.reply === 'delegate' ? 'good' : invitation.reply === 'absent' ? 'warn' : 'plain';
  return (
    <li>
      <div className="item">
        <span className="item-title">{invitation.name}</span>
        <span className="item-side">
          <Badge tone={tone}>{invitation.reply === null ? t.invitations.noReply : t.invitations.replies[invitation.reply]}</Badge>
          {keeps && (
            <span className="row no-print">
              {sitting.status === 'invited' && (
                <Button
                  className="button-small"
                  aria-label={`${t.invitations.enterReply}: ${invitation.name}`}
                  onClick={() => setAsked('reply')}
                >
                  {t.invitations.enterReply}
                </Button>
              )}
              {invitation.kind === 'guest' && (
                <Button
                  className="button-small"
                  kind="quiet"
                  aria-label={`${t.invitations.withdraw}: ${invitation.name}`}
                  onClick={() => setAsked('withdraw')}
                >
                  {t.invitations.withdraw}
                </Button>
              )}
            </span>
          )}
        </span>
        <span className="muted">
          {[
            invitation.title,
            invitation.itemIds === null ? null : t.invitations.onlyItems(invitation.itemIds.length),
            invitation.delegateName === null ? null : `${t.invitations.replies.delegate}: ${invitation.delegateName}`,
            invitation.replyReason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {asked === 'reply' && (
        <ReplyForm sitting={sitting} invitation={invitation} own={invitation.id === sitting.mine.invitationId} close={close} />
      )}
      {asked === 'withdraw' && (
        <Ask
          title={t.invitations.withdrawTitle(invitation.name)}
          yes={t.invitations.withdraw}
          danger
          busy={withdraw.isPending}
          problem={withdraw.error}
          close={close}
          act={() => withdraw.mutate({ path: `/api/sessions/${sitting.id}/guests/${invitation.id}/withdraw`, body: {} })}
        />
      )}
    </li>
  );
}
