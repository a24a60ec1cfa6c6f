import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { hover } from '../../ui/hover';
import { type Choice, type Value } from './reading-values';

interface Marked {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Of a choice: the key that takes it. */
  readonly key: string | null;
}

interface Piece {
  readonly from: number;
  readonly text: string;
  /** What stands here, the shortest first: what is pointed at is the narrowest. A choice lies over everything. */
  readonly marked: readonly Marked[];
}

/** The text cut where a value begins or ends; values may lie within one another. */
function piecesOf(text: string, values: readonly Value[], choices: readonly Choice[]): readonly Piece[] {
  const all = [
    ...choices.map(({ id, key, place }) => ({ id, key, place })),
    ...values
      .filter(({ group }) => group !== 'sections')
      .map(({ path, place }) => ({ id: path, key: null, place }))
      .sort((a, b) => lengthOf(a) - lengthOf(b)),
  ];
  const placed = all.flatMap(({ id, key, place }): Marked[] =>
    place === null || place.to <= place.from ? [] : [{ id, key, from: place.from, to: place.to }],
  );
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    return { from, text: text.slice(from, to), marked: placed.filter((one) => one.from <= from && to <= one.to) };
  });
}

const lengthOf = ({ place }: Pick<Value, 'place'>): number => (place === null ? 0 : place.to - place.from);

/** The text of the file with every recognised value marked; what is pointed at here is shown at the right, and the other way round. */
export function SourceText(props: {
  readonly text: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly choices: readonly Choice[];
  /** Paths the reader is not sure of. */
  readonly asked: ReadonlySet<string>;
  readonly lit: string | null;
  readonly point: (path: string | null) => void;
  readonly pick: (path: string) => void;
}): ReactNode {
  const { text, values, choices, lit } = props;
  const pieces = useMemo(() => piecesOf(text, values, choices), [text, values, choices]);
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
      {pieces.map((piece) => {
        const [nearest] = piece.marked;
        if (nearest === undefined) return piece.text;
        const isLit = piece.marked.some(({ id }) => id === lit);
        const tone = nearest.key !== null ? 'choice' : props.asked.has(nearest.id) ? 'asked' : '';
        return (
          <mark
            key={piece.from}
            className={[isLit ? 'lit' : '', tone].filter(Boolean).join(' ') || undefined}
            {...hover(nearest.id, lit, props.point)}
            onClick={() => props.pick(nearest.id)}
          >
            {nearest.key !== null && piece.from === nearest.from && <span className="choice-key">{nearest.key}</span>}
            {piece.text}
          </mark>
        );
      })}
    </pre>
  );
}
