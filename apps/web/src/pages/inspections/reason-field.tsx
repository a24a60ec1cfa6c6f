import { type ReactNode } from 'react';
import { type Inspection } from '../../api/inspections';
import { useTexts } from '../../texts/language';
import { Field } from '../../ui/field';

/** The reason that a change takes once an inspection is decided; nothing before. */
export function ChangeReason(props: {
  readonly inspection: Pick<Inspection, 'step'>;
  readonly value: string;
  readonly error?: string | null;
  readonly change: (reason: string) => void;
}): ReactNode {
  const t = useTexts();
  if (props.inspection.step === 'prepare') return null;
  return (
    <Field label={t.inspection.changeReason} hint={t.inspection.changeReasonHint} error={props.error}>
      {(ids) => <textarea {...ids} required rows={2} value={props.value} onChange={(event) => props.change(event.target.value)} />}
    </Field>
  );
}
