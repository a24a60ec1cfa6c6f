import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Sitting, sittingQuery } from '../../api/sessions';

/** The session of the page; the frame above has it loaded. */
export function useSitting(): Sitting {
  const { sessionId } = useParams({ from: '/inside/hoi-nghi/$sessionId' });
  return useSuspenseQuery(sittingQuery(sessionId)).data;
}
