import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { send } from '../../api/client';
import { newId } from '../../api/new-id';
import { Problem } from '../../api/problem';
import { sendFile } from '../../api/send-file';
import { useSession } from '../../api/session';
import { type Waiting, waitingStore } from '../../api/waiting-store';

export interface WaitingView extends Waiting {
  /** How far it is sent, 0 to 1; null while it only waits. */
  readonly sent: number | null;
  /** Why it was refused last. */
  readonly problem: Problem | null;
}

export type NewWaiting = Omit<Waiting, 'deviceKey' | 'personId' | 'takenAt'>;

interface Going {
  readonly sent: number | null;
  readonly problem: Problem | null;
}

/**
 * Evidence on its way from this device: kept in the browser first, then sent, one after another; tried again when the line is back. What the system
 * refuses for good stays, with the reason, until the person mends or deletes it.
 */
export function useWaiting(subjectId: string): {
  readonly waiting: readonly WaitingView[];
  readonly stored: boolean;
  readonly add: (wanted: NewWaiting) => Promise<void>;
  readonly sendAll: () => Promise<void>;
  readonly discard: (deviceKey: string) => Promise<void>;
} {
  const personId = useSession()?.person.id ?? null;
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [going, setGoing] = useState<Readonly<Record<string, Going>>>({});
  const [stored, setStored] = useState(true);
  const busy = useRef(false);
  const wanted = useRef(false);

  const load = useCallback(async (): Promise<readonly Waiting[]> => {
    if (personId === null) return [];
    const all = await waitingStore.of(personId);
    const here = all.filter((one) => one.subjectId === subjectId).sort((a, b) => a.takenAt.localeCompare(b.takenAt));
    setWaiting(here);
    return here;
  }, [personId, subjectId]);

  const sendThese = useCallback(
    async (these: readonly Waiting[]): Promise<boolean> => {
      for (const one of these) {
        const note = (next: Going): void => setGoing((was) => ({ ...was, [one.deviceKey]: next }));
        note({ sent: 0, problem: null });
        try {
          await sendOne(one, (sent) => note({ sent, problem: null }));
        } catch (error) {
          const problem = error instanceof Problem ? error : new Problem(0, 'network', '');
          note({ sent: null, problem });
          // Without a line the others would fail the same way.
          if (problem.status === 0) return false;
          continue;
        }
        await waitingStore.remove(one.deviceKey).catch(() => undefined);
        setWaiting((was) => was.filter((other) => other.deviceKey !== one.deviceKey));
        void queries.invalidateQueries();
      }
      return true;
    },
    [queries],
  );

  /** One after another: what is added meanwhile is sent in the next turn of the same run. */
  const sendAll = useCallback(async (): Promise<void> => {
    wanted.current = true;
    if (busy.current) return;
    busy.current = true;
    try {
      while (wanted.current) {
        wanted.current = false;
        if (!(await sendThese(await load()))) return;
      }
    } finally {
      busy.current = false;
    }
  }, [load, sendThese]);

  useEffect(() => {
    const go = (): void => void sendAll().catch(() => setStored(false));
    go();
    window.addEventListener('online', go);
    return () => window.removeEventListener('online', go);
  }, [sendAll]);

  const add = useCallback(
    async (fresh: NewWaiting): Promise<void> => {
      if (personId === null) return;
      const made: Waiting = { ...fresh, deviceKey: newId(), personId, takenAt: new Date().toISOString() };
      try {
        await waitingStore.put(made);
        void sendAll();
      } catch {
        // A browser that keeps nothing must still be able to send.
        setStored(false);
        setWaiting((was) => [...was, made]);
        void sendThese([made]);
      }
    },
    [personId, sendAll, sendThese],
  );

  const discard = useCallback(async (deviceKey: string): Promise<void> => {
    await waitingStore.remove(deviceKey).catch(() => undefined);
    setWaiting((was) => was.filter((one) => one.deviceKey !== deviceKey));
  }, []);

  const none: Going = { sent: null, problem: null };
  return { waiting: waiting.map((one) => ({ ...one, ...(going[one.deviceKey] ?? none) })), stored, add, sendAll, discard };
}

async function sendOne(one: Waiting, progress: (part: number) => void): Promise<void> {
  const { subjectId, deviceKey, taskId, title, takenAt } = one;
  if (one.kind === 'note') {
    await send(
      'POST',
      `/api/inspections/subjects/${subjectId}/notes`,
      { title, text: one.text ?? '', deviceKey, taskId, takenAt },
      deviceKey,
    );
    return;
  }
  const form = new FormData();
  for (const [name, value] of Object.entries({ title, deviceKey, takenAt, kind: one.kind })) form.set(name, value);
  if (taskId !== null) form.set('taskId', taskId);
  form.set('file', one.file ?? new Blob(), one.fileName ?? 'tep');
  await sendFile(`/api/inspections/subjects/${subjectId}/evidence`, form, deviceKey, progress);
}
