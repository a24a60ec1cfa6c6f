import { type ReactNode, useState } from 'react';
import { type Alert } from '../api/notifications';
import { usePages } from '../api/page';
import { useCommand } from '../api/use-command';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Empty, Loaded } from '../ui/loaded';
import { More } from '../ui/more';
import { useTitle } from '../ui/use-title';
import { AlertRow } from './alert-row';

/** Everything the person was told in the app. */
export function Alerts(): ReactNode {
  const t = useTexts();
  const [unread, setUnread] = useState(true);
  const alerts = usePages<Alert>(['alerts', 'list'], '/api/notifications/alerts', { unread: unread ? true : undefined });
  const readAll = useCommand();
  useTitle(t.nav.alerts);
  return (
    <>
      <header className="page-head">
        <h1>{t.nav.alerts}</h1>
        {alerts.items.some((alert) => alert.readAt === null) && (
          <Button busy={readAll.isPending} onClick={() => readAll.mutate({ path: '/api/notifications/alerts/read-all' })}>
            {t.alerts.readAll}
          </Button>
        )}
      </header>
      <div className="tabs">
        <button type="button" aria-pressed={unread} onClick={() => setUnread(true)}>
          {t.alerts.unread}
        </button>
        <button type="button" aria-pressed={!unread} onClick={() => setUnread(false)}>
          {t.alerts.all}
        </button>
      </div>
      <Loaded asked={alerts}>
        {() =>
          alerts.items.length === 0 ? (
            <Empty title={unread ? t.alerts.none : t.alerts.noneAtAll} />
          ) : (
            <ul className="list">
              {alerts.items.map((alert) => (
                <AlertRow key={alert.id} alert={alert} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={alerts} />
    </>
  );
}
