import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { ProblemNote } from '../../ui/problem-note';
import { type WaitingView } from './use-waiting';

/** What this device has not yet sent, how far it is, and why it was refused. */
export function WaitingList(props: {
  readonly waiting: readonly WaitingView[];
  readonly sendAll: () => Promise<void>;
  readonly discard: (deviceKey: string) => Promise<void>;
}): ReactNode {
  const t = useTexts();
  const [asking, setAsking] = useState<string | null>(null);
  return (
    <div className="waiting stack-tight" role="region" aria-label={t.evidence.waiting(props.waiting.length)}>
      <p role="status">
        <strong>{t.evidence.waiting(props.waiting.length)}</strong>
      </p>
      <p className="small">{t.evidence.waitingText}</p>
      <ul className="plain">
        {props.waiting.map((one) => (
          <li key={one.deviceKey} className="stack-tight">
            <span className="row">
              <span>
                <Badge>{t.evidence.kinds[one.kind]}</Badge> {one.title}{' '}
                <span className="muted small">{t.evidence.takenAt(momentText(one.takenAt))}</span>
              </span>
              {one.sent === null && (
                <Button className="button-small" kind="quiet" onClick={() => setAsking(one.deviceKey)}>
                  {t.evidence.discard}
                </Button>
              )}
            </span>
            {one.sent !== null && <progress value={one.sent} max={1} aria-label={`${t.evidence.sending}: ${one.title}`} />}
            <ProblemNote problem={one.problem} />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => void props.sendAll()}>{t.evidence.sendNow}</Button>
      </div>
      {asking !== null && (
        <Ask
          title={t.evidence.discard}
          yes={t.evidence.discard}
          danger
          busy={false}
          problem={null}
          close={() => setAsking(null)}
          act={() => void props.discard(asking).then(() => setAsking(null))}
        >
          <p>{t.evidence.discardText}</p>
        </Ask>
      )}
    </div>
  );
}
