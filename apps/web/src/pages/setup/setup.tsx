import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useSystem } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { useTitle } from '../../ui/use-title';

const EMPTY = { organisation: '', symbol: '', level: 'province', name: '', login: '', password: '' };

/** The first run, reached by the one-time link printed in the terminal: one's own organisation, or the demo province. */
export function Setup(): ReactNode {
  const t = useTexts();
  const { token } = useSearch({ from: '/thiet-lap' });
  const system = useSystem();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [mode, setMode] = useState<'organisation' | 'demo'>('organisation');
  const [form, setForm] = useState(EMPTY);
  useTitle(t.setup.title);
  const setup = useCommand(() => {
    queries.clear();
    void navigate({ to: '/dang-nhap', search: {} });
  });
  const set = (change: Partial<typeof EMPTY>): void => setForm((was) => ({ ...was, ...change }));
  const submit = (): void => {
    if (setup.isPending) return;
    const body =
      mode === 'demo'
        ? { token, mode }
        : {
            token,
            mode,
            organisation: { name: form.organisation.trim(), symbol: form.symbol.trim(), level: form.level },
            administrator: { name: form.name.trim(), login: form.login.trim(), password: form.password },
          };
    setup.mutate({ path: '/api/setup', body });
  };
  if (system?.initialised) {
    return (
      <main className="alone stack">
        <h1>{t.setup.doneTitle}</h1>
        <p>{t.setup.doneText}</p>
        <a className="button button-main" href="/dang-nhap">
          {t.signIn.title}
        </a>
      </main>
    );
  }
  if (!token) {
    return (
      <main className="alone stack">
        <h1>{t.setup.title}</h1>
        <p className="note note-warn">{t.setup.noToken}</p>
      </main>
    );
  }
  return (
    <main className="alone alone-wide stack-wide">
      <header className="stack">
        <h1>{t.setup.title}</h1>
        <p className="muted">{t.setup.about}</p>
      </header>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <fieldset className="stack">
          <legend>{t.setup.choose}</legend>
          {(['organisation', 'demo'] as const).map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="mode" checked={mode === one} onChange={() => setMode(one)} />
              <span>
                <strong>{t.setup.modes[one]}</strong>
                <br />
                <span className="muted">{t.setup.modeTexts[one]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {mode === 'organisation' && (
          <>
            <fieldset className="fields">
              <legend>{t.setup.organisation}</legend>
              <div className="field-wide">
                <Field label={t.setup.organisationName} hint={t.setup.organisationHint} error={setup.error?.of('organisation.name')}>
                  {(ids) => (
                    <input {...ids} required value={form.organisation} onChange={(event) => set({ organisation: event.target.value })} />
                  )}
                </Field>
              </div>
              <Field label={t.setup.symbol} hint={t.setup.symbolHint} error={setup.error?.of('organisation.symbol')}>
                {(ids) => <input {...ids} required value={form.symbol} onChange={(event) => set({ symbol: event.target.value })} />}
              </Field>
              <Field label={t.setup.level} error={setup.error?.of('organisation.level')}>
                {(ids) => (
                  <select {...ids} value={form.level} onChange={(event) => set({ level: event.target.value })}>
                    {Object.entries(t.setup.levels).map(([code, name]) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </fieldset>
            <fieldset className="fields">
              <legend>{t.setup.administrator}</legend>
              <div className="field-wide">
                <Field label={t.setup.personName} error={setup.error?.of('administrator.name')}>
                  {(ids) => (
                    <input
                      {...ids}
                      required
                      autoComplete="name"
                      value={form.name}
                      onChange={(event) => set({ name: event.target.value })}
                    />
                  )}
                </Field>
              </div>
              <Field label={t.signIn.login} hint={t.setup.loginHint} error={setup.error?.of('administrator.login')}>
                {(ids) => (
                  <input
                    {...ids}
                    required
                    autoComplete="username"
                    autoCapitalize="none"
                    value={form.login}
                    onChange={(event) => set({ login: event.target.value })}
                  />
                )}
              </Field>
              <Field label={t.signIn.password} hint={t.setup.passwordHint} error={setup.error?.of('administrator.password')}>
                {(ids) => (
                  <input
                    {...ids}
                    required
                    type="password"
                    minLength={10}
                    autoComplete="new-password"
                    value={form.password}
                    onChange={(event) => set({ password: event.target.value })}
                  />
                )}
              </Field>
            </fieldset>
          </>
        )}
        <ProblemNote problem={setup.error} />
        {setup.isPending && <p role="status">{mode === 'demo' ? t.setup.loadingDemo : t.frame.working}</p>}
        <Button type="submit" kind="main" busy={setup.isPending}>
          {mode === 'demo' ? t.setup.loadDemo : t.setup.create}
        </Button>
      </form>
    </main>
  );
}
