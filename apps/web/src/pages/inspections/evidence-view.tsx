import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { type Evidence } from '../../api/findings';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';

const STEP = 1.25;
const LARGEST = 6;
const TEXT_LIMIT = 1_048_576;

/** Whether the file is a text that can stand beside a finding as it is. */
export const isText = ({ fileName, size }: Evidence): boolean =>
  fileName !== null && /\.(?:txt|csv|md)$/iu.test(fileName) && (size ?? 0) <= TEXT_LIMIT;

/** A picture that is brought closer: by buttons, or by + - 0 while it has the focus; the arrows move over it. */
export function PictureView({ src, label }: { readonly src: string; readonly label: string }): ReactNode {
  const t = useTexts();
  const [zoom, setZoom] = useState(1);
  const to = (next: number): void => setZoom(Math.min(LARGEST, Math.max(1, next)));
  const pressed = (event: KeyboardEvent): void => {
    const next = event.key === '+' || event.key === '=' ? zoom * STEP : event.key === '-' ? zoom / STEP : event.key === '0' ? 1 : null;
    if (next === null) return;
    event.preventDefault();
    to(next);
  };
  return (
    <div className="stack-tight">
      <div className="row">
        <Button className="button-small" aria-label={t.sources.smaller} disabled={zoom === 1} onClick={() => to(zoom / STEP)}>
          −
        </Button>
        <span aria-live="polite">{Math.round(zoom * 100)}%</span>
        <Button className="button-small" aria-label={t.sources.larger} disabled={zoom === LARGEST} onClick={() => to(zoom * STEP)}>
          +
        </Button>
        <Button className="button-small" kind="quiet" disabled={zoom === 1} onClick={() => to(1)}>
          {t.sources.fit}
        </Button>
        <a className="button button-small" href={src} target="_blank" rel="noreferrer">
          {t.sources.openFile}
        </a>
      </div>
      <div className="evidence-frame" tabIndex={0} role="group" aria-label={`${label}. ${t.sources.zoomKeys}`} onKeyDown={pressed}>
        <img src={src} alt={label} style={{ width: `${zoom * 100}%` }} />
      </div>
    </div>
  );
}

/** A file of plain text, as it was written. */
export function TextView({ src, label }: { readonly src: string; readonly label: string }): ReactNode {
  const text = useQuery({
    queryKey: ['evidence-text', src],
    queryFn: async () => {
      const answer = await fetch(src);
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    },
    staleTime: Infinity,
  });
  return (
    <Loaded asked={text}>
      {(words) => (
        <div className="evidence-frame evidence-text as-typed" tabIndex={0} role="group" aria-label={label}>
          {words}
        </div>
      )}
    </Loaded>
  );
}
