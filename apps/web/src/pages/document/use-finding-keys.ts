import { useEffect, useRef } from 'react';

interface Acts {
  readonly next: () => void;
  readonly previous: () => void;
  readonly add: () => void;
}

/** F8 and Shift+F8 walk through the findings, F9 raises one on the selected text: keys that type nothing, so they work from anywhere. */
export function useFindingKeys(acts: Acts): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'F8') (event.shiftKey ? latest.current.previous : latest.current.next)();
      else if (event.key === 'F9') latest.current.add();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
