import { type ReactNode, useState } from 'react';
import { type DayMinutes } from '../../api/inspections';
import { usePages } from '../../api/page';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { dayText, momentText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useToast } from '../../ui/toast';
import { MinutesBadge } from './state-badges';
import { WriteMinutes } from './write-minutes';

/** Minutes of working days with a subject: written and signed by the delegation, then signed by the subject. */
export function MinutesSection({ subjectId, writes }: { readonly subjectId: string; readonly writes: boolean }): ReactNode {
  const t = useTexts();
  const [writing, setWriting] = useState(false);
  const list = usePages<DayMinutes>(['day-minutes', subjectId], '/api/inspections/day-minutes', { subjectId });
  return (
    <section className="stack" aria-labelledby="bien-ban">
      <div className="page-head">
        <h2 id="bien-ban">{t.daily.minutes}</h2>
        {writes && <Button onClick={() => setWriting(true)}>{t.daily.writeMinutes}</Button>}
      </div>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.daily.noMinutes} />
          ) : (
            <ul className="list">
              {list.items.map((minutes) => (
                <MinutesRow key={minutes.id} minutes={minutes} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
      {writing && <WriteMinutes subjectId={subjectId} close={() => setWriting(false)} />}
    </section>
  );
}

function MinutesRow({ minutes }: { readonly minutes: DayMinutes }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'revise' | 'sign' | 'countersign' | null>(null);
  const act = useCommand(() => {
    setAsking(null);
    toast(t.inspection.done);
  });
  const may = (action: string): boolean => minutes.actions.includes(action);
  const path = `/api/inspections/day-minutes/${minutes.id}`;
  return (
    <li>
      <div className="item">
        <span className="item-title">
          {dayText(minutes.day)}, {minutes.place}
        </span>
        <span className="item-side">
          <MinutesBadge state={minutes.state} />
        </span>
        <details>
          <summary>{t.daily.minutesContent}</summary>
          <dl className="facts">
            <dt>{t.daily.presentDelegation}</dt>
            <dd className="as-typed">{minutes.presentDelegation}</dd>
            <dt>{t.daily.presentSubject}</dt>
            <dd className="as-typed">{minutes.presentSubject}</dd>
            <dt>{t.daily.minutesContent}</dt>
            <dd className="as-typed">{minutes.content}</dd>
            {minutes.requests !== null && (
              <>
                <dt>{t.daily.requests}</dt>
                <dd className="as-typed">{minutes.requests}</dd>
              </>
            )}
            {minutes.remark !== null && (
              <>
                <dt>{t.daily.remarkOf}</dt>
                <dd className="as-typed">{minutes.remark}</dd>
              </>
            )}
          </dl>
        </details>
        <span className="muted small">
          {minutes.signedBy && t.daily.signedBy(minutes.signedBy.name, momentText(minutes.signedAt))}
          {minutes.countersignedBy && `; ${t.daily.signedBy(minutes.countersignedBy.name, momentText(minutes.countersignedAt))}`}
        </span>
        <span className="row">
          {may('revise') && (
            <Button className="button-small" onClick={() => setAsking('revise')}>
              {t.daily.editMinutes}
            </Button>
          )}
          {may('sign') && (
            <Button className="button-small" kind="main" onClick={() => setAsking('sign')}>
              {t.daily.sign}
            </Button>
          )}
          {may('countersign') && (
            <Button className="button-small" kind="main" onClick={() => setAsking('countersign')}>
              {t.daily.countersign}
            </Button>
          )}
        </span>
      </div>
      {asking === 'revise' && <WriteMinutes subjectId={minutes.subjectId} minutes={minutes} close={() => setAsking(null)} />}
      {asking === 'sign' && (
        <Ask
          title={t.daily.sign}
          yes={t.daily.sign}
          busy={act.isPending}
          problem={act.error}
          close={() => setAsking(null)}
          act={() => act.mutate({ path: `${path}/sign` })}
        >
          <p>{t.daily.signText}</p>
        </Ask>
      )}
      {asking === 'countersign' && (
        <AskReason
          keep={`minutes.countersign.${minutes.id}`}
          title={t.daily.countersign}
          label={t.daily.remark}
          optional
          yes={t.daily.countersign}
          busy={act.isPending}
          problem={act.error}
          close={() => setAsking(null)}
          act={(remark, sent) => act.mutate({ path: `${path}/countersign`, body: remark === '' ? {} : { remark } }, { onSuccess: sent })}
        />
      )}
    </li>
  );
}
