import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { send } from '../api/client';
import { newId } from '../api/new-id';
import { useSession } from '../api/session';
import { dropOfOthers, tellOpened } from '../offline/kept-dossiers';
import { useTexts } from '../texts/language';
import { DemoBar } from './demo-bar';
import { Navigation } from './navigation';
import { useLive } from './use-live';
import { useShortcuts } from './use-shortcuts';
import { WhoMenu } from './who-menu';

/** The frame of every page: whose it is, where one can go, and the page itself. */
export function Frame(): ReactNode {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useLive();
  const person = useSession()?.person.id;
  useEffect(() => {
    if (person === undefined) return;
    const tell = (): void =>
      void dropOfOthers(person).then(() =>
        tellOpened(person, (documentId, versionId) => send('POST', `/api/documents/${documentId}/readings`, { versionId }, newId())),
      );
    tell();
    window.addEventListener('online', tell);
    return () => window.removeEventListener('online', tell);
  }, [person]);
  useShortcuts();
  useEffect(() => {
    setOpen(false);
    // A new page begins at its beginning for the keyboard and the screen reader as well.
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <>
      <a
        className="skip"
        href="#trang"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t.frame.skip}
      </a>
      <DemoBar />
      <header className="top">
        <button
          type="button"
          className="button menu-button"
          aria-expanded={open}
          aria-controls="dieu-huong"
          onClick={() => setOpen((was) => !was)}
        >
          ☰ <span className="unseen">{t.frame.menu}</span>
        </button>
        <a className="brand" href="/viec-cua-toi" aria-label={t.frame.name}>
          <img src="/bieu-tuong.svg" alt="" />
          <span>{t.frame.name}</span>
        </a>
        <WhoMenu />
      </header>
      <div className="shell">
        <Navigation open={open} />
        <main id="trang" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}
