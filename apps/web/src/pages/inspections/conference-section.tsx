import { type ReactNode } from 'react';
import { type Dossier } from '../../api/findings';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `Người phát biểu: nội dung`, a line each; a line without a colon is what was said by nobody named. */
function opinionsOf(text: string): { speaker: string; text: string }[] {
  return lines(text).map((line) => {
    const at = line.indexOf(':');
    return at < 1 ? { speaker: '', text: line } : { speaker: line.slice(0, at).trim(), text: line.slice(at + 1).trim() };
  });
}

/** The conference that hears the draft report: when and where, for the invitation; what was said, for its minutes. */
export function ConferenceSection({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const known = dossier.conference;
  const [form, setForm, forget] = useKept(`conference.${dossier.id}.${known?.version ?? 0}`, {
    heldOn: known?.heldOn ?? null,
    atHour: known?.atHour ?? '',
    place: known?.place ?? '',
    chair: known?.chair ?? '',
    present: (known?.present ?? []).join('\n'),
    absent: (known?.absent ?? []).join('\n'),
    opinions: (known?.opinions ?? []).map(({ speaker, text }) => (speaker === '' ? text : `${speaker}: ${text}`)).join('\n'),
    outcome: known?.outcome ?? '',
  });
  const save = useCommand(() => {
    forget();
    toast(t.conference.saved);
  });
  const area = (name: 'present' | 'absent' | 'opinions' | 'outcome', rows: number): ReactNode => (
    <Field label={t.conference[name]} error={save.error?.of(name)}>
      {(ids) => <textarea {...ids} rows={rows} value={form[name]} onChange={(event) => setForm({ ...form, [name]: event.target.value })} />}
    </Field>
  );
  const line = (name: 'atHour' | 'place' | 'chair', required: boolean): ReactNode => (
    <Field label={t.conference[name]} error={save.error?.of(name)}>
      {(ids) => (
        <input {...ids} required={required} value={form[name]} onChange={(event) => setForm({ ...form, [name]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <section className="card stack" aria-labelledby="hoi-nghi">
      <h2 id="hoi-nghi">{t.conference.title}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (save.isPending) return;
          save.mutate({
            method: 'PUT',
            path: `/api/inspections/subjects/${dossier.id}/conference`,
            body: {
              expectedVersion: known?.version ?? null,
              heldOn: form.heldOn,
              atHour: form.atHour === '' ? null : form.atHour,
              place: form.place,
              chair: form.chair,
              present: lines(form.present),
              absent: lines(form.absent),
              opinions: opinionsOf(form.opinions),
              outcome: form.outcome === '' ? null : form.outcome,
            },
          });
        }}
      >
        <div className="fields">
          <DateField
            label={t.conference.heldOn}
            required
            error={save.error?.of('heldOn')}
            value={form.heldOn}
            change={(heldOn) => setForm({ ...form, heldOn })}
          />
          {line('atHour', false)}
          {line('place', true)}
          {line('chair', true)}
        </div>
        {area('present', 3)}
        {area('absent', 2)}
        {area('opinions', 4)}
        {area('outcome', 3)}
        <ProblemNote problem={save.error} except={['heldOn', 'place', 'chair']} />
        <div>
          <Button type="submit" kind="main" busy={save.isPending}>
            {t.conference.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
