import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Dossier, dossierQuery } from '../../api/findings';
import { Loaded } from '../../ui/loaded';
import { ConferenceSection } from './conference-section';
import { ExplanationsSection } from './explanations-section';
import { SelfReportSection } from './self-report-section';

/** What the delegation asked and the subject handed in. */
export function DossierPage(): ReactNode {
  const { subjectId } = useParams({ from: '/inside/kiem-tra/doi-tuong/$subjectId' });
  return <Loaded asked={useQuery(dossierQuery(subjectId))}>{(dossier) => <Sections dossier={dossier} />}</Loaded>;
}

function Sections({ dossier }: { readonly dossier: Dossier }): ReactNode {
  return (
    <div className="stack-wide">
      <SelfReportSection dossier={dossier} />
      <ExplanationsSection dossier={dossier} />
      {dossier.actions.includes('hold-conference') && <ConferenceSection key={dossier.conference?.version ?? 0} dossier={dossier} />}
    </div>
  );
}
