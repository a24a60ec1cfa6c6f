import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type Page } from './page';
import { type Shapes } from './shapes';

export type InspectionLine = Shapes['InspectionLineDto'];
export type Inspection = Shapes['InspectionDto'];
export type InspectionSubject = Shapes['InspectionSubjectDto'];
export type Delegation = Shapes['DelegationDto'];
export type DelegationMember = Shapes['DelegationMemberDto'];
export type Programme = Shapes['InspectionProgrammeDto'];
export type ProgrammeWithItems = Shapes['ProgrammeWithItemsDto'];
export type ProgrammeItem = Shapes['ProgrammeItemDto'];
export type Task = Shapes['TaskDto'];
export type TaskCounts = Shapes['TaskCountsDto'];
export type Evidence = Shapes['EvidenceDto'];
export type Visit = Shapes['VisitViewDto'];
export type DayMinutes = Shapes['DayMinutesViewDto'];
export type Paper = Shapes['PaperDto'];
export type Tie = Shapes['TieDto'];
export type Holder = Shapes['HolderDto'];

export const inspectionQuery = (id: string) =>
  queryOptions({ queryKey: ['inspection', id], queryFn: () => read<Inspection>(`/api/inspections/${id}`) });

export const programmeQuery = (id: string) =>
  queryOptions({ queryKey: ['programme', id], queryFn: () => read<ProgrammeWithItems>(`/api/inspections/programmes/${id}`) });

export const taskQuery = (id: string) =>
  queryOptions({ queryKey: ['inspection-task', id], queryFn: () => read<Task>(`/api/inspections/tasks/${id}`) });

export const taskBoardQuery = (inspectionId: string) =>
  queryOptions({
    queryKey: ['inspection-tasks', 'board', inspectionId],
    queryFn: () => read<TaskCounts[]>(`/api/inspections/${inspectionId}/task-board`),
  });

export const tiesQuery = (inspectionId: string) =>
  queryOptions({ queryKey: ['inspection', inspectionId, 'ties'], queryFn: () => read<Tie[]>(`/api/inspections/${inspectionId}/ties`) });

/** How large a file may be, and whether files are scanned. */
export const intakeQuery = queryOptions({
  queryKey: ['evidence-intake'],
  queryFn: () => read<Shapes['EvidenceIntakeDto']>('/api/inspections/evidence-intake'),
  staleTime: 600_000,
});

/** People in their positions whose name holds `q`, for pickers. */
export const holderSearch = (q: string) =>
  queryOptions({
    queryKey: ['holders', 'search', q],
    queryFn: () => read<Page<Holder>>('/api/directory/holders', { q, limit: 20 }),
    staleTime: 60_000,
  });

/** What a subject is called. */
export const subjectName = (subject: Pick<InspectionSubject, 'organisation' | 'person'>): string =>
  subject.person === null ? subject.organisation.name : `${subject.person.name} (${subject.organisation.name})`;

/** The title with its kind before it, unless it says so itself. */
export const fullInspectionTitle = (kind: string, title: string): string =>
  title.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi')) ? title : `${kind}: ${title}`;
