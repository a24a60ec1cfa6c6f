import { useEffect, useState } from 'react';

/** A stretch of the text of one node that the person has selected in the sheet. */
export interface Stretch {
  readonly nodeId: string;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** Follows the selection in the page; null where it is empty, or not within the text of one node. */
export function useSelectedStretch(enabled: boolean): Stretch | null {
  const [stretch, setStretch] = useState<Stretch | null>(null);
  useEffect(() => {
    if (!enabled) return undefined;
    const changed = (): void => setStretch(selectedStretch());
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [enabled]);
  return stretch;
}

function selectedStretch(): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = wordsAround(range.startContainer);
  if (!words || words !== wordsAround(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(words);
  before.setEnd(range.startContainer, range.startOffset);
  const selected = range.toString();
  // What surrounds the words was selected along with them by a double click; it is no part of what is meant.
  const quote = selected.trim();
  if (quote === '') return null;
  const from = before.toString().length + selected.indexOf(quote);
  return { nodeId: words.dataset['node'] ?? '', from, to: from + quote.length, quote };
}

function wordsAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('.node-words') ?? null;
}
