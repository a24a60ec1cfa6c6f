import { queryOptions } from '@tanstack/react-query';
import { type NodeDifference } from './documents';
import { type Page } from './page';
import { read } from './client';
import { type Shapes } from './shapes';

export type Slip = Shapes['SlipDto'];
export type Question = Shapes['QuestionDto'];
export type BallotOpinion = Shapes['BallotOpinionDto'];
export type Dossier = Shapes['DossierDto'];

export const deskQuery = queryOptions({ queryKey: ['desk'], queryFn: () => read<Shapes['DeskDto']>('/api/documents/desk') });

/** As many slips as anybody has at once; more come when these are filled in. */
export const slipsQuery = (waiting: boolean) =>
  queryOptions({
    queryKey: ['desk', 'slips', waiting],
    queryFn: () => read<Page<Slip>>('/api/documents/desk/slips', { waiting, limit: 100 }),
  });

export const dossierQuery = (id: string) =>
  queryOptions({ queryKey: ['dossier', id], queryFn: () => read<Dossier>(`/api/documents/${id}/dossier`) });

export type ChangesSinceRead = Omit<Shapes['ChangesDto'], 'nodes'> & { readonly nodes: readonly NodeDifference[] };
export const changesQuery = (id: string) =>
  queryOptions({ queryKey: ['changes', id], queryFn: () => read<ChangesSinceRead>(`/api/documents/${id}/changes-since-read`) });

export const questionsQuery = (id: string) =>
  queryOptions({ queryKey: ['questions', id], queryFn: () => read<Page<Question>>(`/api/documents/${id}/questions`, { limit: 100 }) });

export const noteQuery = (id: string) =>
  queryOptions({
    queryKey: ['note', id],
    queryFn: () => read<Shapes['MemberNoteDto']>(`/api/documents/${id}/note`),
    // A note is not left lying about in the page after it was closed.
    gcTime: 0,
  });

export const opinionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['ballot-opinions', id],
    queryFn: () => read<Shapes['BallotOpinionsDto']>(`/api/documents/${id}/ballot/opinions`),
  });
