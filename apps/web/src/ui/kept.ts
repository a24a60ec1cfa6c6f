import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * What a person has typed and not yet sent, kept in this browser so that a crash, a lost line or a closed lid costs nothing.
 * Written at most every 400 ms; `forget` after it was saved for good.
 */
export function useKept<T>(key: string, initial: T): readonly [T, (value: T | ((was: T) => T)) => void, () => void, boolean] {
  const name = `banhanh.kept.${key}`;
  const [value, setValue] = useState<T>(() => stored<T>(name) ?? initial);
  const [kept, setKept] = useState(() => localStorage.getItem(name) !== null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef<T>(value);

  const write = useCallback(() => {
    if (timer.current !== null) {
      clearTimeout(timer.current);
      timer.current = null;
      try {
        localStorage.setItem(name, JSON.stringify(latest.current));
      } catch {
        // Full or forbidden storage must not stop the person from typing.
      }
    }
  }, [name]);

  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  const change = useCallback(
    (next: T | ((was: T) => T)) => {
      setValue((was) => {
        const now = typeof next === 'function' ? (next as (was: T) => T)(was) : next;
        latest.current = now;
        return now;
      });
      setKept(true);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(write, 400);
    },
    [write],
  );

  const forget = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    localStorage.removeItem(name);
    setKept(false);
  }, [name]);

  return [value, change, forget, kept];
}

function stored<T>(name: string): T | null {
  const text = localStorage.getItem(name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
