import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FileField } from '../../ui/file-field';
import { useKept } from '../../ui/kept';
import { type NewWaiting } from './use-waiting';

/** A note, a file or a photograph: saved on this device first, then sent; works without a line. */
export function AddEvidence(props: {
  readonly subjectId: string;
  readonly taskId: string | null;
  readonly limitMb: number;
  readonly add: (wanted: NewWaiting) => Promise<void>;
}): ReactNode {
  const t = useTexts();
  const [form, setForm, forget] = useKept(`evidence.new.${props.subjectId}.${props.taskId ?? ''}`, { title: '', text: '' });
  const [file, setFile] = useState<File | null>(null);
  const [saving, setSaving] = useState(false);
  const tooLarge = file !== null && file.size > props.limitMb * 1_048_576;
  const picture = file?.type.startsWith('image/') ?? false;
  const submit = async (): Promise<void> => {
    setSaving(true);
    await props.add({
      subjectId: props.subjectId,
      taskId: props.taskId,
      kind: file === null ? 'note' : picture ? 'photo' : 'file',
      title: form.title.trim(),
      text: file === null ? form.text.trim() : null,
      file,
      fileName: file?.name ?? null,
    });
    setSaving(false);
    setFile(null);
    setForm({ title: '', text: '' });
    forget();
  };
  return (
    <details className="card">
      <summary>
        <strong>{t.evidence.add}</strong>
      </summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving && !tooLarge) void submit();
        }}
      >
        <Field label={t.evidence.name} hint={t.evidence.nameHint}>
          {(ids) => (
            <input
              {...ids}
              required
              maxLength={300}
              value={form.title}
              onChange={(event) => setForm((was) => ({ ...was, title: event.target.value }))}
            />
          )}
        </Field>
        {file === null && (
          <Field label={t.evidence.note}>
            {(ids) => (
              <textarea
                {...ids}
                required
                rows={4}
                value={form.text}
                onChange={(event) => setForm((was) => ({ ...was, text: event.target.value }))}
              />
            )}
          </Field>
        )}
        <FileField
          label={t.evidence.file}
          button={t.evidence.chooseFile}
          hint={t.evidence.limit(props.limitMb)}
          error={tooLarge ? t.evidence.tooLarge(props.limitMb) : null}
          accept="image/*,.pdf,.docx,.xlsx,.doc,.xls,.txt,.zip,.mp4,.m4a,.mp3"
          name={file?.name ?? null}
          picked={(picked) => {
            setFile(picked);
            if (form.title === '') setForm((was) => ({ ...was, title: picked.name.replace(/\.[^.]+$/, '') }));
          }}
        />
        {file !== null && (
          <div>
            <Button className="button-small" onClick={() => setFile(null)}>
              {t.frame.remove} {file.name}
            </Button>
          </div>
        )}
        <div className="actions">
          <Button type="submit" kind="main" busy={saving} disabled={tooLarge}>
            {t.evidence.save}
          </Button>
        </div>
      </form>
    </details>
  );
}
