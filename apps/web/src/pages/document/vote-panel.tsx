import { type ReactNode, useState } from 'react';
import { type Ballot, type Choice, CHOICES, type DocumentView } from '../../api/documents';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { useKept } from '../../ui/kept';
import { useToast } from '../../ui/toast';
import { EMPTY_SLIP, type Slip } from './slip-fields';
import { StandAside } from './stand-aside';
import { VoteDialog } from './vote-dialog';

/** Voting with one thumb: four choices at the foot of the page, open once the text above was read. */
export function VotePanel({
  document,
  ballot,
  read,
  haveRead,
}: {
  readonly document: DocumentView;
  readonly ballot: Ballot;
  readonly read: boolean;
  readonly haveRead: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const person = useSession()?.person.id ?? '';
  const [choice, setChoice] = useState<Choice | null>(null);
  const [changing, setChanging] = useState(false);
  const [kept, setKept, forget] = useKept<Slip>(`slip.${ballot.decisionId}.${person}`, EMPTY_SLIP);
  const [unkept, setUnkept] = useState<Slip>(EMPTY_SLIP);
  // What goes onto a secret slip is not left lying in the browser.
  const [slip, setSlip] = ballot.secret ? [unkept, setUnkept] : [kept, setKept];
  const cast = useCommand(() => {
    forget();
    setUnkept(EMPTY_SLIP);
    setChoice(null);
    toast(changing ? t.ballot.changed : t.vote.castDone);
    setChanging(false);
  });
  const { prepared, voted } = ballot.mine;
  const own = ballot.roster.find((seat) => seat.personId === person)?.choice ?? null;
  return (
    <section className="vote-panel" aria-label={t.vote.mine}>
      {voted && (
        <div className="row row-between">
          <p>{own === null ? t.ballot.votedSecretly : t.ballot.voted(t.vote.choices[own])}</p>
          {document.actions.includes('change-vote') && !changing && <Button onClick={() => setChanging(true)}>{t.ballot.change}</Button>}
        </div>
      )}
      {prepared && !voted && (
        <div className="note">
          <p>{t.ballot.preparedFor}</p>
          <Button
            kind="main"
            onClick={() => {
              haveRead();
              setSlip({ ...EMPTY_SLIP, ...withoutNull(prepared) });
              setChoice(prepared.choice);
            }}
          >
            {t.ballot.usePrepared}
          </Button>
        </div>
      )}
      {(!voted || changing) &&
        (read ? (
          <div className="vote-buttons">
            {CHOICES.map((one) => (
              <Button key={one} className={`vote-${one}`} onClick={() => setChoice(one)}>
                {t.vote.choices[one]}
              </Button>
            ))}
          </div>
        ) : (
          <div className="row row-between">
            <p>{t.ballot.readFirst}</p>
            <Button onClick={haveRead}>{t.ballot.haveRead}</Button>
          </div>
        ))}
      {document.actions.includes('stand-aside') && <StandAside documentId={document.id} decisionId={ballot.decisionId} />}
      {choice && (
        <VoteDialog
          document={document}
          ballot={ballot}
          personId={person}
          choice={choice}
          slip={slip}
          set={(part) => setSlip((was) => ({ ...was, ...part }))}
          again={voted}
          cast={cast}
          close={() => setChoice(null)}
        />
      )}
    </section>
  );
}

const withoutNull = (prepared: NonNullable<Ballot['mine']['prepared']>): Partial<Slip> => ({
  opinion: prepared.opinion ?? '',
  nodeId: prepared.nodeId ?? '',
  wording: prepared.wording ?? '',
  reserved: prepared.reserved ?? '',
});
