import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';

/** Starts the report a unit owes: a draft composed from what it must answer, or a file of its own. */
export function StartReport({ dutyId }: { readonly dutyId: string }): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const compose = useCommand<{ reportId: string }>(
    (answer) => void navigate({ to: '/bao-cao/$reportId', params: { reportId: answer.reportId } }),
  );
  const upload = useCommand<{ reportId: string }>(
    (answer) => void navigate({ to: '/van-ban/nhap-tep', search: { baoCao: answer.reportId } }),
  );
  const path = `/api/followup/duties/${dutyId}/reports`;
  return (
    <>
      <Button className="button-small" busy={compose.isPending} onClick={() => compose.mutate({ path, body: { compose: true } })}>
        {t.duty.start}
      </Button>
      <Button
        kind="quiet"
        className="button-small"
        busy={upload.isPending}
        onClick={() => upload.mutate({ path, body: { compose: false } })}
      >
        {t.duty.startImport}
      </Button>
      <ProblemNote problem={compose.error ?? upload.error} />
    </>
  );
}
