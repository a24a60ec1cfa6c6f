import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { read } from '../../api/client';
import { type DocumentContent } from '../../api/content';
import { useTexts } from '../../texts/language';
import { Loaded } from '../../ui/loaded';
import { Modal } from '../../ui/modal';
import { Sheet } from '../document/sheet';

/** What would be composed now; nothing is kept of it. */
export function PaperPreview(props: {
  readonly inspectionId: string;
  readonly wanted: Readonly<Record<'kind' | 'subjectId' | 'delegationId' | 'reportBy', string | null>>;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const asked = useQuery({
    queryKey: ['paper-preview', props.inspectionId, props.wanted],
    queryFn: () => read<DocumentContent>(`/api/inspections/${props.inspectionId}/documents/preview`, props.wanted),
    gcTime: 0,
  });
  return (
    <Modal wide title={t.papers.previewTitle} close={props.close}>
      <Loaded asked={asked}>{(content) => <Sheet content={content} />}</Loaded>
    </Modal>
  );
}
