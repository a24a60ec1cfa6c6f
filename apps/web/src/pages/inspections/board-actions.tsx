import { type ReactNode, useState } from 'react';
import { type Inspection } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { dayText, localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

type Asking = 'decide' | 'extend' | 'close' | 'cancel' | null;

/** What the deciding body does with the whole: decides, gives more time, ends. */
export function BoardActions({ inspection }: { readonly inspection: Inspection }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<Asking>(null);
  const end = useCommand(() => {
    setAsking(null);
    toast(t.inspection.done);
  });
  const may = (action: string): boolean => inspection.actions.includes(action);
  const path = `/api/inspections/${inspection.id}`;
  // Number, symbol and day come with the decision that is written here: nothing is typed beside it.
  const beingWritten = inspection.decisionPaper !== null && inspection.decisionPaper.symbol === null;
  return (
    <div className="row">
      {inspection.step === 'prepare' && beingWritten && <p className="muted">{t.inspection.decisionBeingWritten}</p>}
      {may('extend') && inspection.extendableTo !== null && <Button onClick={() => setAsking('extend')}>{t.inspection.extend}</Button>}
      {may('cancel') && <Button onClick={() => setAsking('cancel')}>{t.inspection.cancel}</Button>}
      {may('close') && inspection.subjects.every((one) => one.step === 'closed' || one.step === 'dropped') && (
        <Button kind="main" onClick={() => setAsking('close')}>
          {t.inspection.close}
        </Button>
      )}
      {may('decide') && !beingWritten && (
        <Button kind="main" onClick={() => setAsking('decide')}>
          {t.inspection.decide}
        </Button>
      )}
      {asking === 'decide' && <Decide inspection={inspection} close={() => setAsking(null)} />}
      {asking === 'extend' && <Extend inspection={inspection} close={() => setAsking(null)} />}
      {asking === 'close' && (
        <Ask
          title={t.inspection.close}
          yes={t.inspection.close}
          busy={end.isPending}
          problem={end.error}
          close={() => setAsking(null)}
          act={() => end.mutate({ path: `${path}/end`, body: { outcome: 'closed' } })}
        >
          <p>{t.inspection.closeText}</p>
        </Ask>
      )}
      {asking === 'cancel' && (
        <AskReason
          keep={`inspection.cancel.${inspection.id}`}
          title={t.inspection.cancelTitle}
          label={t.frame.reason}
          yes={t.inspection.cancel}
          danger
          busy={end.isPending}
          problem={end.error}
          close={() => setAsking(null)}
          act={(reason, sent) => end.mutate({ path: `${path}/end`, body: { outcome: 'cancelled', reason } }, { onSuccess: sent })}
        />
      )}
    </div>
  );
}

function Decide({ inspection, close }: { readonly inspection: Inspection; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const today = localDay(useNow());
  const [form, setForm, forget] = useKept(`inspection.decide.${inspection.id}`, {
    symbol: '',
    decidedOn: today as string | null,
    startsOn: inspection.startsOn ?? today,
  });
  const issued = inspection.decisionPaper?.symbol == null ? null : inspection.decisionPaper;
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  return (
    <Modal title={t.inspection.decideTitle} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const body = issued === null ? form : { startsOn: form.startsOn };
          if (!act.isPending) act.mutate({ path: `/api/inspections/${inspection.id}/decide`, body });
        }}
      >
        <p>{t.inspection.decideText}</p>
        {issued !== null && <p>{t.inspection.decisionIssued(issued.symbol ?? '', dayText(issued.issuedOn))}</p>}
        {issued === null && (
          <Field label={t.inspection.symbol} hint={t.inspection.symbolHint} error={act.error?.of('symbol')}>
            {(ids) => (
              <input
                {...ids}
                required
                maxLength={60}
                value={form.symbol}
                onChange={(event) => setForm((was) => ({ ...was, symbol: event.target.value }))}
              />
            )}
          </Field>
        )}
        <div className="fields">
          {issued === null && (
            <DateField
              label={t.inspection.decidedOn}
              value={form.decidedOn}
              error={act.error?.of('decidedOn') ?? null}
              change={(decidedOn) => setForm((was) => ({ ...was, decidedOn }))}
            />
          )}
          <DateField
            label={t.inspection.startsOn}
            value={form.startsOn}
            error={act.error?.of('startsOn') ?? null}
            change={(startsOn) => setForm((was) => ({ ...was, startsOn: startsOn ?? today }))}
          />
        </div>
        <ProblemNote problem={act.error} except={['symbol', 'decidedOn', 'startsOn']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.inspection.decide}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

function Extend({ inspection, close }: { readonly inspection: Inspection; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`inspection.extend.${inspection.id}`, { dueOn: inspection.extendableTo, reason: '' });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  return (
    <Modal title={t.inspection.extend} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ path: `/api/inspections/${inspection.id}/extend`, body: form });
        }}
      >
        <DateField
          label={t.inspection.newDue}
          hint={t.inspection.extendTo(dayText(inspection.extendableTo))}
          value={form.dueOn}
          error={act.error?.of('dueOn') ?? null}
          change={(dueOn) => setForm((was) => ({ ...was, dueOn }))}
        />
        <Field label={t.frame.reason} error={act.error?.of('reason')}>
          {(ids) => (
            <textarea
              {...ids}
              required
              rows={3}
              value={form.reason}
              onChange={(event) => setForm((was) => ({ ...was, reason: event.target.value }))}
            />
          )}
        </Field>
        <ProblemNote problem={act.error} except={['dueOn', 'reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.inspection.extend}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
