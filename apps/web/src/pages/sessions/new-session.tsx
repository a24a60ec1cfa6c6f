import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useSession } from '../../api/session';
import { BODIES, type SittingBody } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { useTitle } from '../../ui/use-title';
import { useIssuer } from '../documents/use-issuer';
import { planBody, type PlanDraft, PlanForm } from './plan-form';

interface NewDraft extends PlanDraft {
  readonly body: SittingBody;
}

const EMPTY: NewDraft = {
  body: 'standing-committee',
  day: null,
  from: '08:00',
  to: '',
  place: '',
  subject: '',
  ordinal: '',
  secretaryPersonId: '',
};

/** A session is planned: of which body, when and where. */
export function NewSession(): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const person = useSession()?.person.id ?? '';
  const [draft, setDraft, forget] = useKept<NewDraft>(`sitting.new.${person}`, EMPTY);
  const issuer = useIssuer();
  useTitle(t.sessions.plan);
  const create = useCommand<{ id: string }>((answer) => {
    forget();
    void navigate({ to: '/hoi-nghi/$sessionId', params: { sessionId: answer.id } });
  });
  const organisationId = issuer.organisation?.id ?? '';
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.sessions.plan}</h1>
          <p>{t.sessions.planAbout}</p>
        </div>
      </header>
      <section className="card">
        <PlanForm
          organisationId={organisationId}
          draft={draft}
          set={(part) => setDraft((was) => ({ ...was, ...part }))}
          problem={create.error}
          busy={create.isPending}
          yes={t.sessions.create}
          submit={() => create.mutate({ path: '/api/sessions', body: { organisationId, body: draft.body, ...planBody(draft) } })}
          first={
            <>
              <Field label={t.sessions.organisation} error={create.error?.of('organisationId')}>
                {(ids) => (
                  <select {...ids} value={organisationId} onChange={(event) => issuer.choose(event.target.value)}>
                    {issuer.options.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field label={t.sessions.body} error={create.error?.of('body')}>
                {(ids) => (
                  <select
                    {...ids}
                    value={draft.body}
                    onChange={(event) => setDraft((was) => ({ ...was, body: event.target.value as SittingBody }))}
                  >
                    {BODIES.map((body) => (
                      <option key={body} value={body}>
                        {t.sessions.bodies[body]}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </>
          }
        />
      </section>
    </div>
  );
}
