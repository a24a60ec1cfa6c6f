import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../texts/language';
import { Button } from './button';
import { type PdfFile } from './pdf-file';
import { type PdfMark, PdfMarks } from './pdf-marks';
import { type PageSize, PdfPage } from './pdf-page';

const GAP = 12;
const A4: PageSize = { width: 595, height: 842 };
const STEP = 1.25;
const NO_MARKS: readonly PdfMark[] = [];
const nothing = (): void => undefined;

/**
 * A PDF on the page itself: its pages are drawn as they come into view, with marks over places that mean something elsewhere on the page.
 * What is pointed at there is brought into view here, and the other way round.
 */
export function PdfView(props: {
  readonly url: string;
  readonly label: string;
  /** Sizes of the pages in points where they are known; else they are learned page by page. */
  readonly sizes?: readonly PageSize[];
  readonly marks?: readonly PdfMark[];
  readonly lit?: string | null;
  readonly point?: (id: string | null) => void;
  readonly pick?: (id: string) => void;
  /** Further tools beside the zoom. */
  readonly children?: ReactNode;
}): ReactNode {
  const t = useTexts();
  const { url, marks = NO_MARKS, lit = null } = props;
  const { file, failed } = usePdf(url);
  const pane = useRef<HTMLDivElement>(null);
  const [learned, setLearned] = useState<Readonly<Record<number, PageSize>>>({});
  const [zoom, setZoom] = useState(1);
  const [seen, setSeen] = useState({ top: 0, width: 0, height: 0 });
  const count = file?.numPages ?? props.sizes?.length ?? 0;
  const sizes = useMemo(
    () => Array.from({ length: count }, (_, index) => learned[index] ?? props.sizes?.[index] ?? learned[0] ?? A4),
    [count, learned, props.sizes],
  );
  const widest = Math.max(1, ...sizes.map(({ width }) => width));
  const scale = (Math.max(120, seen.width - 2 * GAP) / widest) * zoom;
  const tops = useMemo(() => {
    let top = GAP;
    return sizes.map(({ height }) => {
      const own = top;
      top += height * scale + GAP;
      return own;
    });
  }, [sizes, scale]);
  const end = (tops[count - 1] ?? 0) + (sizes[count - 1]?.height ?? 0) * scale + GAP;

  const look = useCallback(() => {
    const { scrollTop = 0, clientWidth = 0, clientHeight = 0 } = pane.current ?? {};
    setSeen((was) =>
      was.top === scrollTop && was.width === clientWidth && was.height === clientHeight
        ? was
        : { top: scrollTop, width: clientWidth, height: clientHeight },
    );
  }, []);
  useLayoutEffect(() => {
    if (pane.current === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(pane.current);
    return () => observer.disconnect();
  }, [look]);
  // What was in view stays in view when the pages grow or shrink.
  const drawn = useRef(scale);
  useLayoutEffect(() => {
    if (pane.current !== null) pane.current.scrollTop *= scale / drawn.current;
    drawn.current = scale;
  }, [scale]);

  const sized = useCallback(
    (index: number, size: PageSize) =>
      setLearned((was) => (was[index]?.width === size.width && was[index].height === size.height ? was : { ...was, [index]: size })),
    [],
  );
  const pageAt = (y: number): number =>
    Math.max(
      0,
      tops.findLastIndex((top) => top <= y),
    );
  const current = pageAt(seen.top + seen.height / 3);
  const first = pageAt(seen.top - seen.height);
  const last = pageAt(seen.top + 2 * seen.height);
  const goTo = (index: number): void => pane.current?.scrollTo({ top: (tops[index] ?? GAP) - GAP });

  // The mark that is pointed at elsewhere, if it is not in view; what is pointed at here is.
  const own = useRef<string | null>(null);
  const point = (id: string | null): void => {
    own.current = id;
    props.point?.(id);
  };
  useEffect(() => {
    const mark = lit === null || lit === own.current ? undefined : marks.find(({ id }) => id === lit);
    const held = pane.current;
    if (mark === undefined || held === null) return;
    const y = (tops[mark.page] ?? 0) + mark.y * scale;
    const x = mark.x * scale;
    if (
      y < held.scrollTop + 10 ||
      y > held.scrollTop + held.clientHeight - 60 ||
      x < held.scrollLeft ||
      x > held.scrollLeft + held.clientWidth
    )
      held.scrollTo({ top: Math.max(0, y - held.clientHeight / 3), left: Math.max(0, x - held.clientWidth / 2) });
    // Not when pages learn their sizes: only another mark, or another scale, moves the paper.
  }, [lit, scale]);

  const zoomBy = (factor: number): void => setZoom((was) => Math.min(4, Math.max(0.5, was * factor)));
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === '+' || event.key === '=') zoomBy(STEP);
    else if (event.key === '-') zoomBy(1 / STEP);
    else if (event.key === '0') setZoom(1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="pdf" onKeyDown={onKey}>
      <div className="pdf-tools" role="toolbar" aria-label={t.pdf.tools}>
        {props.children}
        <span className="row">
          <PageNumber current={current} count={count} goTo={goTo} />
          <Button className="button-small" aria-label={t.pdf.smaller} title={`${t.pdf.smaller} (-)`} onClick={() => zoomBy(1 / STEP)}>
            −
          </Button>
          <Button className="button-small" title={`${t.pdf.fit} (0)`} onClick={() => setZoom(1)}>
            {Math.round(zoom * 100)}%<span className="unseen"> {t.pdf.fit}</span>
          </Button>
          <Button className="button-small" aria-label={t.pdf.larger} title={`${t.pdf.larger} (+)`} onClick={() => zoomBy(STEP)}>
            +
          </Button>
        </span>
      </div>
      {failed && (
        <p className="note note-warn">
          {t.pdf.failed}{' '}
          <a href={url} target="_blank" rel="noreferrer">
            {t.pdf.open}
          </a>
        </p>
      )}
      {!failed && file === null && (
        <p className="loading" role="status">
          <span className="spinner" aria-hidden="true" /> {t.pdf.opening}
        </p>
      )}
      <div ref={pane} className="pdf-pane" tabIndex={0} role="region" aria-label={props.label} onScroll={look}>
        <div className="pdf-roll" style={{ height: end, minWidth: widest * scale + 2 * GAP }}>
          {file !== null &&
            sizes.slice(first, last + 1).map((size, at) => {
              const index = first + at;
              return (
                <div
                  key={index}
                  className="pdf-page"
                  style={{
                    top: tops[index],
                    width: size.width * scale,
                    height: size.height * scale,
                    marginLeft: (-size.width * scale) / 2,
                  }}
                >
                  <PdfPage file={file} index={index} scale={scale} label={t.pdf.page(index + 1, count)} sized={sized} />
                  <PdfMarks marks={marks} page={index} scale={scale} lit={lit} point={point} pick={props.pick ?? nothing} />
                </div>
              );
            })}
        </div>
      </div>
    </div>
  );
}

