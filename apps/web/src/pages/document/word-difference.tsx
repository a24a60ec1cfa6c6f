import { type ReactNode } from 'react';

/** One text turned into another, word by word: what went is struck out, what came is underlined. */
export function WordDifference({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  return (
    <>
      {wordDifference(before, after).map((part, index) => {
        if (part.kind === 'same') return <span key={index}>{part.text}</span>;
        return part.kind === 'out' ? <del key={index}>{part.text}</del> : <ins key={index}>{part.text}</ins>;
      })}
    </>
  );
}

interface Part {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** Longest common subsequence over words. Texts too long for the square table are shown as out and in. */
function wordDifference(before: string, after: string): readonly Part[] {
  const a = before.split(/(?<=\s)/);
  const b = after.split(/(?<=\s)/);
  if (before === after) return [{ kind: 'same', text: after }];
  if (a.length * b.length > 1_000_000) {
    return [
      { kind: 'out', text: before },
      { kind: 'in', text: after },
    ];
  }
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const parts: Part[] = [];
  const push = (kind: Part['kind'], text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else if (text !== '') parts.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', b[j] ?? '');
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))) {
      push('out', a[i] ?? '');
      i += 1;
    } else {
      push('in', b[j] ?? '');
      j += 1;
    }
  }
  return parts;
}
