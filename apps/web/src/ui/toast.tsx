import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

const Context = createContext<(text: string) => void>(() => undefined);

/** Says shortly that something was done; read aloud by screen readers. */
export const useToast = (): ((text: string) => void) => useContext(Context);

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [text, setText] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const say = useCallback((next: string) => {
    setText(next);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => setText(null), 6000);
  }, []);
  return (
    <Context value={say}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {text !== null && <p className="toast">✓ {text}</p>}
      </div>
    </Context>
  );
}
