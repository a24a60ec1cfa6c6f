import { type ReactNode, useState } from 'react';
import { type DeliveryView, type ReceiptAct } from '../../api/dissemination';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** What may be done with an incoming document now; for the issuer's clerk the same, entered for the recipient with how it became known. */
export function ReceiptActs({ delivery }: { readonly delivery: DeliveryView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const now = useNow();
  const forThem = delivery.actions.length === 0 && delivery.enterFor.length > 0;
  const acts = forThem ? delivery.enterFor : delivery.actions;
  const [number, setNumber] = useState(delivery.nextIncomingNumber === null ? '' : String(delivery.nextIncomingNumber));
  const [day, setDay] = useState<string | null>(() => localDay(now));
  const [known, setKnown] = useState('');
  const [returning, setReturning] = useState(false);
  const act = useCommand(() => {
    setReturning(false);
    toast(t.delivery.done);
  });
  const may = (one: ReceiptAct): boolean => acts.includes(one);
  const path = (one: ReceiptAct): string => `/api/dissemination/deliveries/${delivery.id}/${one}`;
  const source = forThem ? { enteredFor: { reason: known.trim() } } : {};
  if (!may('register') && !may('acknowledge') && !may('return')) return null;
  return (
    <section className="card stack no-print" aria-labelledby="tiep-nhan">
      <h2 id="tiep-nhan">{forThem ? t.delivery.enterFor : t.delivery.receipt}</h2>
      {forThem && (
        <Field label={t.delivery.enterForHint} error={act.error?.of('enteredFor')}>
          {(ids) => <input {...ids} required value={known} onChange={(event) => setKnown(event.target.value)} />}
        </Field>
      )}
      {may('register') && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (act.isPending) return;
            const body = { incomingNumber: Number(number), ...(day === null ? {} : { receivedOn: day }), ...source };
            act.mutate({ path: path('register'), body });
          }}
        >
          <p className="muted">{t.delivery.registerText}</p>
          <div className="fields">
            <Field label={t.delivery.incomingNumber} error={act.error?.of('incomingNumber')}>
              {(ids) => (
                <input
                  {...ids}
                  required
                  inputMode="numeric"
                  pattern="[0-9]+"
                  value={number}
                  onChange={(event) => setNumber(event.target.value)}
                />
              )}
            </Field>
            <DateField label={t.delivery.receivedOn} value={day} change={setDay} error={act.error?.of('receivedOn') ?? null} />
          </div>
          <div>
            <Button type="submit" kind="main" busy={act.isPending}>
              {t.delivery.register}
            </Button>
          </div>
        </form>
      )}
      <ProblemNote problem={returning ? null : act.error} except={['incomingNumber', 'receivedOn', 'enteredFor', 'enteredFor.reason']} />
      <div className="row">
        {may('acknowledge') && (
          <Button
            kind={may('register') ? 'plain' : 'main'}
            busy={act.isPending}
            onClick={() => act.mutate({ path: path('acknowledge'), body: source })}
          >
            {t.delivery.acknowledge}
          </Button>
        )}
        {may('return') && (
          <Button kind="danger" onClick={() => setReturning(true)}>
            {t.delivery.return}
          </Button>
        )}
      </div>
      {returning && (
        <AskReason
          keep={`return.delivery.${delivery.id}`}
          title={t.delivery.returnTitle}
          label={t.frame.reason}
          hint={t.delivery.returnHint}
          yes={t.delivery.return}
          danger
          busy={act.isPending}
          problem={act.error}
          close={() => setReturning(false)}
          act={(reason, sent) => act.mutate({ path: path('return'), body: { reason, ...source } }, { onSuccess: sent })}
        />
      )}
    </section>
  );
}
