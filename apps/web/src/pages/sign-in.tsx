import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { read, rememberCsrfToken } from '../api/client';
import { type Session, sessionQuery, useSystem } from '../api/session';
import { DemoNotice } from '../frame/demo-notice';
import { useCommand } from '../api/use-command';
import { useLanguage } from '../texts/language';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { useTitle } from '../ui/use-title';

interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
}

/** Signing in. In a demo its accounts stand below, each one press away. */
export function SignIn(): ReactNode {
  const { t, language, choose } = useLanguage();
  const { ve } = useSearch({ from: '/dang-nhap' });
  const system = useSystem();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  useTitle(t.signIn.title);
  const signIn = useCommand<Session>((session) => {
    rememberCsrfToken(session.csrfToken);
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
    // Only addresses of this page: a link from outside must not carry a person elsewhere after signing in.
    if (ve?.startsWith('/') && !ve.startsWith('//')) void navigate({ href: ve });
    else void navigate({ to: '/viec-cua-toi' });
  });
  const enter = (name: string, word: string): void => {
    if (!signIn.isPending) signIn.mutate({ path: '/api/session', body: { login: name.trim(), password: word } });
  };
  return (
    <>
      <DemoNotice />
      <div className={system?.demo ? 'alone alone-wide' : 'alone'}>
        <main className="stack-wide" id="trang">
          <header className="row row-between">
            <span className="brand">
              <img src="/bieu-tuong.svg" alt="" />
              {t.frame.name}
            </span>
            <Button kind="quiet" onClick={() => choose(language === 'vi' ? 'en' : 'vi')}>
              <span lang={language === 'vi' ? 'en' : 'vi'}>{t.frame.otherLanguage}</span>
            </Button>
          </header>
          <form
            className="card stack"
            onSubmit={(event) => {
              event.preventDefault();
              enter(login, password);
            }}
          >
            <h1>{t.signIn.title}</h1>
            <p className="muted">{t.signIn.about}</p>
            <Field label={t.signIn.login} error={signIn.error?.of('login')}>
              {(ids) => (
                <input
                  {...ids}
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                  autoFocus
                  required
                  value={login}
                  onChange={(event) => setLogin(event.target.value)}
                />
              )}
            </Field>
            <Field label={t.signIn.password} error={signIn.error?.of('password')}>
              {(ids) => (
                <input
                  {...ids}
                  type="password"
                  autoComplete="current-password"
                  required
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
            <ProblemNote problem={signIn.error} except={['login', 'password']} />
            <Button type="submit" kind="main" busy={signIn.isPending}>
              {t.signIn.enter}
            </Button>
          </form>
          {system?.demo && <DemoAccounts enter={enter} busy={signIn.isPending} />}
        </main>
      </div>
    </>
  );
}

function DemoAccounts({ enter, busy }: { readonly enter: (login: string, password: string) => void; readonly busy: boolean }): ReactNode {
  const { t } = useLanguage();
  const [search, setSearch] = useState('');
  const accounts = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: () => read<{ items: readonly DemoAccount[]; password: string }>('/api/demo/accounts'),
  });
  const wanted = search.trim().toLowerCase();
  const found = (accounts.data?.items ?? []).filter((one) =>
    `${one.login} ${one.name} ${one.position} ${one.organisation}`.toLowerCase().includes(wanted),
  );
  return (
    <section className="card stack" aria-labelledby="tai-khoan-mau">
      <h2 id="tai-khoan-mau">{t.signIn.demoTitle}</h2>
      <p className="muted">{t.signIn.demoText(accounts.data?.password ?? '…')}</p>
      <Field label={t.signIn.demoSearch}>
        {(ids) => <input {...ids} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />}
      </Field>
      <ul className="list">
        {found.slice(0, 24).map((one) => (
          <li key={one.login}>
            <div className="item">
              <span>
                <span className="item-title">{one.name}</span>
                <br />
                <span className="muted">
                  {one.position}, {one.organisation}
                </span>
              </span>
              <span className="item-side">
                <Button className="button-small" busy={busy} onClick={() => enter(one.login, accounts.data?.password ?? '')}>
                  {one.login}
                  <span className="unseen">: {t.signIn.demoEnter(one.name)}</span>
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ul>
      {found.length > 24 && <p className="muted">{t.signIn.demoMore(found.length - 24)}</p>}
    </section>
  );
}
