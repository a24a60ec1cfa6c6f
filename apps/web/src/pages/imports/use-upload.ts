import { useEffect, useRef, useState } from 'react';
import { newId } from '../../api/new-id';
import { Problem } from '../../api/problem';
import { sendFile } from '../../api/send-file';

/** Sends a file to be read; `done` hears under which id it is kept. Sent again after a lost line, the same file arrives once. */
export function useUpload(done: (id: string) => void): {
  /** How much of it was sent, 0 to 1; null: nothing is on its way. */
  readonly part: number | null;
  readonly problem: Problem | null;
  readonly send: (file: File) => void;
  readonly stop: () => void;
} {
  const [part, setPart] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const last = useRef<{ readonly file: string; readonly key: string } | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const send = (file: File): void => {
    if (part !== null) return;
    const same = `${file.name} ${file.size} ${file.lastModified}`;
    if (last.current?.file !== same) last.current = { file: same, key: newId() };
    const form = new FormData();
    form.append('file', file);
    setProblem(null);
    setPart(0);
    stopping.current = new AbortController();
    sendFile<{ id: string }>('/api/documents/imports?wait=0', form, last.current.key, setPart, stopping.current.signal).then(
      ({ id }) => {
        last.current = null;
        setPart(null);
        done(id);
      },
      (error: unknown) => {
        setPart(null);
        setProblem(error instanceof Problem ? error : new Problem(0, 'network', ''));
      },
    );
  };
  const stop = (): void => {
    stopping.current?.abort();
    setPart(null);
  };
  return { part, problem, send, stop };
}
