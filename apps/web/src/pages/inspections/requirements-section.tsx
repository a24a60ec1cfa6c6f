import { type ReactNode, useState } from 'react';
import { type Dossier, type Findings, type Requirement } from '../../api/findings';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { dayText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** What is to be required of the subject: proposed from shortcomings, written, or carried over from what earlier conclusions left open. */
export function RequirementsSection({ dossier, found }: { readonly dossier: Dossier; readonly found: Findings }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const writes = found.actions.includes('write');
  const [editing, setEditing] = useState<string | null>(null);
  const propose = useCommand(() => toast(t.required.proposed));
  const base = `/api/inspections/subjects/${dossier.id}/requirements`;
  return (
    <section className="stack" aria-labelledby="yeu-cau">
      <div className="row row-between">
        <h2 id="yeu-cau">{t.required.title}</h2>
        {writes && (
          <div className="row">
            <Button busy={propose.isPending} onClick={() => propose.mutate({ path: `${base}/propose`, body: {} })}>
              {t.required.propose}
            </Button>
            <Button onClick={() => setEditing('new')}>+ {t.required.add}</Button>
          </div>
        )}
      </div>
      <ProblemNote problem={propose.error} />
      {editing === 'new' && <RequirementForm subjectId={dossier.id} requirement={null} close={() => setEditing(null)} />}
      {found.requirements.length === 0 && editing !== 'new' && <p className="muted">{t.required.none}</p>}
      <ol className="stack requirements">
        {found.requirements.map((requirement) => (
          <li key={requirement.id} className="card">
            {editing === requirement.id ? (
              <RequirementForm subjectId={dossier.id} requirement={requirement} close={() => setEditing(null)} />
            ) : (
              <One requirement={requirement} writes={writes} edit={() => setEditing(requirement.id)} />
            )}
          </li>
        ))}
      </ol>
      <Earlier dossier={dossier} found={found} writes={writes} />
    </section>
  );
}

function One({
  requirement,
  writes,
  edit,
}: {
  readonly requirement: Requirement;
  readonly writes: boolean;
  readonly edit: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const withdraw = useCommand(() => {
    setAsking(false);
    toast(t.required.withdrawn);
  });
  return (
    <div className="stack">
      <p className="as-typed">{requirement.text}</p>
      <p className="muted">
        {[
          requirement.leadName === null ? '' : `${t.required.lead}: ${requirement.leadName}`,
          requirement.dueOn === null ? '' : `${t.required.dueOn}: ${dayText(requirement.dueOn)}`,
          requirement.carriedFrom === null ? '' : t.required.carriedFrom(requirement.carriedFrom),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {writes && (
        <div className="actions">
          <Button className="button-small" onClick={edit}>
            {t.frame.edit}
          </Button>
          <Button kind="quiet" className="button-small" onClick={() => setAsking(true)}>
            {t.required.withdraw}
          </Button>
        </div>
      )}
      {asking && (
        <AskReason
          keep={`requirement.withdraw.${requirement.id}`}
          title={t.required.withdraw}
          label={t.frame.reason}
          yes={t.required.withdraw}
          danger
          busy={withdraw.isPending}
          problem={withdraw.error}
          close={() => setAsking(false)}
          act={(reason, sent) =>
            withdraw.mutate({ path: `/api/inspections/requirements/${requirement.id}/withdraw`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </div>
  );
}

function RequirementForm(props: {
  readonly subjectId: string;
  readonly requirement: Requirement | null;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { requirement } = props;
  const [form, setForm, forget] = useKept(`requirement.${props.subjectId}.${requirement?.id ?? 'new'}`, {
    text: requirement?.text ?? '',
    leadName: requirement?.leadName ?? '',
    supportName: requirement?.supportName ?? '',
    dueOn: requirement?.dueOn ?? null,
  });
  const save = useCommand(() => {
    forget();
    props.close();
    toast(t.required.saved);
  });
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (save.isPending) return;
        const body = {
          text: form.text,
          findingIds: requirement?.findingIds ?? [],
          leadOrganisationId: requirement?.leadOrganisationId ?? null,
          leadName: orNull(form.leadName),
          supportName: orNull(form.supportName),
          dueOn: form.dueOn,
        };
        save.mutate(
          requirement === null
            ? { path: `/api/inspections/subjects/${props.subjectId}/requirements`, body }
            : {
                method: 'PUT',
                path: `/api/inspections/requirements/${requirement.id}`,
                body: { ...body, expectedVersion: requirement.version },
              },
        );
      }}
    >
      <Field label={t.required.text} error={save.error?.of('text')}>
        {(ids) => (
          <textarea
            {...ids}
            autoFocus
            rows={3}
            required
            value={form.text}
            onChange={(event) => setForm({ ...form, text: event.target.value })}
          />
        )}
      </Field>
      <div className="fields">
        <Field label={t.required.lead}>
          {(ids) => <input {...ids} value={form.leadName} onChange={(event) => setForm({ ...form, leadName: event.target.value })} />}
        </Field>
        <Field label={t.required.support}>
          {(ids) => <input {...ids} value={form.supportName} onChange={(event) => setForm({ ...form, supportName: event.target.value })} />}
        </Field>
        <DateField
          label={t.required.dueOn}
          error={save.error?.of('dueOn')}
          value={form.dueOn}
          change={(dueOn) => setForm({ ...form, dueOn })}
        />
      </div>
      <ProblemNote problem={save.error} except={['text', 'dueOn']} />
      <div className="actions">
        <Button type="submit" kind="main" busy={save.isPending}>
          {t.required.save}
        </Button>
        <Button onClick={props.close}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}

/** What earlier conclusions on the subject, and on the bodies it came from, left unfulfilled. */
function Earlier({ dossier, found, writes }: { readonly dossier: Dossier; readonly found: Findings; readonly writes: boolean }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const carry = useCommand(() => toast(t.required.carriedDone));
  return (
    <div className="stack">
      <h3>{t.required.earlier}</h3>
      {found.earlier.length === 0 && <p className="muted">{t.required.earlierNone}</p>}
      <ProblemNote problem={carry.error} />
      {found.earlier.length > 0 && (
        <ul className="list">
          {found.earlier.map((one) => (
            <li key={one.id} className="item">
              <p className="as-typed">{one.text}</p>
              <p className="muted">
                {[one.citedSymbol ?? '', dayText(one.citedOn), one.ofPredecessor ? t.required.ofPredecessor(one.organisationName) : '']
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              <p className="item-side">
                <Badge tone={one.state === 'not-met' ? 'bad' : 'warn'}>{t.required.states[one.state]}</Badge>
                {one.carried ? (
                  <span className="muted">{t.required.carried}</span>
                ) : (
                  writes && (
                    <Button
                      className="button-small"
                      busy={carry.isPending}
                      onClick={() =>
                        carry.mutate({
                          path: `/api/inspections/subjects/${dossier.id}/requirements/carry`,
                          body: { requirementIds: [one.id] },
                        })
                      }
                    >
                      {t.required.carry}
                    </Button>
                  )
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