/** The program that draws comes when the first PDF is shown. */
function usePdf(url: string): { readonly file: PdfFile | null; readonly failed: boolean } {
  const [state, setState] = useState<{ readonly file: PdfFile | null; readonly failed: boolean }>({ file: null, failed: false });
  useEffect(() => {
    let gone = false;
    let close = nothing;
    const open = async (): Promise<void> => {
      const { openPdf } = await import('./pdf-file');
      if (gone) return;
      const opened = openPdf(url);
      close = opened.close;
      const file = await opened.file;
      if (!gone) setState({ file, failed: false });
    };
    open().catch(() => {
      if (!gone) setState({ file: null, failed: true });
    });
    return () => {
      gone = true;
      close();
      setState({ file: null, failed: false });
    };
  }, [url]);
  return state;
}

function PageNumber(props: { readonly current: number; readonly count: number; readonly goTo: (index: number) => void }): ReactNode {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="pdf-number">
      <span className="unseen">{t.pdf.pageWord}</span>
      <input
        inputMode="numeric"
        value={typed ?? String(props.current + 1)}
        onChange={(event) => {
          setTyped(event.target.value);
          const number = Number(event.target.value);
          if (Number.isInteger(number) && number >= 1 && number <= props.count) props.goTo(number - 1);
        }}
        onBlur={() => setTyped(null)}
      />{' '}
      / {props.count}
    </label>
  );
}
