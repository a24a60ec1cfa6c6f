import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { organisationQuery } from '../../api/directory';
import { type DocumentView } from '../../api/documents';
import { periodText, type ProposalView } from '../../api/followup';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Modal } from '../../ui/modal';
import { OrganisationsField, type PickedOrganisation } from '../../ui/organisations-field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { nodeName } from '../document/edit-page';

/** Makes an obligation of any clause: lead, support, supervisor, by a day or by report periods. */
export function ObligationForm(props: {
  readonly document: DocumentView;
  readonly proposal: ProposalView | null;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { proposal, document } = props;
  const year = useNow().getFullYear();
  const leadNames = useNamed(proposal?.leadOrganisationIds ?? []);
  const supportNames = useNamed(proposal?.supportOrganisationIds ?? []);
  const [nodeId, setNodeId] = useState(proposal?.nodeId ?? '');
  const [task, setTask] = useState(proposal?.task ?? '');
  const [leads, setLeads] = useState<readonly PickedOrganisation[] | null>(null);
  const [supports, setSupports] = useState<readonly PickedOrganisation[] | null>(null);
  const [supervisor, setSupervisor] = useState<readonly PickedOrganisation[]>([]);
  const [how, setHow] = useState<'date' | 'period' | 'none'>(proposal?.dueOn ? 'date' : proposal?.periods.length ? 'period' : 'date');
  const [day, setDay] = useState<string | null>(proposal?.dueOn ?? null);
  const [periods, setPeriods] = useState<readonly string[]>(proposal?.periods ?? []);
  const act = useCommand(() => {
    props.close();
    toast(t.docFollow.done);
  });
  const offered = [...new Set([...periods, `${year}-H1`, `${year}-Y`, `${year + 1}-H1`, `${year + 1}-Y`])];
  const submit = (): void => {
    if (act.isPending) return;
    act.mutate({
      path: '/api/followup/obligations',
      body: {
        documentId: document.id,
        nodeId,
        ...(proposal === null ? {} : { proposalId: proposal.id }),
        task: task.trim(),
        leadOrganisationIds: (leads ?? leadNames).map((one) => one.id),
        supportOrganisationIds: (supports ?? supportNames).map((one) => one.id),
        ...(supervisor[0] ? { supervisorOrganisationId: supervisor[0].id } : {}),
        ...(how === 'date' && day !== null ? { dueOn: day } : {}),
        ...(how === 'period' ? { periods } : {}),
      },
    });
  };
  return (
    <Modal title={t.docFollow.give} close={props.close} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={t.docFollow.node} error={act.error?.of('nodeId')}>
          {(ids) => (
            <select
              {...ids}
              required
              value={nodeId}
              onChange={(event) => {
                setNodeId(event.target.value);
                const node = document.current.content.body.find((one) => one.id === event.target.value);
                if (task === '' && node) setTask([node.heading, node.text].filter(Boolean).join(': ').slice(0, 1000));
              }}
            >
              <option value="" />
              {document.current.content.body.map((node) => (
                <option key={node.id} value={node.id}>
                  {nodeName(document.current.content, node.id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.docFollow.task} error={act.error?.of('task')}>
          {(ids) => <textarea {...ids} required rows={3} value={task} onChange={(event) => setTask(event.target.value)} />}
        </Field>
        <div className="fields">
          <OrganisationsField
            label={t.docFollow.leads}
            value={leads ?? leadNames}
            change={setLeads}
            error={act.error?.of('leadOrganisationIds') ?? null}
          />
          <OrganisationsField
            label={t.docFollow.supports}
            value={supports ?? supportNames}
            change={setSupports}
            error={act.error?.of('supportOrganisationIds') ?? null}
          />
          <OrganisationsField
            one
            label={t.docFollow.supervisor}
            hint={t.docFollow.supervisorHint}
            value={supervisor}
            change={setSupervisor}
            error={act.error?.of('supervisorOrganisationId') ?? null}
          />
        </div>
        <fieldset className="stack">
          <legend>{t.docFollow.how}</legend>
          <div className="row">
            {(['date', 'period', 'none'] as const).map((one) => (
              <label key={one} className="choice">
                <input type="radio" name="how" checked={how === one} onChange={() => setHow(one)} />
                {{ date: t.docFollow.byDate, period: t.docFollow.byPeriod, none: t.docFollow.noDue }[one]}
              </label>
            ))}
          </div>
          {how === 'date' && <DateField label={t.docFollow.dueOn} value={day} change={setDay} error={act.error?.of('dueOn') ?? null} />}
          {how === 'period' && (
            <div className="row" role="group" aria-label={t.docFollow.periods}>
              {offered.map((period) => (
                <label key={period} className="choice">
                  <input
                    type="checkbox"
                    checked={periods.includes(period)}
                    onChange={(event) => setPeriods(event.target.checked ? [...periods, period] : periods.filter((one) => one !== period))}
                  />
                  {periodText(period, t)}
                </label>
              ))}
            </div>
          )}
          {act.error?.of('periods') && <p className="field-error">{act.error.of('periods')}</p>}
        </fieldset>
        <ProblemNote problem={act.error} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.docFollow.give}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** Organisations with their names, once the directory has told them. */
function useNamed(ids: readonly string[]): readonly PickedOrganisation[] {
  const asked = useQueries({ queries: ids.map(organisationQuery) });
  return ids.map((id, at) => ({ id, name: asked[at]?.data?.name ?? '…' }));
}
