import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { read } from '../../api/client';
import { type FollowUpOfDocument } from '../../api/followup';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Empty, Loaded } from '../../ui/loaded';
import { DutiesTable, ObligationsTable, ReportsTable, RequirementsTable } from '../followup/tables';
import { ObligationForm } from '../followup/obligation-form';
import { Proposals } from '../followup/proposals';
import { StandardReports } from '../followup/standard-reports';
import { useDocument } from './use-document';

/** What the document set going: proposals to confirm, requirements, obligations, report duties, reports. */
export function FollowPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const [open, setOpen] = useState<'obligation' | 'standard' | null>(null);
  const asked = useQuery({
    queryKey: ['followup', 'document', document.id],
    queryFn: () => read<FollowUpOfDocument>(`/api/followup/documents/${document.id}`),
  });
  return (
    <Loaded asked={asked}>
      {(found) => {
        const confirms = found.actions.includes('confirm');
        const proposed = found.proposals.filter((proposal) => proposal.state === 'proposed');
        const nothing =
          found.proposals.length + found.requirements.length + found.obligations.length + found.duties.length + found.reports.length === 0;
        return (
          <div className="stack-wide">
            {confirms && (
              <div className="row">
                <Button onClick={() => setOpen('obligation')}>{t.docFollow.addObligation}</Button>
                <Button onClick={() => setOpen('standard')}>{t.docFollow.standard}</Button>
              </div>
            )}
            {confirms && proposed.length > 0 && <Proposals document={document} proposals={proposed} />}
            {nothing && <Empty title={t.docFollow.none}>{confirms && t.docFollow.noneText}</Empty>}
            {found.requirements.length > 0 && (
              <Section title={t.docFollow.requirements} count={found.requirements.length}>
                <RequirementsTable items={found.requirements} />
              </Section>
            )}
            {found.obligations.length > 0 && (
              <Section title={t.docFollow.obligations} count={found.obligations.length}>
                <ObligationsTable items={found.obligations} />
              </Section>
            )}
            {found.duties.length > 0 && (
              <Section title={t.docFollow.duties} count={found.duties.length}>
                <DutiesTable items={found.duties} />
              </Section>
            )}
            {found.reports.length > 0 && (
              <Section title={t.docFollow.reports} count={found.reports.length}>
                <ReportsTable items={found.reports} />
              </Section>
            )}
            {open === 'obligation' && <ObligationForm document={document} proposal={null} close={() => setOpen(null)} />}
            {open === 'standard' && <StandardReports documentId={document.id} close={() => setOpen(null)} />}
          </div>
        );
      }}
    </Loaded>
  );
}

function Section(props: { readonly title: string; readonly count: number; readonly children: ReactNode }): ReactNode {
  return (
    <section className="stack" aria-label={props.title}>
      <h2>
        {props.title} <span className="muted">({props.count})</span>
      </h2>
      {props.children}
    </section>
  );
}
