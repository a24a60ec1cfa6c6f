import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type Page } from './page';
import { type Shapes } from './shapes';

export type Dossier = Shapes['SubjectDossierDto'];
export type SelfReport = Shapes['SelfReportDto'];
export type Explanation = Shapes['ExplanationDto'];
export type Findings = Shapes['FindingsDto'];
export type Finding = Shapes['FindingViewDto'];
export type Figure = Shapes['FigureDto'];
export type Requirement = Shapes['InspectionRequirementDto'];
export type Reconciliation = Shapes['ReconciliationDto'];
export type Paper = Shapes['ComposedPaperDto'];
export type Evidence = Shapes['EvidenceDto'];

const of = (subjectId: string): string => `/api/inspections/subjects/${subjectId}`;

export const dossierQuery = (subjectId: string) =>
  queryOptions({ queryKey: ['dossier', subjectId], queryFn: () => read<Dossier>(`${of(subjectId)}/dossier`) });

export const findingsQuery = (subjectId: string) =>
  queryOptions({ queryKey: ['findings', subjectId], queryFn: () => read<Findings>(`${of(subjectId)}/findings`) });

export const reconciliationQuery = (subjectId: string) =>
  queryOptions({ queryKey: ['reconciliation', subjectId], queryFn: () => read<Reconciliation>(`${of(subjectId)}/reconciliation`) });

export const papersQuery = (inspectionId: string) =>
  queryOptions({
    queryKey: ['papers', inspectionId],
    queryFn: () => read<Paper[]>(`/api/inspections/${inspectionId}/documents`),
    // Between the wish and the draft stands a queue.
    refetchInterval: (query) => (query.state.data?.some(({ state }) => state === 'wanted') ? 2000 : false),
  });

export const evidenceQuery = (subjectId: string) =>
  queryOptions({
    queryKey: ['evidence', subjectId],
    queryFn: () => read<Page<Evidence>>('/api/inspections/evidence', { subjectId, limit: 100 }),
  });
