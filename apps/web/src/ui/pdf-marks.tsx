import { type KeyboardEvent, type ReactNode } from 'react';
import { hover } from './hover';

/** A place on a page, in points from its upper left corner. Several marks of one id (a value over two lines) are lit together. */
export interface PdfMark {
  readonly id: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What is said of it to who does not see it. */
  readonly label: string;
  readonly tone?: 'asked' | 'choice';
  /** Small letters at its corner: the key of a choice. */
  readonly badge?: string;
}

const AROUND = 1.5;

/** The marks over one page. One of them is reached by Tab, the others from there by the arrows. */
export function PdfMarks(props: {
  readonly marks: readonly PdfMark[];
  readonly page: number;
  readonly scale: number;
  readonly lit: string | null;
  readonly point: (id: string | null) => void;
  readonly pick: (id: string) => void;
}): ReactNode {
  const { scale, lit, point, pick } = props;
  const here = props.marks.filter(({ page }) => page === props.page);
  const reached = Math.max(
    0,
    here.findIndex(({ id }) => id === lit),
  );
  const onKey = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const step = event.key === 'ArrowRight' ? 'nextElementSibling' : event.key === 'ArrowLeft' ? 'previousElementSibling' : null;
    if (step === null) return;
    event.preventDefault();
    const next = event.currentTarget[step];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div className="pdf-marks">
      {here.map((mark, index) => (
        <button
          key={index}
          type="button"
          tabIndex={index === reached ? 0 : -1}
          aria-label={mark.label}
          className={['pdf-mark', mark.tone ?? '', mark.id === lit ? 'lit' : ''].filter(Boolean).join(' ')}
          style={{
            left: (mark.x - AROUND) * scale,
            top: (mark.y - AROUND) * scale,
            width: (mark.width + 2 * AROUND) * scale,
            height: (mark.height + 2 * AROUND) * scale,
          }}
          onKeyDown={onKey}
          onFocus={() => point(mark.id)}
          {...hover(mark.id, lit, point)}
          onClick={() => pick(mark.id)}
        >
          {mark.badge !== undefined && <span className="pdf-badge">{mark.badge}</span>}
        </button>
      ))}
    </div>
  );
}
