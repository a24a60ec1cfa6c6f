import { type ReactNode, useState } from 'react';
import { type DocumentView } from '../../api/documents';
import { periodText, type ProposalView } from '../../api/followup';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { Modal } from '../../ui/modal';
import { OrganisationsField, type PickedOrganisation } from '../../ui/organisations-field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ObligationForm } from './obligation-form';

/** What reading found that the text orders; nothing is owed until a person takes it. */
export function Proposals(props: { readonly document: DocumentView; readonly proposals: readonly ProposalView[] }): ReactNode {
  const t = useTexts();
  const { proposals, document } = props;
  const [taking, setTaking] = useState<readonly string[] | 'all' | null>(null);
  const [obligation, setObligation] = useState<ProposalView | null>(null);
  const [dismissing, setDismissing] = useState<ProposalView | null>(null);
  const dismiss = useCommand(() => setDismissing(null));
  const requirements = proposals.filter((one) => one.kind === 'requirement');
  return (
    <section className="stack" aria-labelledby="de-xuat">
      <div className="row row-between">
        <div>
          <h2 id="de-xuat">{t.docFollow.proposals}</h2>
          <p className="muted">{t.docFollow.proposalsText}</p>
        </div>
        {requirements.length > 1 && (
          <Button kind="main" onClick={() => setTaking('all')}>
            {t.docFollow.takeAll(requirements.length)}
          </Button>
        )}
      </div>
      <ul className="list">
        {proposals.map((one) => (
          <li key={one.id}>
            <div className="item">
              <span>
                <Badge tone="warn">{one.kind === 'requirement' ? t.docFollow.requirements : t.docFollow.obligations}</Badge>{' '}
                {one.label !== null && <strong>{one.label}. </strong>}
                {one.task}
              </span>
              <span className="item-side">
                {one.kind === 'requirement' && (
                  <Button className="button-small" onClick={() => setTaking([one.id])}>
                    {t.docFollow.take}
                  </Button>
                )}
                {one.nodeId !== null && (
                  <Button className="button-small" onClick={() => setObligation(one)}>
                    {t.docFollow.makeObligation}
                  </Button>
                )}
                <Button kind="quiet" className="button-small" onClick={() => setDismissing(one)}>
                  {t.docFollow.dismiss}
                </Button>
              </span>
              <span className="muted">{about(one, t)}</span>
            </div>
          </li>
        ))}
      </ul>
      {taking !== null && <Take documentId={document.id} ids={taking} proposals={requirements} close={() => setTaking(null)} />}
      {obligation && <ObligationForm document={document} proposal={obligation} close={() => setObligation(null)} />}
      {dismissing && (
        <AskReason
          keep={`dismiss.${dismissing.id}`}
          title={t.docFollow.dismissTitle}
          label={t.frame.reason}
          yes={t.docFollow.dismiss}
          busy={dismiss.isPending}
          problem={dismiss.error}
          close={() => setDismissing(null)}
          act={(reason, sent) =>
            dismiss.mutate({ path: `/api/followup/proposals/${dismissing.id}/dismiss`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </section>
  );
}

function about(one: ProposalView, t: ReturnType<typeof useTexts>): string {
  return [
    one.subjectName ?? '',
    one.leadNames.length > 0 ? `${t.follow.lead}: ${one.leadNames.join('; ')}` : '',
    one.supportNames.length > 0 ? `${t.follow.support}: ${one.supportNames.join('; ')}` : '',
    one.dueOn ? `${t.follow.due}: ${dayText(one.dueOn)}` : '',
    one.periods.map((period) => periodText(period, t)).join(', '),
    one.dueWords ? `“${one.dueWords}”` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function Take(props: {
  readonly documentId: string;
  readonly ids: readonly string[] | 'all';
  readonly proposals: readonly ProposalView[];
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [subjects, setSubjects] = useState<readonly PickedOrganisation[]>([]);
  const act = useCommand(() => {
    props.close();
    toast(t.docFollow.done);
  });
  return (
    <Modal title={t.docFollow.takeAllTitle} close={props.close} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending) return;
          act.mutate({
            path: `/api/followup/documents/${props.documentId}/requirements`,
            body: {
              ...(props.ids === 'all' ? { all: true } : { proposalIds: props.ids }),
              ...(subjects.length === 0 ? {} : { subjectOrganisationIds: subjects.map((one) => one.id) }),
            },
          });
        }}
      >
        <OrganisationsField
          label={t.docFollow.subjects}
          hint={t.docFollow.subjectsHint}
          value={subjects}
          change={setSubjects}
          error={act.error?.of('subjectOrganisationIds') ?? null}
        />
        <ProblemNote problem={act.error} except={['subjectOrganisationIds']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {props.ids === 'all' ? t.docFollow.takeAll(props.proposals.length) : t.docFollow.take}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
