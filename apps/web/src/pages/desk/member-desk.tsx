import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { fullTitle } from '../../api/content';
import { deskQuery, type Slip, slipsQuery } from '../../api/desk';
import { type Page } from '../../api/page';
import { read } from '../../api/client';
import { type Shapes } from '../../api/shapes';
import { keptDossiers } from '../../offline/kept-dossiers';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { localDay, momentText, useNow } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Empty, Loaded } from '../../ui/loaded';
import { useTitle } from '../../ui/use-title';
import { StatusBadge } from '../sessions/status-badge';

/** What waits for a member of a committee: slips, sessions, papers; and what is kept on this device. */
export function MemberDesk(): ReactNode {
  const t = useTexts();
  const desk = useQuery(deskQuery);
  const slips = useQuery(slipsQuery(false));
  useTitle(t.desk.title);
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.desk.title}</h1>
          <p>{t.desk.about}</p>
        </div>
        {(desk.data?.slips ?? 0) > 0 && (
          <Link to="/ban-lam-viec/phieu" className="button button-main">
            {t.desk.begin} ({desk.data?.slips})
          </Link>
        )}
      </header>
      {(desk.data?.questions ?? 0) > 0 && <p className="note note-warn">{t.desk.questions(desk.data?.questions ?? 0)}</p>}
      <section className="stack" aria-labelledby="phieu-cho">
        <h2 id="phieu-cho">
          {t.desk.slips} <span className="muted">({t.desk.slipsWaiting(desk.data?.slips ?? 0)})</span>
        </h2>
        <Loaded asked={slips}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t.desk.nothing} />
            ) : (
              <ul className="list">
                {items.map((slip) => (
                  <SlipRow key={slip.decisionId} slip={slip} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <Sessions />
      <Kept />
    </div>
  );
}

function SlipRow({ slip }: { readonly slip: Slip }): ReactNode {
  const t = useTexts();
  const done = slip.voted || slip.recused;
  return (
    <li>
      <Link
        to={done ? '/van-ban/$documentId/bieu-quyet' : '/ban-lam-viec/phieu'}
        params={{ documentId: slip.documentId }}
        search={done ? {} : { phieu: slip.decisionId }}
        className="item"
      >
        <span className="item-title">{fullTitle(slip)}</span>
        <span className="item-side">
          {slip.closesAt !== null && !done && <Due at={slip.closesAt} />}
          {done && <Badge tone="good">{slip.recused ? t.desk.recused : t.desk.voted}</Badge>}
        </span>
        <span className="muted">
          {t.desk[slip.mode]} · {slip.organisationName}
        </span>
        <SlipMarks slip={slip} />
      </Link>
    </li>
  );
}

export function SlipMarks({ slip }: { readonly slip: Slip }): ReactNode {
  const t = useTexts();
  return (
    <span className="row">
      {slip.important && <Badge tone="warn">{t.desk.important}</Badge>}
      {slip.secret && <Badge tone="info">{t.desk.secret}</Badge>}
      {slip.changed && slip.readAt === null && <Badge tone="warn">{t.desk.changed}</Badge>}
      {!slip.changed && slip.readAt === null && !slip.voted && <Badge tone="plain">{t.desk.notRead}</Badge>}
      {slip.readAt !== null && <Badge tone="good">{t.desk.read}</Badge>}
      {slip.prepared && !slip.voted && <Badge tone="info">{t.desk.prepared}</Badge>}
      {slip.openQuestions > 0 && <Badge tone="info">{t.desk.openQuestions(slip.openQuestions)}</Badge>}
    </span>
  );
}

function Sessions(): ReactNode {
  const t = useTexts();
  const today = localDay(useNow());
  const sessions = useQuery({
    queryKey: ['desk', 'sessions', today],
    queryFn: () => read<Page<Shapes['SittingItemDto']>>('/api/sessions', { from: today, limit: 20 }),
  });
  return (
    <section className="stack" aria-labelledby="hoi-nghi">
      <h2 id="hoi-nghi">{t.desk.sessions}</h2>
      <Loaded asked={sessions}>
        {({ items }) => {
          const mine = items.filter(({ invitationId, status }) => invitationId !== null && (status === 'invited' || status === 'open'));
          return mine.length === 0 ? (
            <p className="muted">{t.desk.noSessions}</p>
          ) : (
            <ul className="list">
              {mine.map((one) => (
                <li key={one.id}>
                  <Link to="/hoi-nghi/$sessionId" params={{ sessionId: one.id }} className="item">
                    <span className="item-title">{t.sessions.named(one.bodyName, one.ordinal)}</span>
                    <span className="item-side">
                      {one.status === 'open' ? <StatusBadge status="open" /> : t.desk.replies[one.reply ?? 'none']}
                    </span>
                    <span className="muted">
                      {momentText(one.startsAt)} · {one.place}
                      {one.subject ? ` · ${one.subject}` : ''}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

function Kept(): ReactNode {
  const t = useTexts();
  const kept = useQuery({ queryKey: ['kept'], queryFn: keptDossiers });
  const count = kept.data?.length ?? 0;
  return (
    <section className="stack" aria-labelledby="da-giu">
      <h2 id="da-giu">{t.desk.kept}</h2>
      {count === 0 ? (
        <p className="muted">{t.desk.noKept}</p>
      ) : (
        <p>
          <Link to="/doc-ngoai-mang">
            {t.desk.openKept} ({count})
          </Link>
        </p>
      )}
    </section>
  );
}
