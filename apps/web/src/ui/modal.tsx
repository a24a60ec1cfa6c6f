import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTexts } from '../texts/language';

/** A dialog over the page: the browser's own, which keeps the focus inside and gives it back at the end. */
export function Modal(props: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const t = useTexts();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={props.wide ? 'modal modal-wide' : 'modal'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.close();
      }}
    >
      <header>
        <h2 id={id}>{props.title}</h2>
        <button type="button" className="button button-quiet" onClick={props.close} aria-label={t.frame.close}>
          ✕
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
