import { type ReactNode, useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Modal } from '../../ui/modal';
import { OrganisationsField, type PickedOrganisation } from '../../ui/organisations-field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** Adds the standard six-month and year-end duties about one document for the units named. */
export function StandardReports({ documentId, close }: { readonly documentId: string; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [owing, setOwing] = useState<readonly PickedOrganisation[]>([]);
  const act = useCommand(() => {
    close();
    toast(t.docFollow.done);
  });
  return (
    <Modal title={t.docFollow.standardTitle} close={close} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending || owing.length === 0) return;
          act.mutate({
            path: `/api/followup/documents/${documentId}/standard-reports`,
            body: { owingOrganisationIds: owing.map((one) => one.id) },
          });
        }}
      >
        <p>{t.docFollow.standardText}</p>
        <OrganisationsField
          label={t.docFollow.owing}
          value={owing}
          change={setOwing}
          error={act.error?.of('owingOrganisationIds') ?? null}
        />
        <ProblemNote problem={act.error} except={['owingOrganisationIds']} />
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
