import { type ReactNode, useState } from 'react';
import { periodText } from '../../api/followup';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Modal } from '../../ui/modal';
import { OrganisationsField, type PickedOrganisation } from '../../ui/organisations-field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** A report owed for a period without a document it is about. */
export function AddDuty({ close }: { readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const year = useNow().getFullYear();
  const position = useSession()?.position;
  const [owing, setOwing] = useState<readonly PickedOrganisation[]>([]);
  const [period, setPeriod] = useState(`${year}-H1`);
  const act = useCommand(() => {
    close();
    toast(t.docFollow.done);
  });
  return (
    <Modal title={t.follow.standalone} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const unit = owing[0];
          if (act.isPending || !unit || !position) return;
          act.mutate({
            path: '/api/followup/duties',
            body: { owingOrganisationId: unit.id, supervisorOrganisationId: position.organisationId, period },
          });
        }}
      >
        <OrganisationsField
          one
          label={t.docFollow.owing}
          value={owing}
          change={setOwing}
          error={act.error?.of('owingOrganisationId') ?? null}
        />
        <Field label={t.follow.period} error={act.error?.of('period')}>
          {(ids) => (
            <select {...ids} value={period} onChange={(event) => setPeriod(event.target.value)}>
              {[year, year + 1].flatMap((one) =>
                ['H1', 'Y'].map((part) => (
                  <option key={`${one}-${part}`} value={`${one}-${part}`}>
                    {periodText(`${one}-${part}`, t)}
                  </option>
                )),
              )}
            </select>
          )}
        </Field>
        <ProblemNote problem={act.error} except={['owingOrganisationId', 'period']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending} disabled={owing.length === 0}>
            {t.frame.add}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
