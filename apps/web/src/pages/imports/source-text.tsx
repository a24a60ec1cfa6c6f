import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type Value } from './reading-values';

interface Piece {
  readonly text: string;
  /** The values that stand here, the shortest first: what is pointed at is the narrowest of them. */
  readonly values: readonly Value[];
}

/** The text cut where a value begins or ends; values may lie within one another. */
function piecesOf(text: string, values: readonly Value[]): readonly Piece[] {
  const placed = values
    .filter(({ place, group }) => place !== null && place.to > place.from && group !== 'sections')
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ place }) => (place === null ? [] : [place.from, place.to]))])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    return { text: text.slice(from, to), values: placed.filter(({ place }) => place !== null && place.from <= from && to <= place.to) };
  });
}

const lengthOf = ({ place }: Value): number => (place === null ? 0 : place.to - place.from);

/** The text of the file with every recognised value marked; what is pointed at here is shown at the right, and the other way round. */
export function SourceText(props: {
  readonly text: string;
  readonly label: string;
  readonly values: readonly Value[];
  /** Paths the reader is not sure of. */
  readonly asked: ReadonlySet<string>;
  readonly lit: string | null;
  readonly point: (path: string | null) => void;
  readonly pick: (path: string) => void;
}): ReactNode {
  const { text, values, lit } = props;
  const pieces = useMemo(() => piecesOf(text, values), [text, values]);
  const holder = useRef<HTMLPreElement>(null);
  useEffect(() => {
    // Only this pane moves, never the page under the reader's hand.
    const pane = holder.current;
    const mark = pane?.querySelector<HTMLElement>('mark.lit');
    if (!pane || !mark) return;
    const top = mark.offsetTop - pane.offsetTop;
    if (top < pane.scrollTop || top > pane.scrollTop + pane.clientHeight - 40) pane.scrollTo({ top: Math.max(0, top - 80) });
  }, [lit]);
  return (
    <pre ref={holder} className="source-text" lang="vi" tabIndex={0} aria-label={props.label}>
      {pieces.map((piece, index) => {
        const [nearest] = piece.values;
        if (nearest === undefined) return piece.text;
        const isLit = piece.values.some(({ path }) => path === lit);
        return (
          <mark
            key={index}
            className={[isLit ? 'lit' : '', props.asked.has(nearest.path) ? 'asked' : ''].filter(Boolean).join(' ') || undefined}
            onPointerEnter={() => props.point(nearest.path)}
            onPointerLeave={() => props.point(null)}
            onClick={() => props.pick(nearest.path)}
          >
            {piece.text}
          </mark>
        );
      })}
    </pre>
  );
}
