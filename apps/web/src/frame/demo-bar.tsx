import { type ReactNode, useState } from 'react';
import { useMay } from '../api/session';
import { useCommand } from '../api/use-command';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { DateField } from '../ui/date-field';
import { localDay, useNow } from '../ui/dates';
import { Field } from '../ui/field';
import { Modal } from '../ui/modal';
import { ProblemNote } from '../ui/problem-note';
import { DemoNotice } from './demo-notice';

/** Says on every page that this database is a demo, and what its clock shows; an administrator moves the clock here. */
export function DemoBar(): ReactNode {
  const t = useTexts();
  const now = useNow();
  const administrator = useMay('administrator');
  const [open, setOpen] = useState(false);
  return (
    <DemoNotice>
      {administrator && (
        <Button className="button-small" onClick={() => setOpen(true)}>
          {t.demo.move}
        </Button>
      )}
      {open && <MoveClock now={now} close={() => setOpen(false)} />}
    </DemoNotice>
  );
}

function MoveClock({ now, close }: { readonly now: Date; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const [day, setDay] = useState<string | null>(() => localDay(now));
  const [hour, setHour] = useState('08:00');
  const move = useCommand(close);
  return (
    <Modal title={t.demo.move} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== null && !move.isPending) move.mutate({ path: '/api/demo/clock', body: { to: `${day}T${hour}:00+07:00` } });
        }}
      >
        <p>{t.demo.explain}</p>
        <div className="fields">
          <DateField label={t.demo.day} value={day} change={setDay} error={move.error?.of('to') ?? null} />
          <Field label={t.demo.hour}>
            {(ids) => (
              <input {...ids} required pattern="[0-2][0-9]:[0-5][0-9]" value={hour} onChange={(event) => setHour(event.target.value)} />
            )}
          </Field>
        </div>
        <ProblemNote problem={move.error} except={['to']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={move.isPending}>
            {t.demo.move}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
