import { type ReactNode, useState } from 'react';
import { useSession } from '../../api/session';
import { type Invitation, type Sitting, type SittingSeat } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';

/** The roll call: one tap a member. Who does not conduct the session taps only for themselves. */
export function SeatList({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const t = useTexts();
  const own = useSession()?.person.id;
  const conducts = sitting.moves.includes('conduct');
  const guests = sitting.invitations.filter((one) => one.kind === 'guest');
  const mine = sitting.seats.find((seat) => seat.personId === own);
  return (
    <section className="stack" aria-labelledby="diem-danh">
      <h2 id="diem-danh">{t.room.roster}</h2>
      {mine && !mine.presides && sitting.status === 'open' && !conducts && <OwnSeat sitting={sitting} seat={mine} />}
      {conducts && <p className="hint no-print">{t.room.rosterHint}</p>}
      <ul className="seats">
        {sitting.seats.map((seat) => (
          <Seat key={seat.personId} sitting={sitting} seat={seat} taps={conducts} />
        ))}
      </ul>
      {guests.length > 0 && (
        <>
          <h3>{t.invitations.guests}</h3>
          <ul className="seats">
            {guests.map((guest) => (
              <Guest key={guest.id} sitting={sitting} guest={guest} taps={conducts} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OwnSeat({ sitting, seat }: { readonly sitting: Sitting; readonly seat: SittingSeat }): ReactNode {
  const t = useTexts();
  const note = useCommand();
  return (
    <div className="stack">
      <Button
        kind={seat.present ? 'plain' : 'main'}
        busy={note.isPending}
        onClick={() =>
          note.mutate({ method: 'PUT', path: `/api/sessions/${sitting.id}/seats/${seat.personId}`, body: { here: !seat.present } })
        }
      >
        {seat.present ? t.room.checkOut : t.room.checkIn}
      </Button>
      <ProblemNote problem={note.error} />
    </div>
  );
}

function Seat({ sitting, seat, taps }: { readonly sitting: Sitting; readonly seat: SittingSeat; readonly taps: boolean }): ReactNode {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const note = useCommand(() => setAsking(false));
  const path = `/api/sessions/${sitting.id}/seats/${seat.personId}`;
  const state = seat.present ? t.room.here : seat.leftAt !== null ? t.room.left : t.room.away;
  const label = (
    <>
      <span>
        <strong>{seat.name}</strong>
        {seat.presides && <span className="muted"> · {t.room.presides}</span>}
        {seat.title && <span className="muted small seat-title">{seat.title}</span>}
        {seat.absenceReason && <span className="muted small seat-title">{seat.absenceReason}</span>}
      </span>
      <Badge tone={seat.present ? 'good' : 'plain'}>{state}</Badge>
    </>
  );
  return (
    <li>
      {taps && !seat.presides ? (
        <button
          type="button"
          className={seat.present ? 'seat seat-here' : 'seat'}
          aria-pressed={seat.present}
          title={seat.present ? t.room.leave : t.room.arrive}
          aria-busy={note.isPending || undefined}
          onClick={() => {
            if (!note.isPending) note.mutate({ method: 'PUT', path, body: { here: !seat.present } });
          }}
        >
          {label}
        </button>
      ) : (
        <div className={seat.present ? 'seat seat-here' : 'seat'}>{label}</div>
      )}
      {taps && !seat.present && !seat.presides && (
        <Button className="button-small" kind="quiet" aria-label={`${t.room.absentReason}: ${seat.name}`} onClick={() => setAsking(true)}>
          {t.room.absentReason}
        </Button>
      )}
      {!asking && <ProblemNote problem={note.error} />}
      {asking && (
        <AskReason
          keep={`sitting.absent.${sitting.id}.${seat.personId}`}
          title={t.room.absentTitle(seat.name)}
          label={t.sessions.reason}
          yes={t.room.record}
          busy={note.isPending}
          problem={note.error}
          close={() => setAsking(false)}
          act={(reason, sent) => note.mutate({ method: 'PUT', path, body: { here: false, reason } }, { onSuccess: sent })}
        />
      )}
    </li>
  );
}

function Guest({ sitting, guest, taps }: { readonly sitting: Sitting; readonly guest: Invitation; readonly taps: boolean }): ReactNode {
  const t = useTexts();
  const note = useCommand();
  const name = guest.delegateName ?? guest.name;
  const label = (
    <>
      <span>
        <strong>{name}</strong>
        {guest.title && <span className="muted small seat-title">{guest.title}</span>}
      </span>
      <Badge tone={guest.present ? 'good' : 'plain'}>
        {guest.present ? t.room.here : guest.leftAt !== null ? t.room.left : t.room.away}
      </Badge>
    </>
  );
  return (
    <li>
      {taps ? (
        <button
          type="button"
          className={guest.present ? 'seat seat-here' : 'seat'}
          aria-pressed={guest.present}
          title={guest.present ? t.room.leave : t.room.arrive}
          onClick={() => {
            if (!note.isPending)
              note.mutate({
                method: 'PUT',
                path: `/api/sessions/${sitting.id}/guests/${guest.id}/presence`,
                body: { here: !guest.present },
              });
          }}
        >
          {label}
        </button>
      ) : (
        <div className={guest.present ? 'seat seat-here' : 'seat'}>{label}</div>
      )}
      <ProblemNote problem={note.error} />
    </li>
  );
}
