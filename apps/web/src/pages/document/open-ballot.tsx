import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ballotTermsQuery, type BallotRules, type DocumentView } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { type Texts } from '../../texts/vi';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';

type Body = 'executive-committee' | 'standing-committee' | 'secretariat';
const BODIES: readonly Body[] = ['executive-committee', 'standing-committee', 'secretariat'];

interface Opening {
  readonly body: Body;
  readonly mode: 'meeting' | 'written';
  readonly subject: 'general' | 'personnel' | 'discipline';
  readonly secret: boolean;
  readonly onPaper: boolean;
  readonly workingDays: string;
  readonly silence: boolean;
  readonly day: string | null;
}
const FIRST: Opening = {
  body: 'standing-committee',
  mode: 'meeting',
  subject: 'general',
  secret: false,
  onPaper: false,
  workingDays: '',
  silence: false,
  day: null,
};

/** Which body, in a meeting or in writing, openly or in secret, until when: with what the rules of the body make of it. */
export function OpenBallot({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [form, setForm, forget] = useKept<Opening>(`ballot.${document.id}`, FIRST);
  const set = (part: Partial<Opening>): void => setForm((was) => ({ ...was, ...part }));
  const open = useCommand(() => {
    forget();
    setAsking(false);
    toast(t.vote.opened);
  });
  const days = /^\d{1,2}$/.test(form.workingDays) ? Number(form.workingDays) : null;
  const terms = useQuery(ballotTermsQuery(document.id, form.body, days));
  const written = form.mode === 'written';
  return (
    <section className="card stack" aria-labelledby="mo-bieu-quyet">
      <h2 id="mo-bieu-quyet">{t.vote.open}</h2>
      <div className="fields">
        <Field label={t.ballot.body} error={open.error?.of('body')}>
          {(ids) => (
            <select {...ids} value={form.body} onChange={(event) => set({ body: event.target.value as Body })}>
              {BODIES.map((one) => (
                <option key={one} value={one}>
                  {t.vote.bodies[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.ballot.subject}>
          {(ids) => (
            <select {...ids} value={form.subject} onChange={(event) => set({ subject: event.target.value as Opening['subject'] })}>
              {(['general', 'personnel', 'discipline'] as const).map((one) => (
                <option key={one} value={one}>
                  {t.ballot.subjects[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <fieldset className="stack">
        <legend>{t.ballot.mode}</legend>
        {(['meeting', 'written'] as const).map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="mode" checked={form.mode === one} onChange={() => set({ mode: one })} />
            {t.ballot.modes[one]}
          </label>
        ))}
      </fieldset>
      <Loaded asked={terms}>
        {({ incumbents, rules, closesAt }) => {
          const { conduct } = rules;
          const forced = conduct.secretSubjects.includes(form.subject);
          const onPaper = form.onPaper && !written && (forced || form.secret);
          return (
            <>
              <p>{t.ballot.openAbout(incumbents)}</p>
              <p className="small muted">{rulesText(t, rules)}</p>
              {written && conduct.meetingSubjects.includes(form.subject) && <p className="note note-warn">{t.ballot.meetingForced}</p>}
              <label className="choice">
                <input
                  type="checkbox"
                  checked={forced || form.secret}
                  disabled={forced}
                  onChange={(event) => set({ secret: event.target.checked })}
                />
                {t.ballot.secret}
              </label>
              {forced && <p className="small muted">{t.ballot.secretForced}</p>}
              {!written && (forced || form.secret) && (
                <label className="choice">
                  <input type="checkbox" checked={form.onPaper} onChange={(event) => set({ onPaper: event.target.checked })} />
                  {t.paperCount.onPaper}
                </label>
              )}
              {written ? (
                <>
                  <Field
                    label={t.ballot.workingDays}
                    hint={closesAt === null ? '' : t.ballot.closesOn(momentText(closesAt))}
                    error={open.error?.of('closesAt')}
                  >
                    {(ids) => (
                      <input
                        {...ids}
                        type="number"
                        inputMode="numeric"
                        min={1}
                        max={60}
                        value={form.workingDays}
                        onChange={(event) => set({ workingDays: event.target.value })}
                      />
                    )}
                  </Field>
                  {conduct.silence === 'consent-if-said' && !forced && !form.secret ? (
                    <label className="choice">
                      <input type="checkbox" checked={form.silence} onChange={(event) => set({ silence: event.target.checked })} />
                      {t.ballot.silence}
                    </label>
                  ) : (
                    <p className="small muted">{t.ballot.silenceNo}</p>
                  )}
                </>
              ) : onPaper ? null : (
                <DateField
                  label={t.vote.closesOn}
                  value={form.day}
                  change={(day) => set({ day })}
                  error={open.error?.of('closesAt') ?? null}
                />
              )}
              <div>
                <Button kind="main" onClick={() => setAsking(true)}>
                  {t.vote.open}
                </Button>
              </div>
              {asking && (
                <Ask
                  title={t.vote.openTitle}
                  yes={t.vote.open}
                  busy={open.isPending}
                  problem={open.error}
                  close={() => setAsking(false)}
                  act={() =>
                    open.mutate({
                      path: `/api/documents/${document.id}/ballot/open`,
                      body: {
                        body: form.body,
                        mode: form.mode,
                        subject: form.subject,
                        secret: forced || form.secret,
                        ...(onPaper ? { onPaper } : {}),
                        ...(written && days !== null ? { workingDays: days } : {}),
                        ...(written && form.silence && !forced && !form.secret ? { silenceConsents: true } : {}),
                        ...(!written && !onPaper && form.day !== null ? { closesAt: `${form.day}T17:00:00+07:00` } : {}),
                      },
                    })
                  }
                >
                  <p>{t.document.version(document.current.ordinal)}</p>
                  {written && closesAt && <p>{t.ballot.closesOn(momentText(closesAt))}</p>}
                  {written && <p>{form.silence && !forced && !form.secret ? t.ballot.silenceYes : t.ballot.silenceNo}</p>}
                </Ask>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** Quorum and majority of a body in words. */
export function rulesText(t: Texts, { quorum, majority }: BallotRules): string {
  return t.ballot.rules(
    `${quorum.fraction.join('/')} ${t.ballot.bases[quorum.base]}`,
    `${majority.moreThan.join('/')} ${t.ballot.bases[majority.base]}`,
  );
}
