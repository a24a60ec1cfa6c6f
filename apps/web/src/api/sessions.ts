import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type Shapes } from './shapes';

export type SittingItem = Shapes['SittingItemDto'];
export type Sitting = Shapes['SittingDto'];
export type SittingMove = Sitting['moves'][number];
export type SittingStatus = Sitting['status'];
export type SittingBody = Sitting['body'];
export type AgendaItem = Shapes['AgendaItemDto'];
export type SittingPaper = Shapes['SittingPaperDto'];
export type OwedPaper = Shapes['OwedPaperDto'];
export type SittingSeat = Shapes['SittingSeatDto'];
export type Invitation = Shapes['InvitationDto'];
export type Reply = 'attending' | 'absent' | 'delegate';

export const BODIES: readonly SittingBody[] = ['executive-committee', 'standing-committee', 'secretariat'];
export const SITTING_STATUSES: readonly SittingStatus[] = ['planned', 'invited', 'open', 'closed', 'approved', 'put-off', 'cancelled'];

/** One session whole: plan, room and record. Not under the key `session`, which is who is signed in. */
export const sittingQuery = (id: string) =>
  queryOptions({ queryKey: ['sitting', id], queryFn: () => read<Sitting>(`/api/sessions/${id}`) });

export type AgendaCandidate = Shapes['AgendaCandidateDto'];
export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['sitting', id, 'candidates'],
    queryFn: () => read<readonly AgendaCandidate[]>(`/api/sessions/${id}/agenda/candidates`),
  });
