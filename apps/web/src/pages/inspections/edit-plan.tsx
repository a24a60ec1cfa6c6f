import { type ReactNode } from 'react';
import { type Inspection } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ChangeReason } from './reason-field';

interface OutlineRow {
  readonly id: string | null;
  readonly title: string;
  readonly guidance: string;
}

/** Purpose, content, method, period and outline, kept in this browser until they were sent. */
export function EditPlan({ inspection, close }: { readonly inspection: Inspection; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`inspection.plan.${inspection.id}.${inspection.version}`, {
    purpose: inspection.purpose ?? '',
    content: inspection.content ?? '',
    method: inspection.method ?? '',
    periodFrom: inspection.periodFrom,
    periodTo: inspection.periodTo,
    startsOn: inspection.startsOn,
    outline: inspection.outline as readonly OutlineRow[],
    reason: '',
  });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  const outline = (index: number, change: Partial<OutlineRow>): void =>
    setForm((was) => ({ ...was, outline: was.outline.map((row, at) => (at === index ? { ...row, ...change } : row)) }));
  return (
    <Modal wide title={t.inspection.plan} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const { reason, ...plan } = form;
          if (!act.isPending)
            act.mutate({ path: `/api/inspections/${inspection.id}/plan`, body: { ...plan, ...(reason === '' ? {} : { reason }) } });
        }}
      >
        {(['purpose', 'content', 'method'] as const).map((name) => (
          <Field key={name} label={t.inspection[name]} error={act.error?.of(name)}>
            {(ids) => (
              <textarea
                {...ids}
                rows={3}
                required={name !== 'method'}
                value={form[name]}
                onChange={(event) => setForm((was) => ({ ...was, [name]: event.target.value }))}
              />
            )}
          </Field>
        ))}
        <fieldset className="fields">
          <legend>{t.inspection.period}</legend>
          <DateField
            label={t.inspection.from}
            value={form.periodFrom}
            error={act.error?.of('periodFrom') ?? null}
            change={(periodFrom) => setForm((was) => ({ ...was, periodFrom }))}
          />
          <DateField
            label={t.inspection.to}
            value={form.periodTo}
            error={act.error?.of('periodTo') ?? null}
            change={(periodTo) => setForm((was) => ({ ...was, periodTo }))}
          />
        </fieldset>
        {inspection.step === 'prepare' && (
          <DateField
            label={t.inspection.plannedStart}
            value={form.startsOn}
            error={act.error?.of('startsOn') ?? null}
            change={(startsOn) => setForm((was) => ({ ...was, startsOn }))}
          />
        )}
        <fieldset className="stack">
          <legend>{t.inspection.outline}</legend>
          {form.outline.map((row, index) => (
            <div key={row.id ?? `moi-${index}`} className="outline-row">
              <Field label={`${t.inspection.outlineTitle} ${index + 1}`} error={act.error?.of(`outline[${index}].title`)}>
                {(ids) => <input {...ids} required value={row.title} onChange={(event) => outline(index, { title: event.target.value })} />}
              </Field>
              <Field label={t.inspection.outlineGuidance}>
                {(ids) => (
                  <textarea {...ids} rows={2} value={row.guidance} onChange={(event) => outline(index, { guidance: event.target.value })} />
                )}
              </Field>
              <Button
                className="button-small"
                onClick={() => setForm((was) => ({ ...was, outline: was.outline.filter((_, at) => at !== index) }))}
              >
                {t.frame.remove}
              </Button>
            </div>
          ))}
          <div>
            <Button onClick={() => setForm((was) => ({ ...was, outline: [...was.outline, { id: null, title: '', guidance: '' }] }))}>
              {t.inspection.addOutline}
            </Button>
          </div>
        </fieldset>
        <ChangeReason
          inspection={inspection}
          value={form.reason}
          error={act.error?.of('reason')}
          change={(reason) => setForm((was) => ({ ...was, reason }))}
        />
        <ProblemNote problem={act.error} except={['purpose', 'content', 'method', 'periodFrom', 'periodTo', 'startsOn', 'reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.frame.save}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
