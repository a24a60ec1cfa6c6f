import { fillMessage } from '@app/kernel';
import { TEXTS, type TextKey } from './texts.js';

/** Tells the story on the terminal, a line an act, with the seconds since the start. */
export type Narrator = (key: TextKey, params?: Readonly<Record<string, string | number>>) => void;

export function narratorTo(write: (line: string) => void, startedAt: number): Narrator {
  return (key, params) => write(`[${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)} s] ${fillMessage(TEXTS[key], params)}`);
}
