import { useEffect, useRef, useState } from 'react';
import { newId } from '../../api/new-id';
import { Problem } from '../../api/problem';
import { sendFile } from '../../api/send-file';

export interface NotSent {
  readonly fileName: string;
  readonly problem: Problem;
}

/**
 * Sends files to be read, one after another; `done` hears under which ids they are kept, and how many there were. One that is not taken does not
 * stop the others. Sent again after a lost line, the same file arrives once.
 */
export function useUpload(done: (ids: readonly string[], of: number) => void): {
  /** Which file is on its way, and how much of it was sent, 0 to 1; null: nothing is. */
  readonly sending: { readonly fileName: string; readonly part: number } | null;
  readonly notSent: readonly NotSent[];
  readonly send: (files: readonly File[]) => void;
  readonly stop: () => void;
} {
  const [sending, setSending] = useState<{ readonly fileName: string; readonly part: number } | null>(null);
  const [notSent, setNotSent] = useState<readonly NotSent[]>([]);
  const stopping = useRef<AbortController | null>(null);
  const keys = useRef(new Map<string, string>());
  useEffect(() => () => stopping.current?.abort(), []);

  const one = async (file: File, signal: AbortSignal): Promise<string | null> => {
    const same = `${file.name} ${file.size} ${file.lastModified}`;
    const key = keys.current.get(same) ?? newId();
    keys.current.set(same, key);
    const form = new FormData();
    form.append('file', file);
    const tell = (part: number): void => setSending({ fileName: file.name, part });
    tell(0);
    try {
      const { id } = await sendFile<{ id: string }>('/api/documents/imports?wait=0', form, key, tell, signal);
      keys.current.delete(same);
      return id;
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(0, 'network', '');
      if (!signal.aborted) setNotSent((was) => [...was, { fileName: file.name, problem }]);
      return null;
    }
  };
  const all = async (files: readonly File[]): Promise<void> => {
    const stopper = new AbortController();
    stopping.current = stopper;
    const ids: string[] = [];
    for (const file of files) {
      if (stopper.signal.aborted) break;
      const id = await one(file, stopper.signal);
      if (id !== null) ids.push(id);
    }
    setSending(null);
    if (ids.length > 0) done(ids, files.length);
  };
  const send = (files: readonly File[]): void => {
    if (sending !== null || files.length === 0) return;
    setNotSent([]);
    void all(files);
  };
  const stop = (): void => {
    stopping.current?.abort();
    setSending(null);
  };
  return { sending, notSent, send, stop };
}
