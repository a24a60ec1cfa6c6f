import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { documentQuery, type DocumentView } from '../../api/documents';

/** The document of the page; the frame above has loaded it. */
export function useDocument(): DocumentView {
  const { documentId } = useParams({ from: '/inside/van-ban/$documentId' });
  return useSuspenseQuery(documentQuery(documentId)).data;
}
